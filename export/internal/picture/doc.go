// Package picture draws a timeline for slides and papers. It lays out everything
// once, in pixels, and paints that as SVG or PNG.
package picture
