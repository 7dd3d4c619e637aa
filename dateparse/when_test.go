package dateparse_test

import (
	"errors"
	"testing"
	"time"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules/en"

	"github.com/dateline-go/dateline/dateparse"
)

func TestWhenRules(t *testing.T) {
	t.Parallel()
	w := when.New(nil)
	w.Add(en.All...)
	w.Add(dateparse.WhenRules()...)
	for text, want := range map[string]string{
		"They met on Thursday in Moscow.":          "2016-03-24",
		"They want a draft constitution by August": "2016-08-01",
		"The accord was signed last year.":         "2015-01-01",
		"It fell on 24 March 1999 at last.":        "1999-03-24",
		"He came on September 5th.":                "2015-09-05",
		"It fell two years ago.":                   "2014-01-01",
	} {
		r, err := w.Parse(text, time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC))
		if err != nil || r == nil {
			t.Errorf("%q: %v %v", text, r, err)
			continue
		}
		if got := r.Time.Format("2006-01-02"); got != want {
			t.Errorf("%q: %s, want %s (match %q)", text, got, want, r.Text)
		}
	}
}

func TestFor(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lang, text, expr, value string }{
		{"ru", "Переговоры начнутся завтра в Москве.", "завтра", "2016-03-26"},
		{"ru", "Это было вчера вечером.", "вчера вечером", "2016-03-24TEV"},
		{"nl", "Hij vertrok gisteren uit Moskou.", "gisteren", "2016-03-24"},
		{"pt-BR", "Ele partiu ontem de Moscou.", "ontem", "2016-03-24"},
		{"zh", "他们明天开会。", "明天", "2016-03-26"},
		{"ru", "Крым присоединён 18.03.2014.", "18.03.2014", "2014-03-18"},
		{"es", "Último aviso: es el 1º de mayo.", "1º de mayo", "2016-05-01"},
		{"es-MX", "Último mes de ventas: subieron.", "Último mes", "2016-02"},
		{"de", "Am Dienstagmorgen ging er.", "Dienstagmorgen", "2016-03-22TMO"},
		{"de", "Er geht am 3. Mai nach Hause.", "3. Mai", "2016-05-03"}, // no sentence ends behind "3."
		{"fr-CA", "Voilà\u00a0: il part aujourd’hui.", "aujourd’hui", "2016-03-25"},
		{"fr", "C'est le 3 déc. 2015 à Paris.", "3 déc. 2015", "2015-12-03"},
		{"pt", "Ele partiu na quinta-feira às 15h30.", "quinta-feira às 15h30", "2016-03-24T15:30"},
		{"und", "Am Dienstag, 18.03.2014, im Mai", "18.03.2014", "2014-03-18"},
		{"und", "Stand: 2014-03-18T14:30Z", "2014-03-18T14:30Z", "2014-03-18T14:30"},
		{"en-GB", "He left yesterday.", "yesterday", "2016-03-24"},
	} {
		p, err := dateparse.For(c.lang)
		if err != nil {
			t.Fatal(err)
		}
		found := p.Parse(c.text, dateline)
		if len(found) != 1 || found[0].Text != c.expr || found[0].Value != c.value || c.text[found[0].Start:found[0].End] != c.expr {
			t.Errorf("%s %q: got %+v, want %q %s", c.lang, c.text, found, c.expr, c.value)
		}
	}
	if _, err := dateparse.For("xx"); !errors.Is(err, dateparse.ErrLanguage) {
		t.Errorf("unknown language: %v, want ErrLanguage", err)
	}
}
