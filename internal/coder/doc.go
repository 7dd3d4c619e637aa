// Package coder reads the events of an article: which words tell one, of which type, who
// takes part, when it was, and how sure the text is of it.
//
//	candidates ──► told? type? ──► mentions of one event ──► worth telling? ──► parties, date, status ──► told twice?
//
// Every word that can tell an event is a candidate; models learned from annotated news
// score it and each of the following steps by features of the words, the tree, the lexicon
// and the article (a file of this package for each question). [Models.Events] goes the whole
// way. The models are learned by "go run ./internal/coder/train"; docs/coder-card.md says
// from what and how well they do.
package coder
