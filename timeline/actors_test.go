package timeline

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

const petrarch = `<!-- actors
of a test -->
ARNOR_  [ARN]
GONDOR [GON] # a comment
+MINAS_TIRITH
SAM_GAMGEE [HOB]
	[HOBGOV 20121109-20130119]
	[HOB < 950601]
	[HOBELI >20130119]
THE_SHIRE [FRO/BIL]
ARGENTIN [ARG]
`

const table = `name,code,from,to,canonical
Arnor,ARN,,,Kingdom of Arnor
Gondor,GON,,,
Sam Gamgee,HOBGOV,2012-11-09,2013-01-18,
Sam Gamgee,HOB,,,
`

func codesOf(t *testing.T, dictionary, text, day string) string {
	t.Helper()
	actors, err := ReadActors(strings.NewReader(dictionary), "test")
	if err != nil {
		t.Fatal(err)
	}
	published, err := time.Parse(time.DateOnly, day)
	if err != nil {
		t.Fatal(err)
	}
	tl, err := Build(context.Background(), []*Document{{ID: "x", Text: text, Published: published}}, WithActors(actors))
	if err != nil || len(tl.Events) == 0 {
		t.Fatal(err, tl.Events)
	}
	var out []string
	for _, a := range tl.Events[0].parties() {
		out = append(out, a.Code+a.Sector)
	}
	return strings.Join(out, " ")
}

func TestActors(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ dictionary, text, day, want string }{
		{petrarch, "Arnor attacked Minas Tirith.", "2001-01-01", "ARN GON"},
		{petrarch, "Gondor's president met Sam Gamgee.", "2012-12-01", "GONGOV HOBGOV"},
		{petrarch, "Gondor met Sam Gamgee.", "1990-01-01", "GON HOB"},
		{petrarch, "Gondor met Sam Gamgee.", "2014-01-01", "GON HOBELI"},
		{petrarch, "Gondor attacked the Shire on Monday.", "2014-01-01", "GON FRO BIL"},
		{petrarch, "Argentine troops attacked Gondor.", "2014-01-01", "ARGMIL GON"},
		{table, "Arnor attacked Gondor.", "2001-01-01", "ARN GON"},
		{table, "Arnor met Sam Gamgee.", "2013-01-18", "ARN HOBGOV"},
		{table, "Arnor met Sam Gamgee.", "2013-01-19", "ARN HOB"},
	} {
		if got := codesOf(t, c.dictionary, c.text, c.day); got != c.want {
			t.Errorf("%q on %s: %q, want %q", c.text, c.day, got, c.want)
		}
	}
}

func TestActorsRefused(t *testing.T) {
	t.Parallel()
	for dictionary, want := range map[string]string{
		"":                                "no actor",
		"hello\n":                         "no actor",
		"name,code\nArnor,\n":             "line 2: a name and a code",
		"name,code,from\nArnor,ARN,May\n": "line 2: date \"May\"",
		"ARNOR [ARN 99-5]\n":              "line 1: date",
		"ARNOR [ARN 1999]\n":              "line 1: dates",
	} {
		if _, err := ReadActors(strings.NewReader(dictionary), "my.txt"); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "my.txt") {
			t.Errorf("%q: %v, want %s", dictionary, err, want)
		}
	}
	if _, err := LoadActors("no such file"); !os.IsNotExist(unwrapped(err)) {
		t.Error(err)
	}
}

func unwrapped(err error) error {
	for {
		u, ok := err.(interface{ Unwrap() error })
		if !ok || os.IsNotExist(err) {
			return err
		}
		err = u.Unwrap()
	}
}

func ExampleReadActors() {
	actors, err := ReadActors(strings.NewReader("name,code\nArnor,ARN\nGondor,GON\n"), "actors.csv")
	if err != nil {
		fmt.Println(err)
		return
	}
	doc := &Document{ID: "tale.txt", Text: "Arnor accused Gondor in 1995.", Published: time.Date(1996, 1, 1, 0, 0, 0, 0, time.UTC)}
	t, err := Build(context.Background(), []*Document{doc}, WithActors(actors))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range t.Events {
		fmt.Println(e.When, e.Type, e.Actors[0].Code, e.Targets[0].Code)
	}
	// Output: 1995 ACCUSE ARN GON
}
