package picture

import (
	"math"
	"testing"
	"time"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/export/internal/tabtest"
	"github.com/dateline-go/dateline/timeline"
)

func TestMain(m *testing.M) { tabtest.Main(m) }

// Whatever letters a viewer has, wider ones or narrower ones, every line of text begins and
// ends where the layout has it.
func TestSVGTextEndsInItsPlace(t *testing.T) {
	t.Parallel()
	for name, tl := range map[string]*timeline.Timeline{"kinds": exporttest.Kinds(), "random": random(4, 40, 40*24*time.Hour)} {
		p := laidOut(t, name, tl)
		page := `<!doctype html><html><head><meta charset="utf-8"><style>body { margin: 0 } text { font-family: monospace; letter-spacing: 2px }</style></head><body>` + string(paint(t, "svg", tl)) + `</body></html>`
		b := tabtest.Open(t, page, "", "svg")
		type line struct {
			Words       string
			Left, Right float64
			Anchor      string
		}
		lines := tabtest.Eval[[]line](b, `[...document.querySelectorAll('text')].map(n => { const r = n.getBBox(); return { Words: n.textContent, Left: r.x, Right: r.x + r.width, Anchor: n.getAttribute('text-anchor') } })`)
		places := map[string][]label{}
		for _, l := range p.labels {
			places[l.Words] = append(places[l.Words], l)
		}
		before := 0
		for _, l := range lines {
			found := false
			for _, want := range places[l.Words] {
				found = found || math.Abs(l.Left-want.Left) < 1 && math.Abs(l.Right-want.Right) < 1
			}
			if !found {
				t.Errorf("%s: %q stands from %.1f to %.1f: %v", name, l.Words, l.Left, l.Right, places[l.Words])
			}
			if l.Anchor == "end" {
				before++
			}
		}
		if len(lines) != len(p.labels) || before == 0 {
			t.Errorf("%s: %d of %d lines, %d of them held at their end", name, len(lines), len(p.labels), before)
		}
	}
}
