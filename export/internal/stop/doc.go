// Package stop ends what is being written when a context ends.
package stop
