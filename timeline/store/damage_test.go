package store_test

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dateline-go/dateline/timeline/review"
	"github.com/dateline-go/dateline/timeline/store"
)

var escaped = strings.NewReplacer("#", "%23", "?", "%3f", " ", "%20")

// sample is a small case, as bytes.
func sample(t testing.TB) []byte {
	t.Helper()
	file := filepath.Join(t.TempDir(), "case.db")
	c, err := store.Create(context.Background(), file)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Add(context.Background(), each(reports()), store.Reading{Version: "v1"}); err != nil {
		t.Fatal(err)
	}
	tl, _, err := c.Timeline(context.Background(), store.View{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Review(context.Background(), tl, []review.Row{{Event: tl.Events[0].ID, Decision: "accept"}}); err != nil {
		t.Fatal(err)
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// use does everything with a case, and returns the errors.
func use(ctx context.Context, file string) error {
	c, err := store.Create(ctx, file)
	if err != nil {
		return err
	}
	defer c.Close()
	_, list := c.Documents(ctx)
	_, found := c.Search(ctx, "cyprus", 5)
	tl, _, told := c.Timeline(ctx, store.View{})
	_, kept := c.Settings(ctx)
	_, added := c.Add(ctx, each(many(0, 2)), store.Reading{Version: "v1", Extractor: slow{}})
	_, reread := c.Reread(ctx, store.Reading{Version: "v2", Extractor: slow{}})
	var reviewed error
	if told == nil && len(tl.Events) > 0 {
		_, reviewed = c.Review(ctx, tl, []review.Row{{Event: tl.Events[0].ID, Decision: "reject"}})
	}
	return errors.Join(list, found, told, kept, added, reread, reviewed)
}

func TestNotACase(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	if _, err := store.Open(t.Context(), filepath.Join(folder, "none.db")); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
	if _, err := store.Create(t.Context(), folder); !errors.Is(err, store.ErrNotCase) {
		t.Error(err)
	}
	if _, err := store.Create(t.Context(), filepath.Join(folder, "no", "folder.db")); err == nil {
		t.Error("made in no folder")
	}
	article := filepath.Join(folder, "article.txt")
	text := strings.Repeat("Ministers met in Geneva on Thursday. ", 100)
	if err := os.WriteFile(article, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Create(t.Context(), article); !errors.Is(err, store.ErrNotCase) || !strings.HasPrefix(err.Error(), article) {
		t.Error(err)
	}
	if b, _ := os.ReadFile(article); string(b) != text {
		t.Error("the article has been written to")
	}
	other := filepath.Join(folder, "other.db")
	db, err := sql.Open("sqlite", other)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("CREATE TABLE documents (id)"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	before, _ := os.ReadFile(other)
	if _, err := store.Create(t.Context(), other); !errors.Is(err, store.ErrNotCase) {
		t.Error(err)
	}
	if after, _ := os.ReadFile(other); string(after) != string(before) {
		t.Error("somebody else's database has been written to")
	}
}

// TestHostile: cases that somebody has changed give an error that says so, or are read as
// they are; nothing in them runs.
func TestHostile(t *testing.T) {
	t.Parallel()
	clean := sample(t)
	for change, want := range map[string]error{
		"SELECT 1": nil,
		"ANALYZE":  nil,
		"CREATE VIEW v AS SELECT load_extension('x')":                                 store.ErrNotCase,
		"CREATE TRIGGER t AFTER INSERT ON documents BEGIN DELETE FROM documents; END": store.ErrNotCase,
		"DROP TABLE decisions":                                                                           store.ErrNotCase,
		"PRAGMA application_id = 7":                                                                      store.ErrNotCase,
		"PRAGMA user_version = 0":                                                                        store.ErrNotCase,
		"PRAGMA user_version = 99":                                                                       store.ErrNewer,
		"UPDATE documents SET published = 'yesterday'":                                                   store.ErrDamaged,
		"UPDATE documents SET captions = '{'":                                                            store.ErrDamaged,
		"UPDATE documents SET text = CAST(x'ff00fe' AS TEXT)":                                            store.ErrDamaged,
		"UPDATE documents SET text = 'short'":                                                            store.ErrDamaged,
		"UPDATE documents SET sure = 1e300":                                                              store.ErrDamaged,
		"UPDATE documents SET sure = 'very'":                                                             store.ErrDamaged,
		"UPDATE events SET event = 'null'":                                                               store.ErrDamaged,
		"UPDATE events SET event = replace(event, '\"start\":', '\"start\":-')":                          store.ErrDamaged,
		"UPDATE events SET event = replace(event, '\"end\":', '\"end\":9')":                              store.ErrDamaged,
		"UPDATE events SET event = replace(event, 'asserted', 'sung')":                                   store.ErrDamaged,
		"UPDATE events SET event = printf('%.*c', 200000, '[')":                                          store.ErrDamaged,
		"UPDATE events SET event = replace(event, '\"confidence\":', '\"confidence\":9')":                store.ErrDamaged,
		"UPDATE decisions SET event = '{}'":                                                              store.ErrDamaged,
		"UPDATE decisions SET event = x'00'":                                                             store.ErrDamaged,
		"INSERT INTO added VALUES (1, CAST(x'ff0aff' AS TEXT))":                                          nil,
		"DELETE FROM words_data":                                                                         store.ErrDamaged,
		"UPDATE words_data SET block = x'00ff'":                                                          store.ErrDamaged,
		"UPDATE documents SET id = ''":                                                                   store.ErrDamaged,
		"DELETE FROM documents WHERE number = 1":                                                         nil,
		"PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = 'CREATE TABLE x' WHERE name='times'": store.ErrDamaged,
	} {
		file := filepath.Join(t.TempDir(), "case.db")
		if err := os.WriteFile(file, clean, 0o600); err != nil {
			t.Fatal(err)
		}
		db, err := sql.Open("sqlite", file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(change, "UPDATE documents SET id") {
			change += " WHERE number = 1"
		}
		if _, err := db.Exec(change); err != nil {
			t.Errorf("%s: %v", change, err)
		}
		db.Close()
		switch err := use(t.Context(), file); {
		case want == nil && err != nil, want != nil && !errors.Is(err, want):
			t.Errorf("%s: %v, want %v", change, err, want)
		case err != nil && !strings.Contains(err.Error(), file):
			t.Errorf("%s: the file is not named: %v", change, err)
		}
	}
}

// TestFlipped changes bytes, and cuts the file off, at random: whatever happens, it is
// an error or none, and no panic.
func TestFlipped(t *testing.T) {
	t.Parallel()
	clean := sample(t)
	rounds := 400
	if testing.Short() {
		rounds = 50
	}
	r := rand.New(rand.NewPCG(1, 2))
	file := filepath.Join(t.TempDir(), "case.db")
	failed := 0
	for range rounds {
		b := append([]byte(nil), clean...)
		for range 1 + r.IntN(30) {
			b[r.IntN(len(b))] = byte(r.IntN(256))
		}
		if r.IntN(5) == 0 {
			b = b[:r.IntN(len(b))]
		}
		os.Remove(file + "-wal")
		os.Remove(file + "-shm")
		if err := os.WriteFile(file, b, 0o600); err != nil {
			t.Fatal(err)
		}
		if use(t.Context(), file) != nil {
			failed++
		}
	}
	if failed < rounds/20 {
		t.Errorf("%d of %d were noticed", failed, rounds)
	}
}

func FuzzCase(f *testing.F) {
	f.Add(sample(f))
	f.Add([]byte("SQLite format 3\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		file := filepath.Join(t.TempDir(), "case.db")
		if err := os.WriteFile(file, b, 0o600); err != nil {
			t.Fatal(err)
		}
		use(t.Context(), file)
	})
}
