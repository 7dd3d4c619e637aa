// Package nlp reads sentences: where they begin and end, their words, parts of
// speech, dictionary forms and dependencies. Every range that it returns counts
// bytes of the text given.
//
// [Sentences] and [Words] are rules and need no model. A [Reader] does the rest,
// with a model that "go run ./internal/nlp/train" learns from treebanks.
package nlp
