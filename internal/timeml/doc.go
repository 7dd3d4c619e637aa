// Package timeml reads TimeML documents, the form in which the field keeps its
// annotated texts (timeml.org).
package timeml
