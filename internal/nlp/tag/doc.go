// Package tag gives the words of a sentence their parts of speech: the
// universal one (UPOS) and the finer one of the Penn Treebank (XPOS), told
// together by an averaged perceptron from left to right.
package tag
