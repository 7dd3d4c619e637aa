// Package parse finds the dependencies of a sentence and their relations, by a
// transition parser (arc-hybrid: Kuhlmann, Gómez-Rodríguez and Satta 2011) that
// goes once over the words, weighed by an averaged perceptron which has learned
// from its own mistakes (dynamic oracle: Goldberg and Nivre 2013).
package parse
