package syntax

import (
	"strings"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/internal/nlp"
)

// apart divides what stands in lines of its own without a full stop from what follows: a
// headline, the line of a date, then the first sentence.
func apart(text string, ranges []nlp.Range, times []dateparse.Expression) []nlp.Range {
	var out []nlp.Range
	for _, r := range ranges {
		lines := strings.Split(text[r.Start:r.End], "\n")
		at := r.Start
		if len(lines) < 2 || len(lines) > 12 {
			out = append(out, r)
			continue
		}
		from := r.Start
		for _, line := range lines {
			if dated(text, at, at+len(line), times) {
				if s := (nlp.Range{Start: from, End: at}); strings.TrimSpace(text[s.Start:s.End]) != "" {
					out = append(out, trim(text, s))
				}
				if from = at + len(line); strings.TrimSpace(line) != "" {
					out = append(out, trim(text, nlp.Range{Start: at, End: from}))
				}
			}
			at += len(line) + 1
		}
		if strings.TrimSpace(text[from:r.End]) != "" {
			out = append(out, trim(text, nlp.Range{Start: from, End: r.End}))
		}
	}
	return out
}

// dated reports whether a line is a date and nothing else.
func dated(text string, start, end int, times []dateparse.Expression) bool {
	r := nlp.Range{Start: start, End: end}
	if strings.TrimSpace(text[start:end]) == "" {
		return false
	}
	r = trim(text, r)
	for i := range times {
		if times[i].Start == r.Start && times[i].End >= r.End-1 && times[i].End <= r.End {
			return true
		}
		if times[i].Start > r.Start {
			break
		}
	}
	return false
}

// trim leaves white space at both ends out.
func trim(text string, r nlp.Range) nlp.Range {
	for r.Start < r.End && strings.IndexByte(" \n\t\r", text[r.Start]) >= 0 {
		r.Start++
	}
	for r.End > r.Start && strings.IndexByte(" \n\t\r", text[r.End-1]) >= 0 {
		r.End--
	}
	return r
}
