package temponym

import (
	"strconv"
	"strings"
	"time"
)

// elections are the words that follow a year: "2012 presidential election". The
// people of the United States vote on the Tuesday after the first Monday of November:
// for the president in years that four divides, for Congress in all even ones
// (2 U.S.C. 7, 3 U.S.C. 1).
var elections = []struct {
	words string
	every int
}{
	{"U.S. presidential election", 4}, {"US presidential election", 4}, {"American presidential election", 4},
	{"U.S. midterm elections", 2}, {"US midterm elections", 2}, {"midterm elections", 2}, {"midterms", 2},
	{"U.S. election", 2}, {"US election", 2},
}

// election reads an election of the United States by its year.
func election(text string, i, end int) (Match, bool) {
	if end-i != 4 || end >= len(text) || text[end] != ' ' {
		return Match{}, false
	}
	year, err := strconv.Atoi(text[i:end])
	if err != nil || year < 1848 || year > 2100 {
		return Match{}, false
	}
	for _, e := range elections {
		if !strings.HasPrefix(text[end+1:], e.words) || year%e.every != 0 {
			continue
		}
		day := electionDay(year)
		return Match{i, end + 1 + len(e.words), []Event{{
			Name: text[i:end] + " " + e.words, Value: day.Format(time.DateOnly), From: day, To: day.AddDate(0, 0, 1),
			Countries: []string{"USA"}, Source: "2 U.S.C. 7",
		}}}, true
	}
	return Match{}, false
}

// electionDay is the Tuesday after the first Monday of November.
func electionDay(year int) time.Time {
	day := time.Date(year, time.November, 2, 0, 0, 0, 0, time.UTC)
	for day.Weekday() != time.Tuesday {
		day = day.AddDate(0, 0, 1)
	}
	return day
}
