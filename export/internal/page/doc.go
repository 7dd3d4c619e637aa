// Package page writes a timeline as one HTML file: the list of events, made here, and
// the drawings, made by the scripts in assets/ of the same data.
package page
