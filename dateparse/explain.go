package dateparse

import "fmt"

// Explain says in one line how the expression came by its value, for a person
// to check: `"by August" → before 2016-08-01: month after the dateline
// 2016-03-25, bound by "by"`.
func (e Expression) Explain() string {
	text, means, bound := e.Text, e.Value, ""
	if e.Mod != "" {
		means += " " + string(e.Mod)
	}
	if e.Relation != "" {
		text = string(e.Relation) + " " + text
		bound = fmt.Sprintf(", bound by %q", string(e.Relation))
		from, to := e.Interval.Bounds()
		switch {
		case from == "" && to != "":
			means = "before " + to
		case to == "" && from != "":
			means = "from " + from
		}
	}
	why := e.why
	if why == "" {
		why = "as written"
	}
	if e.Anchor.Kind != NoAnchor && !e.Anchor.Time.IsZero() {
		why += " the " + anchorNames[e.Anchor.Kind] + " " + e.Anchor.Time.Format("2006-01-02")
	}
	if e.chosen.of > 0 {
		why += fmt.Sprintf(", chosen of %d at %.2f", e.chosen.of, e.chosen.chance)
	}
	return fmt.Sprintf("%q → %s: %s%s", text, means, why, bound)
}

var anchorNames = map[AnchorKind]string{
	Dateline:  "dateline",
	Speech:    "quotation of",
	Narrative: "last mentioned",
}
