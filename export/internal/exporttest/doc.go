// Package exporttest has the timelines that the tests of the formats share: a plain
// sample, one event for each kind of date, hostile texts, crowds.
package exporttest
