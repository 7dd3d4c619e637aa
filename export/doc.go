// Package export writes timelines: spreadsheets, pages, pictures and data files.
//
// A [Format] is an [Exporter] with a name and file extensions; [ForFile] picks
// one by extension and [WriteFile] writes a file whole or not at all.
// [EventSchema] is the JSON Schema of the format that keeps everything. The text
// of articles is never trusted: what looks like markup, a formula or a script
// in it comes out as plain text.
//
// The small formats are a file each in this package. The large ones live in internal:
// workbook, page and picture; prose has the words that the formats share.
package export
