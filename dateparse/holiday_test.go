package dateparse

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"
	"time"
)

// Every holiday that the rules of a language name has a day: "easter39" has none, for it
// lacks its sign.
func TestHolidaysHaveDays(t *testing.T) {
	t.Parallel()
	set := regexp.MustCompile(`\bholiday=(\S+)`)
	files, err := fs.Glob(languages, "lang/*/*.rules")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, file := range files {
		text, err := fs.ReadFile(languages, file)
		if err != nil {
			t.Fatal(err)
		}
		inClass := false
		for line := range strings.Lines(string(text)) {
			var named []string
			for _, m := range set.FindAllStringSubmatch(line, -1) {
				named = append(named, m[1])
			}
			switch fields := strings.Fields(line); {
			case strings.HasPrefix(line, "class "):
				inClass = strings.HasPrefix(line, "class HOLIDAY")
			case !strings.HasPrefix(line, " "):
				inClass = false
			case inClass && len(fields) > 0 && !strings.HasPrefix(fields[0], "#"):
				named = append(named, fields[0])
			}
			for _, h := range named {
				n++
				if at := holiday(h, 2024, time.UTC); at.Year() != 2024 && at.Year() != 2025 {
					t.Errorf("%s: %s: the holiday %q has no day in 2024", file, strings.TrimSpace(line), h)
				}
			}
		}
	}
	if n < 100 {
		t.Errorf("%d holidays; there are more", n)
	}
}
