package export

import (
	"encoding/json"
	"time"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"github.com/dateline-go/dateline/dateparse"
)

// chartEvent is what the drawing knows of an event; its words it reads from the
// list in the page.
type chartEvent struct {
	ID      string `json:"id"`
	From    *int64 `json:"from"` // milliseconds since 1970, wall clock read as UTC; null if open
	To      *int64 `json:"to"`
	Soft    bool   `json:"soft,omitempty"` // known to the week or coarser
	Type    int    `json:"type"`           // index into types
	Quad    string `json:"quad"`
	Look    string `json:"look,omitempty"` // "hollow": not told as a fact; "denied"
	Parties []int  `json:"parties,omitempty"`
	Sources []int  `json:"sources,omitempty"`
}

// chartData is the page's data block: the options of the chart, made by
// go-echarts, and the events. None of go-echarts' own renderers is used: they
// write JSON into a script unescaped and turn text between __f__ markers into
// code. The functions that draw are in page.js.
func chartData(v *pageView) ([]byte, error) {
	var drawn []opts.CustomData
	for i, e := range v.chart {
		if e.From == nil && e.To == nil {
			continue
		}
		from, to := e.From, e.To
		if from == nil {
			from = to
		}
		if to == nil {
			to = from
		}
		drawn = append(drawn, opts.CustomData{Name: e.ID, Value: [4]int64{*from, *to, 0, int64(i)}})
	}
	c := charts.NewCustom()
	c.SetGlobalOptions(
		charts.WithInitializationOpts(opts.Initialization{ChartID: "dl-chart"}),
		charts.WithAnimation(false),
		charts.WithTooltipOpts(opts.Tooltip{Show: opts.Bool(true), Trigger: "item"}),
		charts.WithLegendOpts(opts.Legend{Show: opts.Bool(false)}),
		charts.WithXAxisOpts(opts.XAxis{Type: "time"}),
		charts.WithYAxisOpts(opts.YAxis{Type: "value", Show: opts.Bool(false)}),
		charts.WithDataZoomOpts(
			opts.DataZoom{Type: "inside", FilterMode: "weakFilter"},
			opts.DataZoom{Type: "slider", FilterMode: "weakFilter"},
		),
	)
	c.AddSeries("events", drawn, charts.WithEncodeOpts(opts.Encode{X: []int{0, 1}, Y: 2}))
	c.Validate()
	option := c.JSON()
	option["useUTC"] = true // the dates are wall-clock times of the dateline's zone
	return json.Marshal(struct {
		Option  map[string]any `json:"option"`
		Events  []chartEvent   `json:"events"`
		Types   []string       `json:"types"`
		Parties []string       `json:"parties"`
		Sources []string       `json:"sources"`
	}{option, v.chart, facetNames(v.Types), facetNames(v.Parties), v.sourceNames})
}

// wallClock is t's wall clock in milliseconds, as if it were UTC; nil if zero.
func wallClock(t time.Time) *int64 {
	if t.IsZero() {
		return nil
	}
	_, offset := t.Zone()
	ms := t.UnixMilli() + int64(offset)*1000
	return &ms
}

// soft reports whether a date is known to no single day.
func soft(g dateparse.Grain) bool { return g >= dateparse.Weekend || g == dateparse.NoGrain }
