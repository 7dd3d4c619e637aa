package eval

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/dateline-go/dateline/dateparse"
)

// RecognizersFile is the file of a folder of microsoft/Recognizers-Text's specifications
// that holds whole texts with all their times.
const RecognizersFile = "DateTimeModel.json"

// RecognizersCase is one text of the specifications.
type RecognizersCase struct {
	Text      string
	Reference time.Time // zero where the case has none
	Gold      []RecognizersTime
}

// RecognizersTime is a time that is expected, with the readings that are right.
type RecognizersTime struct {
	Start, End int    // byte offsets
	Kind       string // "date", "daterange", "time", "datetime", "duration", "set", ...
	Values     []RecognizersValue
}

// RecognizersValue is one reading: a Value, or a Start and an End.
type RecognizersValue struct {
	Timex, Value, Start, End string
}

// Recognizers reads the cases of a folder.
func Recognizers(dir string) ([]RecognizersCase, error) {
	path := filepath.Join(dir, RecognizersFile)
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var records []struct {
		Input   string
		Context struct{ ReferenceDateTime string }
		Results []struct {
			Text       string
			Start      int // in UTF-16
			TypeName   string
			Resolution struct{ Values []RecognizersValue }
		}
	}
	if err := json.Unmarshal(bytes.TrimPrefix(data, []byte("\ufeff")), &records); err != nil {
		return nil, fmt.Errorf("%s: %w; want the cases of a DateTimeModel", path, err)
	}
	cases := make([]RecognizersCase, 0, len(records))
	for _, r := range records {
		c := RecognizersCase{Text: r.Input}
		if ref := r.Context.ReferenceDateTime; len(ref) >= 19 {
			if c.Reference, err = time.Parse("2006-01-02T15:04:05", ref[:19]); err != nil {
				return nil, fmt.Errorf("%s: %q: %w", path, r.Input, err)
			}
		}
		for _, t := range r.Results {
			start, end := place(r.Input, t.Text, t.Start)
			_, kind, _ := strings.Cut(t.TypeName, ".")
			c.Gold = append(c.Gold, RecognizersTime{start, end, kind, t.Resolution.Values})
		}
		cases = append(cases, c)
	}
	return cases, nil
}

// place finds words, which the specifications write in small letters, near the UTF-16
// offset at which they are said to stand.
func place(text, words string, offset int) (start, end int) {
	units := 0
	for i, r := range text {
		if units >= offset {
			start = i
			break
		}
		units++
		if r > 0xFFFF {
			units++
		}
	}
	if n := start + len(words); n <= len(text) && strings.EqualFold(text[start:n], words) {
		return start, n
	}
	if i := strings.Index(strings.ToLower(text), strings.ToLower(words)); i >= 0 && i+len(words) <= len(text) {
		return i, i + len(words)
	}
	return start, min(len(text), start+len(words))
}

// RecognizersScore counts what is right. Values count where a case has a reference.
type RecognizersScore struct {
	Cases, Gold, System int
	Found, Exact        int // of Gold: an expression overlaps, or is the same
	Dates, DatesRight   int // plain dates, and those whose value is one of the readings
	Values, ValuesRight int // all kinds
}

// Add scores what a parser found in a case; fault is called for each time that it missed or
// whose value is wrong.
func (s *RecognizersScore) Add(c *RecognizersCase, system []dateparse.Expression, fault func(kind FaultKind, g RecognizersTime, found []dateparse.Expression)) {
	s.Cases++
	s.System += len(system)
	for _, g := range c.Gold {
		s.Gold++
		found := slices.DeleteFunc(slices.Clone(system), func(e dateparse.Expression) bool { return e.End <= g.Start || g.End <= e.Start })
		if len(found) == 0 {
			fault(Missed, g, nil)
		} else {
			s.Found++
		}
		if len(found) == 1 && found[0].Start == g.Start && found[0].End == g.End {
			s.Exact++
		}
		if c.Reference.IsZero() && !written(c.Text[g.Start:g.End], g) {
			continue
		}
		right := slices.ContainsFunc(g.Values, func(v RecognizersValue) bool { return v.met(found) })
		s.Values++
		if g.Kind == "date" {
			s.Dates++
		}
		switch {
		case right && g.Kind == "date":
			s.DatesRight++
			s.ValuesRight++
		case right:
			s.ValuesRight++
		case len(found) > 0:
			fault(Value, g, found)
		}
	}
}

// written reports whether the year of every reading stands in the words, so that no
// reference is needed.
func written(words string, g RecognizersTime) bool {
	return len(g.Values) > 0 && !slices.ContainsFunc(g.Values, func(v RecognizersValue) bool {
		return len(v.Timex) < 4 || !strings.Contains(words, v.Timex[:4])
	})
}

// met reports whether one of the expressions has the reading, or the first and the last of
// them have its sides.
func (v RecognizersValue) met(found []dateparse.Expression) bool {
	if len(found) == 0 {
		return false
	}
	for _, e := range found {
		from, to := e.Interval.Bounds()
		switch {
		case e.Value == v.Timex, v.Value != "" && (e.Value == v.Value || instant(e, v.Value)):
			return true
		case v.Start+v.End != "" && from == v.Start && to == v.End:
			return true
		}
	}
	first, last := found[0].Unit(), found[len(found)-1].Unit()
	return len(found) > 1 && v.Start != "" && v.End != "" && begins(first.From, v.Start) && (begins(last.From, v.End) || begins(last.To, v.End))
}

// instant reports whether a clock time is the one written "2016-11-07 19:45:00" or, without
// its day, "19:45:00".
func instant(e dateparse.Expression, value string) bool {
	from := e.Unit().From
	return e.Grain <= dateparse.Hour && !from.IsZero() && (begins(from, value) || from.Format(time.TimeOnly) == value)
}

func begins(t time.Time, value string) bool {
	return !t.IsZero() && (t.Format(time.DateTime) == value || t.Format(time.DateOnly) == value)
}
