package segment

import (
	"slices"
	"strings"
	"testing"
)

// Each case is one text; the bars stand where paragraphs end.
var paragraphCases = []string{
	"One.|\n\nTwo\nof a few words.|\n \t\nThree.|",
	// A paragraph a line.
	"River treaty signed in Kisumu|\nSaturday, August 22, 2020 |\nToday, the foreign ministers of Kenya and Tanzania signed a treaty on the waters of the Mara, which both of them had wanted for years.|\n" +
		"Uganda was not asked. It had accused both of delay.|\nOn Thursday, the three met again in Nairobi, and nothing came of it, said the ministers, though they had talked for nine hours.|",
	// Wrapped lines, with a headline, a by-line, a date line and no blank line behind them.
	"Ministers sign a treaty on the river|\nBy Amina Okoth and Paul Mwangi|\n25 March 2016|\n" +
		"KISUMU, Kenya - The foreign ministers of Kenya and Tanzania signed a\ntreaty on Friday about the waters of the Mara River, which both of them\nhad wanted for years.|\n" +
		"Uganda was not asked. It had accused both of delay two years ago, when\nPresident Museveni met his neighbours in Entebbe, and again in\nJune.|",
	// Wrapped, each paragraph behind a blank line.
	"Ministers agree to share the waters of the\nriver after nine years|\n\nThe ministers of Kenya met their colleagues from\nTanzania on Friday. They agreed with Mr.\nKerry on most of it.|\n\nThe end.|",
	// Wrapped where only capitals begin the lines.
	"Kerry met Lavrov on Thursday with President\nVladimir Putin.|",
	"On Friday John\nKerry met Mr. Lavrov in the\nKremlin.|",
	// Captions, items, agencies.
	"Photo: Ministers in Kisumu.|\nThe ministers of Kenya met their colleagues from Tanzania\non Friday and did not agree with them on a single thing.|\nPhoto: Ministers leave.|\nThey left.|",
	"They agreed on the following points, among others and\nfor now:|\n* the water of the river Mara and all that is in it\nshall be shared|\n* nobody pays|",
	"Ministers of two neighbouring states sign a treaty|\nKISUMU, March 25 (Wire) -- Kenya and Tanzania signed a\ntreaty on the Mara, they said.|",
	"MINISTERS SIGN A TREATY ABOUT THE WATERS OF THE RIVER|\nKenya and Tanzania signed a treaty about all the waters\nof the Mara.|",
	// Headlines as wide as the lines below them.
	"Ministers of Kenya and Tanzania sign a treaty on the Mara\nRiver after nine years of talks|\nThe ministers of Kenya and Tanzania signed a treaty on\nFriday.|",
	"Kenya and Tanzania sign a treaty on the waters of the Mara|\nOn Friday, Kenya and Tanzania signed a treaty on the river\nMara.|",
	"Kenya Says It Will Sign a Treaty on the Waters of the Mara|\nKenya said on Friday that it would sign a treaty on the\nMara.|",
	// Names that begin with such words, and in capitals, are none.
	"The ministers of Kenya and Tanzania met on Friday in\nThe Hague. They had met before at the Sign of\nThe Three Kings.|",
	"On Friday President John Kerry and Secretary of the State\nAmina Okoth signed it. A Treaty on the Mara and Over\nKenya.|",
	"On Friday the ministers agreed what they had said when\nI was there.|",
	// Dates in running text are no date lines.
	"The ministers of Kenya and Tanzania said that on the\n25 March 2016 they had signed it, and then again on the\n26 March 2016.|",
	// Line ends of other systems, and a byte order mark.
	"\ufeffA line\r\nthat is wrapped.|\r\n\r\nAnother.|\r\n",
	"A line\rthat is wrapped.|\r\rAnother.|",
	"| \n\n",
}

func cutAt(t *testing.T, c string) (text string, want []string) {
	t.Helper()
	for s := range strings.SplitSeq(c, "|") {
		if s = strings.Trim(s, " \t\r\n\ufeff"); s != "" {
			want = append(want, s)
		}
	}
	return strings.ReplaceAll(c, "|", ""), want
}

func TestParagraphs(t *testing.T) {
	for _, c := range paragraphCases {
		text, want := cutAt(t, c)
		var got []string
		for p := range Paragraphs(text) {
			got = append(got, text[p.Start:p.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

// Sentences end with their paragraphs, whatever the line ends are.
func TestSentencesOfParagraphs(t *testing.T) {
	const text = "River treaty signed in Kisumu\nSaturday, August 22, 2020\nThe ministers of Kenya and Tanzania signed a treaty on the waters of the Mara, which both of them had wanted. They went home.\nUganda was not asked.\n"
	want := strings.Split("River treaty signed in Kisumu|Saturday, August 22, 2020|The ministers of Kenya and Tanzania signed a treaty on the waters of the Mara, which both of them had wanted.|They went home.|Uganda was not asked.", "|")
	for _, end := range []string{"\n", "\r\n", "\r"} {
		text := strings.ReplaceAll(text, "\n", end)
		var got []string
		for s := range Sentences(text) {
			got = append(got, text[s.Start:s.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("line ends %q:\n got %q\nwant %q", end, got, want)
		}
	}
}

func FuzzParagraphs(f *testing.F) {
	for _, c := range paragraphCases {
		f.Add(strings.ReplaceAll(c, "|", ""))
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for p := range Paragraphs(text) {
			if p.Start < last || p.End <= p.Start || p.End > len(text) {
				t.Fatalf("range %v after %d in %q", p, last, text)
			}
			if between := strings.TrimSpace(strings.TrimPrefix(text[last:p.Start], "\ufeff")); between != "" {
				t.Fatalf("lost %q", between)
			}
			last = p.End
		}
		if rest := strings.TrimSpace(strings.TrimPrefix(text[last:], "\ufeff")); rest != "" {
			t.Fatalf("lost %q", rest)
		}
	})
}
