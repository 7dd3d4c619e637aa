// Package review brings a person's decisions into a timeline: events accepted, left
// out, given another date or type, told in other words, with other parties, merged and
// divided. Each can be undone, since an event keeps what the extraction said of it.
//
// Rows come from wherever somebody has decided; package export/xlsx reads them
// from workbooks. [Apply] rebuilds the timeline that the rows belong to, [Carry] takes the
// decisions over to a later extraction of the same sources.
package review
