// Package lemma finds the dictionary form of an English word, by its part of
// speech: by rules for endings, and by a list of the words that they get wrong.
package lemma
