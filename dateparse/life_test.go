package dateparse

import (
	"testing"
	"time"
)

// A life told in news names many old years and is read as a history; what is news in it
// counts from the dateline all the same.
func TestLifeToldInNews(t *testing.T) {
	t.Parallel()
	const text = `The last diver of the crew that found the wreck in 1956 died in Oslo on Thursday.

Ms Berg was born in 1931, went to sea in 1949 and dived until 1972. She told her story in 1988 and 1996.

She last spoke of it in 2004. A film of her life is due in October. Her brother died last April.`
	want := map[string]string{"Thursday": "2014-09-04", "October": "2014-10", "last April": "2014-04", "1972": "1972"}
	for _, e := range Parse(text, time.Date(2014, 9, 8, 0, 0, 0, 0, time.UTC)) {
		if v, ok := want[e.Text]; ok && e.Value != v {
			t.Errorf("%s is %s, want %s", e.Text, e.Value, v)
		}
		delete(want, e.Text)
	}
	for text := range want {
		t.Errorf("%s: not found", text)
	}
}
