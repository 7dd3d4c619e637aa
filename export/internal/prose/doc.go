// Package prose has what several outputs say alike, in words: dates, headlines,
// parties, sources, counts. What an article says is made safe and short by it, and
// its helpers depend on no format.
package prose
