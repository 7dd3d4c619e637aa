package workbook

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-go/dateline/timeline"
)

// hints are shown beside the cells that a person may write into, of at most 255 characters.
var hints = []struct{ column, text string }{
	{"Corrected date", "2016-03-24, 2016-03 or 2016; 2016-03-01/2016-03-20; ../2016-08 for: by the end of August"},
	{"Event", "You may write here what happened, without its date. An empty cell takes your words back."},
	{"Actors", "You may write here who did it: John Kerry (USA); Police [KEN]"},
	{"Targets", "You may write here to whom: John Kerry (USA); Police [KEN]"},
	{"Place", "You may write here where: Geneva (CHE). An empty cell is no place."},
	{"Status", "You may write here: asserted, planned, possible, demanded, denied or hypothetical; behind it \"negated\" or \"says NAME\", after commas."},
	{"Merge with", "The number of the row, or better the ID, of the event that this row tells once more. Its sentences go there. Empty the cell to take that back."},
	{"Split", "The numbers of those of the row's sentences that tell another event: 2, 3. To edit that event at once, copy the row and write the numbers into the copy only."},
	{"Edited", "What was there before you edited it. Empty the cell to take your edits of the row back."},
}

// field is the cell of a field, coloured if a person has edited it. It is text, so that a
// program makes no date of what is typed.
func (b *book) field(e timeline.Event, f timeline.Field) excelize.Cell {
	style := b.styles.field
	if e.Review != nil {
		if _, edited := e.Review.Edits[f]; edited {
			style = b.styles.edited
		}
	}
	return excelize.Cell{StyleID: style, Value: cellValue(e.Written(f))}
}

// changes lists what a person has edited in an event, with what was there before, and which
// rows were merged with it or divided from it.
func (b *book) changes(e timeline.Event) string {
	var list []string
	if r := e.Review; r != nil {
		before := e.Clone()
		before.Revert()
		for _, f := range timeline.Fields() {
			if _, edited := r.Edits[f]; edited {
				said := before.Written(f)
				if said == "" {
					said = "nothing"
				}
				list = append(list, columnOf(f)+", before: "+said)
			}
		}
		if r.SplitFrom != "" {
			list = append(list, "Split from "+r.SplitFrom)
		}
	}
	if ids := b.divided[e.ID]; len(ids) > 0 {
		list = append(list, "Split into this and "+strings.Join(ids, ", "))
	}
	if ids := b.merged[e.ID]; len(ids) > 0 {
		list = append(list, "Merged with "+strings.Join(ids, ", "))
	}
	return strings.Join(list, "\n")
}
