// Package casualties reads from the tree of a sentence how many people are said to have
// been killed, injured or to be missing, and by which words. Which words say so is data
// (harm.tsv); testdata/sentences.txt has what is read and what is not.
package casualties
