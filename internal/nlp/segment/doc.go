// Package segment divides text into paragraphs, sentences and words, by rules and without
// a model. Every range that it returns counts bytes of the text given.
package segment
