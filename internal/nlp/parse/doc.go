// Package parse finds the syntactic dependencies of a sentence: a transition
// parser (arc-hybrid: Kuhlmann, Gómez-Rodríguez and Satta 2011) with a beam,
// weighed by an averaged perceptron, and a second model that names the
// relations of the finished tree.
package parse
