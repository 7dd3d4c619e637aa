// Package linear is a multi-class linear model over sparse binary features, and
// the averaged perceptron that trains it.
//
// A feature is a 64-bit hash; what it stands for is the user's own matter.
// Trained weights are rounded to a byte and kept as pairs of class and weight
// for each feature, in one block of bytes; they are laid out for being looked up
// when they are read.
package linear
