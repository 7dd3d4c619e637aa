// Package neural tells classes apart by a net that is wide and deep: the weights of sparse
// features, as in package linear, and beside them one hidden layer over dense numbers, such
// as vectors of words (Cheng et al., Wide & Deep Learning, 2016).
package neural
