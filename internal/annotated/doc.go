// Package annotated reads news whose events people have marked, and scores what a
// reader of events finds in it.
//
// An annotation names each event's triggers by byte offsets, its PLOVER type or a
// kind outside PLOVER ("OTHER:disaster"), parties by their canonical names, an EDTF
// date, a status and a weight: a chronology of the article must have the events of
// weight 1 and may have those of weight 2.
package annotated
