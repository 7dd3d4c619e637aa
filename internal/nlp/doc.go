// Package nlp reads sentences: the parts of speech, dictionary forms and dependencies of
// their words, with a model that "go run ./internal/nlp/train" learns from treebanks.
// Package segment finds sentences and words by rules. Every range counts bytes of the
// text given.
package nlp
