package timeline

import (
	"context"
	"errors"
	"testing"
	"time"
)

// TestForeign: a document in another language is said to be one, and keeps its times.
func TestForeign(t *testing.T) {
	t.Parallel()
	published := time.Date(2016, 3, 25, 0, 0, 0, 0, time.UTC)
	english := &Document{ID: "a", Published: published, Language: "fr", Text: "Russia annexed Crimea in 2014, and Kerry met Putin in Moscow on Thursday. The talks were about the ceasefire that both sides had promised to keep."}
	french := &Document{ID: "b", Published: published, Language: "en", Text: "La Russie a annexé la Crimée le 18/03/2014, et le secrétaire d'État américain a rencontré le président russe à Moscou, deux ans après le référendum que les Nations unies n'ont pas reconnu."}
	russian := &Document{ID: "c", Published: published, Text: "Министр иностранных дел вчера встретился в Москве со своим коллегой, через два года после присоединения Крыма. Стороны обсудили перемирие в Сирии и договорились продолжить переговоры."}
	tl, err := Build(context.Background(), []*Document{english, french, russian})
	var le *LanguageError
	if !errors.As(err, &le) || le.Language != "fr" || le.Times != 2 {
		t.Errorf("error %v, want a LanguageError of fr with two times", err)
	}
	if len(tl.Documents) != 3 {
		t.Fatalf("%d documents, want all three", len(tl.Documents))
	}
	if english.Language != "en" || french.Language != "fr" || russian.Language != "ru" {
		t.Errorf("languages %s, %s, %s; want en, fr, ru", english.Language, french.Language, russian.Language)
	}
	if len(french.Times) != 2 || french.Times[0].Value != "2014-03-18" || french.Times[1].Value != "2016" || len(russian.Times) == 0 || russian.Times[0].Value != "2016-03-24" {
		t.Errorf("times %v and %v", french.Times, russian.Times)
	}
	if len(tl.Events) == 0 {
		t.Error("no events of the English document")
	}
	for _, e := range tl.Events {
		if e.Trigger.Document != "a" {
			t.Errorf("an event of document %s: %s", e.Trigger.Document, e.Summary)
		}
	}
}
