package dateparse_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/en"

	"github.com/dateline-go/dateline/dateparse"
)

// news is a text with more times than most: an expression in some 55 bytes, where news has one in 250.
const news = `GENEVA, March 25 (Agency) - Negotiators from the two countries returned to the table on Thursday
for a third day of talks, two years after fighting along the river displaced 40,000 people. "We want to
finish today," the chief mediator told reporters late on Wednesday night, "but nobody should expect miracles."

The draft, which was first circulated in February 2015, would set up a joint commission by August and
withdraw heavy weapons within 30 days. It says nothing about the prisoners who have been held since
the autumn of 2013. Both sides have broken more than a dozen such promises over the past several years,
most recently in early January, when shelling closed the only bridge for a week.

Foreign ministers are due to meet again next month. An earlier round collapsed on 14 November 2015 after
a four-hour session that ended at 3:30 a.m., and officials said privately that this one might go the same way.

`

var dateline = time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)

func BenchmarkParse(b *testing.B) {
	text := strings.Repeat(news, 100)
	p := dateparse.New()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		p.Parse(text, dateline)
	}
}

// BenchmarkWhen reads the same news with package when, called again behind each
// result until the text is used up, as its users have to.
func BenchmarkWhen(b *testing.B) {
	w := when.New(nil)
	w.Add(en.All...)
	w.Add(common.All...)
	b.SetBytes(int64(len(news)))
	for b.Loop() {
		for rest := news; rest != ""; {
			r, err := w.Parse(rest, dateline)
			if err != nil || r == nil {
				break
			}
			rest = rest[r.Index+len(r.Text):]
		}
	}
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(news, 100)
	p := dateparse.New()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		p.Find(text)
	}
}

// BenchmarkLine reads one endless sentence, of a length and of ten times that:
// time in proportion to the text shows as the same MB/s.
func BenchmarkLine(b *testing.B) {
	for name, words := range map[string]string{
		"quoted":  `"today" and "a day earlier" `,
		"numbers": "two hundred and twenty-five thousand and ",
		"stops":   "...???",
	} {
		for _, n := range []int{100_000, 1_000_000} {
			text := strings.Repeat(words, n/len(words))
			b.Run(fmt.Sprintf("%s-%dkB", name, n/1000), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					dateparse.Parse(text, dateline)
				}
			})
		}
	}
}
