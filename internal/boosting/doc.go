// Package boosting learns sums of small decision trees by gradient boosting: for few numbers
// that mean something only together, such as what other models say of a thing and of its
// rivals.
//
// Each tree is grown from its best leaf on, by histograms of the gradients, for the second
// order of the loss (Friedman 2001; Chen and Guestrin 2016; Ke et al. 2017). The same examples
// give the same trees.
package boosting
