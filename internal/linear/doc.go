// Package linear is a multi-class linear model over sparse binary features, and
// the averaged perceptron that trains it.
//
// A feature is a 64-bit hash; what it stands for is the user's own matter.
// Trained weights are rounded to a byte and kept as pairs of class and weight
// for each feature, so that a model is one block of bytes that is used as it
// is read.
package linear
