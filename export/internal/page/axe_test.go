package page

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/dateline-go/dateline/export/internal/exporttest"
	"github.com/dateline-go/dateline/timeline"
)

// TestPageAccessibility has axe-core look for violations of WCAG 2.2 AA and of what
// its authors hold for good practice.
func TestPageAccessibility(t *testing.T) {
	t.Parallel()
	axe, err := os.ReadFile(filepath.Join("..", "..", "..", "node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		exporttest.Missing(t, "run npm install in the repository's root first: "+err.Error())
	}
	const violations = `axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }).then(r => ({
		passed: r.passes.length,
		found: r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 200) + ' ' + n.failureSummary)) }))`
	type result struct {
		Passed int
		Found  []string
	}
	b := openBlank(t)
	for _, test := range []struct {
		scheme, lang, hash string
		of                 *timeline.Timeline
	}{
		{"light", "en", "#?party=Company&event=payment", foreign()},
		{"dark", "ar", "#?party=Company&event=payment", foreign()},
		{"light", "ar", "#story", foreign()},
		{"dark", "de", "#story", withOutliers(60)},
		{"light", "de", "", withOutliers(60)}, // with buttons to what lies outside, and lanes that scroll
	} {
		scheme := test.scheme
		b.Do(prefers(scheme))
		b.Show(exportWith(t, test.of, Options{Library: libraryFile(t), Language: test.lang}), test.hash, ".dateline[data-ready]")
		b.charts()
		eval[bool](b, `document.querySelectorAll('details').forEach(d => d.open = true), true`)
		// The browser's own door: the page's policy would not let it in.
		eval[bool](b, string(axe)+`; true`)
		r, err := chromedp.Run(b.Ctx, chromedp.Evaluate[result](violations, chromedp.EvalAwaitPromise))
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range r.Found {
			t.Errorf("%s: %s", scheme, v)
		}
		if r.Passed < 20 {
			t.Errorf("%s: only %d rules were tried", scheme, r.Passed)
		}
		t.Logf("%s: %d rules passed, %d violations", scheme, r.Passed, len(r.Found))
		b.Clean()
	}
}
