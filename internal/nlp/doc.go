// Package nlp reads sentences: it finds where they begin and end. Every range
// that it returns counts bytes of the text given.
package nlp
