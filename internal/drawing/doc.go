// Package drawing paints flat shapes and lines of text, as SVG or as dots. What it
// paints with, the fonts, comes with the program, so that the same drawing has the
// same bytes on every machine.
package drawing
