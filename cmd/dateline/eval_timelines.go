package main

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/dateline-go/dateline/cmd/dateline/internal/eval"
	"github.com/dateline-go/dateline/internal/temporary"
	"github.com/dateline-go/dateline/internal/terminal"
	"github.com/dateline-go/dateline/timeline"
)

func newEvalTimelines() *cobra.Command {
	var e timelinesEvaluation
	cmd := &cobra.Command{
		Use:   "timelines --entities FILE --raw DIR --out DIR [--gold DIR]",
		Short: "Write and score timelines of entities over several documents",
		Long: `Timelines writes a timeline for every entity in the format of SemEval-2015
Task 4 (cross-document event ordering), from raw text: positions, dates and the
mentions document-sentence-word. The file of entities has a name a line. With
--gold it scores them: precision, recall and F1 of temporal awareness, over all
entities together (micro).`,
		Example: `  dateline eval timelines --entities names.txt --raw shared/data/timelines/trial/raw --out out --gold shared/data/timelines/trial/gold`,
		Args:    cobra.NoArgs,
		RunE:    func(cmd *cobra.Command, args []string) error { return e.run(cmd.Context(), screen()) },
	}
	cmd.Flags().StringVar(&e.entities, "entities", "", "`file` with the name of an entity a line")
	cmd.Flags().StringVar(&e.raw, "raw", "", "`folder` of TimeML with sentences")
	cmd.Flags().StringVar(&e.out, "out", "", "`folder` to write to")
	cmd.Flags().StringVar(&e.gold, "gold", "", "`folder` of timelines to score against")
	for _, name := range []string{"entities", "raw", "out"} {
		if err := cmd.MarkFlagRequired(name); err != nil {
			panic(err)
		}
	}
	return cmd
}

type timelinesEvaluation struct {
	entities, raw, out, gold string
}

func (e *timelinesEvaluation) run(ctx context.Context, w io.Writer) error {
	list, err := os.ReadFile(e.entities)
	if err != nil {
		return named(err)
	}
	docs, err := readStories(e.raw)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(e.out, 0o777); err != nil {
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "entity\tprecision\trecall\tF1\t")
	var all eval.Ordering
	for name := range strings.Lines(string(list)) {
		if name = strings.TrimSpace(name); name == "" {
			continue
		}
		entries, err := storyline(ctx, docs, name)
		if err != nil {
			return err
		}
		file := strings.ReplaceAll(strings.ToLower(name), " ", "_") + ".txt"
		written := filepath.Join(e.out, file)
		if err := writeEntries(written, name, entries); err != nil {
			return err
		}
		if e.gold == "" {
			continue
		}
		gold, err := eval.ReadEntries(filepath.Join(e.gold, file))
		if err != nil {
			return err
		}
		if entries, err = eval.ReadEntries(written); err != nil {
			return err
		}
		var one eval.Ordering
		one.Add(gold, entries)
		all.Add(gold, entries)
		p, r, f := one.Scores()
		fmt.Fprintf(table, "%s\t%.2f\t%.2f\t%.2f\t\n", terminal.Line(name), 100*p, 100*r, 100*f)
	}
	if e.gold == "" {
		return nil
	}
	p, r, f := all.Scores()
	fmt.Fprintf(table, "all\t%.2f\t%.2f\t%.2f\t\n", 100*p, 100*r, 100*f)
	return table.Flush()
}

// story is a document of the task with the places of its sentences.
type story struct {
	id        string
	doc       *timeline.Document
	sentences []sentenceAt
}

type sentenceAt struct {
	id         string
	start, end int // bytes of the text
}

// readStories reads the documents of a folder; marks of events that they may have
// are not looked at.
func readStories(dir string) ([]*story, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.tml"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: no file of TimeML (.tml) in it", dir)
	}
	var out []*story
	for _, file := range files {
		s, err := readStory(file)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		out = append(out, s)
	}
	return out, nil
}

func readStory(file string) (*story, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	s := &story{doc: &timeline.Document{ID: filepath.Base(file), Source: file}}
	var text strings.Builder
	inside, element := "", ""
	for d := xml.NewDecoder(f); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		switch x := token.(type) {
		case xml.StartElement:
			element = x.Name.Local
			for _, a := range x.Attr {
				if element == "s" && a.Name.Local == "id" {
					inside = a.Value
					s.sentences = append(s.sentences, sentenceAt{id: a.Value, start: text.Len()})
				}
				if element == "TIMEX3" && a.Name.Local == "value" && s.doc.Published.IsZero() && inside == "" {
					s.doc.Published, _ = time.Parse(time.DateOnly, a.Value)
				}
			}
		case xml.EndElement:
			if x.Name.Local == "s" {
				s.sentences[len(s.sentences)-1].end = text.Len()
				text.WriteString("\n\n")
				inside = ""
			}
			element = ""
		case xml.CharData:
			switch {
			case inside != "":
				text.Write(x)
			case element == "DOCID":
				s.id = strings.TrimSpace(string(x))
			}
		}
	}
	s.doc.Text = text.String()
	return s, nil
}

// storyline builds the timeline of an entity.
func storyline(ctx context.Context, stories []*story, name string) ([]eval.Entry, error) {
	var docs []*timeline.Document
	byID := map[string]*story{}
	for _, s := range stories {
		docs = append(docs, s.doc)
		byID[s.doc.ID] = s
	}
	t, err := timeline.Build(ctx, docs, timeline.For(name))
	if err != nil {
		return nil, err
	}
	var out []eval.Entry
	position, last := 0, ""
	for _, e := range t.Events {
		entry := eval.Entry{Date: dateOf(e.When)}
		if entry.Date != "XXXX-XX-XX" {
			if entry.Date != last {
				position++
			}
			last = entry.Date
			entry.Position = position
		}
		for _, m := range e.Evidence {
			s := byID[m.Document]
			if at := s.sentenceOf(m.Trigger.Start); at != "" {
				entry.Mentions = append(entry.Mentions, s.id+"-"+at+"-"+strings.Join(strings.Fields(m.Trigger.Text), "_"))
			}
		}
		if len(entry.Mentions) > 0 {
			out = append(out, entry)
		}
	}
	return out, nil
}

func (s *story) sentenceOf(offset int) string {
	for _, x := range s.sentences {
		if x.start <= offset && offset < x.end {
			return x.id
		}
	}
	return ""
}

// dateOf writes the date of an anchor, with XX for the parts that are not known, as the
// gold of the task has it.
func dateOf(a timeline.Anchor) string {
	const unknown = "XXXX-XX-XX"
	value, _, _ := strings.Cut(a.Value, "T")
	if a.Relation != "" || len(value) < 4 || len(value) > len(unknown) || strings.Trim(value, "0123456789-") != "" {
		return unknown
	}
	return value + unknown[len(value):]
}

// writeEntries writes a timeline in the format of the task, whole or not at all.
func writeEntries(file, name string, entries []eval.Entry) error {
	var b strings.Builder
	fmt.Fprintln(&b, name)
	for _, e := range entries {
		fmt.Fprintf(&b, "%d\t%s\t%s\n", e.Position, e.Date, strings.Join(e.Mentions, "\t"))
	}
	return temporary.WriteFile(file, []byte(b.String()), 0o666)
}
