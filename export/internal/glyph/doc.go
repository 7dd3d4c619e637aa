// Package glyph tells the signs of events apart: page and pictures draw the same
// shape for the class of a type and the same texture for the type.
package glyph
