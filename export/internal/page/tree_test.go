package page

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/chromedp"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
)

// heard is a node of the tree that Chromium hands to a screen reader.
type heard struct {
	role, name, description string
	depth                   int
	properties              map[string]string
}

// tree returns what a screen reader meets in the page, in its order.
func (b *tab) tree() (list []heard) {
	b.Helper()
	all, err := chromedp.Call(b.Ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	if err != nil {
		b.Fatal(err)
	}
	byID := map[accessibility.NodeID]*accessibility.Node{}
	for _, n := range all.Nodes {
		byID[n.NodeID] = n
	}
	var walk func(n *accessibility.Node, depth int)
	walk = func(n *accessibility.Node, depth int) {
		if !n.Ignored {
			h := heard{textOf(n.Role), textOf(n.Name), textOf(n.Description), depth, map[string]string{}}
			for _, p := range n.Properties {
				h.properties[string(p.Name)] = textOf(p.Value)
			}
			list = append(list, h)
			depth++
		}
		for _, id := range n.ChildIDs {
			if c := byID[id]; c != nil {
				walk(c, depth)
			}
		}
	}
	walk(all.Nodes[0], 0)
	return list
}

// textOf is a value of the tree as text.
func textOf(v *accessibility.Value) string {
	if v == nil {
		return ""
	}
	var s any
	if err := json.Unmarshal(v.Value, &s); err != nil || s == nil {
		return ""
	}
	return fmt.Sprint(s)
}

// named are the roles that are nothing without a name; the others hold text.
var named = map[string]bool{
	"button": true, "link": true, "checkbox": true, "radio": true, "textbox": true, "searchbox": true, "image": true, "img": true,
	"application": true, "dialog": true, "form": true, "group": true, "region": true, "heading": true, "RootWebArea": true,
}

// What a screen reader is told makes sense without the drawings: whatever can be used or looked
// at has a name, headings do not jump, marks are no nodes, no drawing is told twice, and the
// page says its language and where it begins.
func TestPageIsHeard(t *testing.T) {
	t.Parallel()
	b := openBlank(t)
	for _, test := range []struct {
		lang, hash string
		of         *timeline.Timeline
		has        []string // roles and names
	}{
		{"en", "#?event=payment", foreign(), []string{"application Events in time", "region Chosen event", "region Events", "group Period", "image Who with whom Actors: 4, none together."}},
		{"ar", "#?event=payment", foreign(), []string{"application الأحداث عبر الزمن", "region الحدث المختار", "group الفترة"}},
		{"en", "#story", foreign(), []string{"dialog Story", "group 1 of 5", "button Next"}},
		{"ar", "#story", foreign(), []string{"dialog القصة"}},
		{"en", "#?lanes=party", withOutliers(160), []string{"application Events in time", "button ← 2 earlier"}},
	} {
		where := test.lang + " " + test.hash
		b.Show(exportWith(t, test.of, Options{Library: libraryFile(t), Language: test.lang}), test.hash, ".dateline[data-ready]")
		b.charts()
		if got, want := eval[string](b, `document.documentElement.lang + ' ' + document.documentElement.dir`), test.lang+" "+map[bool]string{true: "rtl", false: "ltr"}[test.lang == "ar"]; got != want {
			t.Errorf("%s: the page is %q; want %q", where, got, want)
		}
		all := b.tree()
		var before heard
		level, drawing := 0, -1
		seen := map[string]bool{}
		for i, h := range all {
			seen[h.role+" "+h.name] = true
			folded := i+1 < len(all) && all[i+1].role == "DisclosureTriangle" // whose words name it
			if named[h.role] && strings.TrimSpace(h.name) == "" && !folded {
				t.Errorf("%s: a %s has no name, behind %s %q", where, h.role, before.role, before.name)
			}
			if n, err := strconv.Atoi(h.properties["level"]); h.role == "heading" && (err != nil || n > level+1) {
				t.Errorf("%s: heading %q of level %s follows one of %d", where, h.name, h.properties["level"], level)
			} else if h.role == "heading" {
				level = n
			}
			switch {
			case h.role == "application" || h.role == "image":
				drawing = h.depth
			case h.depth <= drawing:
				drawing = -1
			case drawing >= 0 && h.role != "generic":
				t.Errorf("%s: within a drawing there is a %s %q", where, h.role, h.name)
			}
			if before.role == "image" && len(h.name) > 10 && strings.Contains(before.name, h.name) {
				t.Errorf("%s: %q is told twice", where, h.name)
			}
			if h.role != "generic" && h.role != "paragraph" {
				before = h
			}
		}
		for _, want := range test.has {
			if !seen[want] {
				t.Errorf("%s: nothing is a %s", where, want)
			}
		}
		b.Clean()
	}
}

// What is chosen and what moves is told: also when the page opens with it.
func TestPageSaysWhatChanges(t *testing.T) {
	t.Parallel()
	b := openTimelineAt(t, exporttest.FerryStrike(), "#payment")
	const said = `document.getElementById('dl-said').textContent`
	if got, want := eval[string](b, said), "by August 2021: Summary of payment"; got != want {
		t.Errorf("opened: %q; want %q", got, want)
	}
	b.Do(chromedp.Focus(chromedp.CSS("#dl-chart")), chromedp.KeyEvent("+"), chromedp.KeyEvent("+"))
	if got := eval[string](b, said); !strings.Contains(got, " in view") || strings.HasPrefix(got, "5 ") {
		t.Errorf("zoomed: %q", got)
	}
	if live := eval[string](b, `['dl-said', 'dl-slide', 'dl-period-says'].map(id => document.getElementById(id).ariaLive).join()`); live != "polite,polite,polite" {
		t.Errorf("live regions: %s", live)
	}
	b.Clean()
}
