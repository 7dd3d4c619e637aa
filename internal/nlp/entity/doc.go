// Package entity finds the mentions of persons, places and organisations in a
// sentence that has been parsed: the noun phrases of the tree, sorted by an
// averaged perceptron. As in GUM, a mention is a whole phrase ("the U.S.
// secretary of state"), and mentions nest.
package entity
