package export

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dateline-go/dateline/dateparse"
	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/internal/shared"
	"github.com/dateline-go/dateline/internal/timeml"
	"github.com/dateline-go/dateline/timeline"
)

// valid reports what xmllint has against files, nil if they keep to the schema.
func valid(t *testing.T, files ...string) error {
	t.Helper()
	xmllint, err := exec.LookPath("xmllint")
	if err != nil {
		exporttest.Missing(t, "no xmllint found: install Debian's package libxml2-utils")
	}
	args := append([]string{"--noout", "--nonet", "--schema", filepath.Join("testdata", "timeml.xsd")}, files...)
	if out, err := exec.Command(xmllint, args...).CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %.2000s", err, out)
	}
	return nil
}

func validExport(t *testing.T, tl *timeline.Timeline) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "doc.tml")
	if err := WriteFile(path, tl); err != nil {
		t.Fatal(err)
	}
	if err := valid(t, path); err != nil {
		t.Error(err)
	}
	return path
}

// The schema takes the field's own documents, but for one that keeps attributes
// of an older version, and finds the faults of others.
func TestTimeMLSchema(t *testing.T) {
	t.Parallel()
	for what, xml := range map[string]string{
		"no text":        "<TimeML><DOCID>x</DOCID></TimeML>",
		"unknown type":   `<TimeML><DOCID>x</DOCID><TEXT><TIMEX3 tid="t1" type="DAY" value="2016">x</TIMEX3></TEXT></TimeML>`,
		"empty value":    `<TimeML><DOCID>x</DOCID><TEXT><TIMEX3 tid="t1" type="DATE" value="">x</TIMEX3></TEXT></TimeML>`,
		"tid twice":      `<TimeML><DOCID>x</DOCID><TEXT><TIMEX3 tid="t1" type="DATE" value="2016">x</TIMEX3><TIMEX3 tid="t1" type="DATE" value="2016">x</TIMEX3></TEXT></TimeML>`,
		"dangling":       `<TimeML><DOCID>x</DOCID><TEXT><TIMEX3 tid="t1" type="DATE" value="2016" anchorTimeID="t9">x</TIMEX3></TEXT></TimeML>`,
		"no such event":  `<TimeML><DOCID>x</DOCID><TEXT>x</TEXT><MAKEINSTANCE eiid="ei1" eventID="e1" tense="NONE" aspect="NONE" polarity="POS" pos="NOUN"/></TimeML>`,
		"unknown link":   `<TimeML><DOCID>x</DOCID><TEXT><EVENT eid="e1" class="STATE">x</EVENT></TEXT><MAKEINSTANCE eiid="ei1" eventID="e1" tense="NONE" aspect="NONE" polarity="POS" pos="NOUN"/><TLINK lid="l1" relType="NEAR" eventInstanceID="ei1"/></TimeML>`,
		"event in event": `<TimeML><DOCID>x</DOCID><TEXT><EVENT eid="e1" class="STATE">x<EVENT eid="e2" class="STATE">y</EVENT></EVENT></TEXT></TimeML>`,
	} {
		file := filepath.Join(t.TempDir(), "bad.tml")
		if err := os.WriteFile(file, []byte(xml), 0o644); err != nil {
			t.Fatal(err)
		}
		if valid(t, file) == nil {
			t.Errorf("%s: valid", what)
		}
	}
	var files []string
	for _, corpus := range []string{"timebank", "aquaint"} {
		list, err := filepath.Glob(filepath.Join(shared.Path(t, "data", "timex", corpus), "*.tml"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range list {
			if filepath.Base(file) != "wsj_0586.tml" {
				files = append(files, file)
			}
		}
	}
	if err := valid(t, files...); err != nil {
		t.Error(err)
	}
}

func TestTimeML(t *testing.T) {
	t.Parallel()
	tl := exporttest.Sample(t)
	path := validExport(t, tl)
	doc, err := timeml.Open(path) // the project's reader of the field's corpora
	if err != nil {
		t.Fatal(err)
	}
	if doc.Text != tl.Documents[0].Text || doc.Dateline.Format(time.DateOnly) != "2016-03-25" || len(doc.Times) != len(tl.Documents[0].Times) {
		t.Errorf("%d times, dateline %v, text %q", len(doc.Times), doc.Dateline, doc.Text)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	triggers := 0
	for _, e := range tl.Events {
		triggers += len(e.Evidence)
	}
	if n := bytes.Count(b, []byte("<MAKEINSTANCE ")); n != triggers {
		t.Errorf("%d instances of %d mentions", n, triggers)
	}
}

// strike is a document in which the events named stand at their word.
func strike(text string, events ...timeline.Event) *timeline.Timeline {
	doc := &timeline.Document{ID: "a.txt", Text: text, Published: time.Date(2021, 6, 11, 0, 0, 0, 0, time.UTC)}
	at := func(word string) timeline.Span {
		i := strings.Index(text, word)
		return timeline.Span{Document: doc.ID, Start: i, End: i + len(word), Text: word}
	}
	for i := range events {
		e := &events[i]
		e.Trigger = at(e.Trigger.Text)
		e.Evidence = append([]timeline.Evidence{{Trigger: e.Trigger, Span: timeline.Span{Document: doc.ID}}}, e.Evidence...)
		for k := range e.Evidence {
			e.Evidence[k].Trigger, e.Evidence[k].Document = at(e.Evidence[k].Trigger.Text), doc.ID
		}
		if w := e.When.Words.Text; w != "" {
			e.When.Words = at(w)
		}
	}
	doc.Times = dateparse.New().Parse(text, doc.Published)
	return &timeline.Timeline{Documents: []*timeline.Document{doc}, Events: events}
}

func TestTimeMLLinks(t *testing.T) {
	t.Parallel()
	event := func(trigger, words string, how timeline.How, r dateparse.Relation) timeline.Event {
		return timeline.Event{
			Type: timeline.Protest, Trigger: timeline.Span{Text: trigger}, Modality: timeline.Modality{Status: timeline.Asserted},
			When: timeline.Anchor{How: how, Relation: r, Words: timeline.Span{Text: words}},
		}
	}
	threat := event("threatened", "", timeline.ByDate, "")
	threat.Type, threat.Modality = timeline.Threaten, timeline.Modality{Status: timeline.Planned, Negated: true}
	strikes := event("struck", "Thursday", timeline.Stated, "")
	strikes.Evidence = []timeline.Evidence{{Trigger: timeline.Span{Text: "walkout"}}}
	tl := strike("They struck on Thursday. Talks followed. They threatened more, a deal by August and the walkout's end since 2019, before 2018.",
		strikes, event("Talks", "Thursday", timeline.Inferred, dateparse.AfterIt), threat,
		event("deal", "August", timeline.Stated, dateparse.By), event("end", "2019", timeline.Stated, dateparse.Since),
		event("more", "", timeline.Undated, ""), event("2018", "2018", timeline.Stated, ""), event("deal by", "2018", timeline.Stated, dateparse.BeforeIt))
	b, err := os.ReadFile(validExport(t, tl))
	if err != nil {
		t.Fatal(err)
	}
	_, got, _ := strings.Cut(string(b), "<TEXT>")
	const want = `They <EVENT eid="e1" class="OCCURRENCE">struck</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2021-06-10" temporalFunction="true" anchorTimeID="t0">Thursday</TIMEX3>. <EVENT eid="e2" class="OCCURRENCE">Talks</EVENT> followed. They <EVENT eid="e3" class="I_ACTION">threatened</EVENT> <EVENT eid="e4" class="OCCURRENCE">more</EVENT>, a <EVENT eid="e5" class="OCCURRENCE">deal</EVENT> by <TIMEX3 tid="t2" type="DATE" value="2021-08" temporalFunction="true" anchorTimeID="t0">August</TIMEX3> and the <EVENT eid="e6" class="OCCURRENCE">walkout</EVENT>'s <EVENT eid="e7" class="OCCURRENCE">end</EVENT> since <TIMEX3 tid="t3" type="DATE" value="2019" temporalFunction="false">2019</TIMEX3>, before <TIMEX3 tid="t4" type="DATE" value="2018" temporalFunction="false">2018</TIMEX3>.</TEXT>
<MAKEINSTANCE eiid="ei1" eventID="e1" tense="NONE" aspect="NONE" polarity="POS" pos="UNKNOWN"/>
<MAKEINSTANCE eiid="ei2" eventID="e6" tense="NONE" aspect="NONE" polarity="POS" pos="UNKNOWN"/>
<MAKEINSTANCE eiid="ei3" eventID="e2" tense="NONE" aspect="NONE" polarity="POS" pos="UNKNOWN"/>
<MAKEINSTANCE eiid="ei4" eventID="e3" tense="NONE" aspect="NONE" polarity="NEG" modality="planned" pos="UNKNOWN"/>
<MAKEINSTANCE eiid="ei5" eventID="e5" tense="NONE" aspect="NONE" polarity="POS" pos="UNKNOWN"/>
<MAKEINSTANCE eiid="ei6" eventID="e7" tense="NONE" aspect="NONE" polarity="POS" pos="UNKNOWN"/>
<MAKEINSTANCE eiid="ei7" eventID="e4" tense="NONE" aspect="NONE" polarity="POS" pos="UNKNOWN"/>
<MAKEINSTANCE eiid="ei8" eventID="e5" tense="NONE" aspect="NONE" polarity="POS" pos="UNKNOWN"/>
<TLINK lid="l1" relType="IS_INCLUDED" eventInstanceID="ei1" relatedToTime="t1"/>
<TLINK lid="l2" relType="IDENTITY" eventInstanceID="ei2" relatedToEventInstance="ei1"/>
<TLINK lid="l3" relType="AFTER" eventInstanceID="ei3" relatedToEventInstance="ei1"/>
<TLINK lid="l4" relType="IS_INCLUDED" eventInstanceID="ei4" relatedToTime="t0"/>
<TLINK lid="l5" relType="BEFORE" eventInstanceID="ei5" relatedToTime="t2"/>
<TLINK lid="l6" relType="BEGUN_BY" eventInstanceID="ei6" relatedToTime="t3"/>
<TLINK lid="l7" relType="BEFORE" eventInstanceID="ei8" relatedToTime="t4"/>
</TimeML>
`
	if got = strings.ReplaceAll(got, "&#39;", "'"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Hostile text, offsets that are out of the text and spans that overlap make
// neither a panic nor a file that is not valid.
func TestTimeMLHostile(t *testing.T) {
	t.Parallel()
	for _, tl := range []*timeline.Timeline{exporttest.Hostile(t), exporttest.HostilePage()} {
		for i, doc := range tl.Documents {
			one := &timeline.Timeline{Documents: tl.Documents[i : i+1], Events: tl.Events}
			validExport(t, one)
			if doc.Text == "" {
				continue
			}
			for _, at := range [][2]int{{-5, 3}, {0, 1 << 30}, {3, 2}, {0, len(doc.Text)}} {
				e := tl.Events[0]
				e.Evidence = []timeline.Evidence{{Span: timeline.Span{Document: doc.ID}, Trigger: timeline.Span{Start: at[0], End: at[1]}}}
				one.Events = append(one.Events[:len(one.Events):len(one.Events)], e)
			}
			validExport(t, one)
		}
	}
	if err := (timeML{}).Export(&bytes.Buffer{}, &timeline.Timeline{Documents: make([]*timeline.Document, 2)}); err == nil || !strings.Contains(err.Error(), "there are 2") {
		t.Errorf("two documents: %v", err)
	}
}
