// Package export writes timelines: spreadsheets, pages, pictures and data files.
//
// A [Format] is an [Exporter] with a name and file extensions; [ForFile] picks
// one by extension and [WriteFile] writes a file whole or not at all.
// [EventSchema] is the JSON Schema of the format that keeps everything. The text
// of articles is never trusted: what looks like markup, a formula or a script
// in it comes out as plain text.
//
// # Linking formats
//
// The formats that need no large library are a file each in this package: jsonl, text, csv,
// md, geojson, timelinejs, timelinejs-csv, plover, polecat, icews, timesketch, datapackage,
// timeml. The others are packages that add themselves with [Register], and a program links
// those that it imports:
//
//	import (
//		_ "github.com/dateline-go/dateline/export/html"    // html
//		_ "github.com/dateline-go/dateline/export/ics"     // ics
//		_ "github.com/dateline-go/dateline/export/parquet" // parquet
//		_ "github.com/dateline-go/dateline/export/picture" // svg, png
//		_ "github.com/dateline-go/dateline/export/xlsx"    // xlsx
//	)
//
// Package export/all links them all. [ErrNotLinked] is about a format that is not linked.
package export
