// Package eval measures what dateline reads against annotated texts.
package eval
