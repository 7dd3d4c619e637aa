// Package syntax reads a text into sentences with their trees, and answers questions
// that are asked of trees: what governs a word, which preposition it stands behind,
// who does what a verb says. Known errors of the parser are mended by package repair.
package syntax
