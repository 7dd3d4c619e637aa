package page

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// chartOptions are the options of the page's charts as go-echarts builds them.
// None of its own renderers is used: they write JSON into a script unescaped and
// turn text between __f__ markers into code. They hold no text of an article;
// data, colours and the functions that draw come from the scripts in page/, which
// fill the charts anew with every filter. No chart has a tooltip of ECharts,
// which would take text for HTML.
type chartOptions struct {
	Timeline map[string]any `json:"timeline"`
	Time     map[string]any `json:"time"`
	Months   map[string]any `json:"months"`
	Network  map[string]any `json:"network"`
}

func newChartOptions() chartOptions {
	return chartOptions{timelineOption(), timeOption(), monthsOption(), networkOption()}
}

// timelineOption has a custom series with one item a lane.
func timelineOption() map[string]any {
	c := charts.NewCustom()
	c.SetGlobalOptions(
		charts.WithInitializationOpts(opts.Initialization{ChartID: "dl-chart"}),
		charts.WithAnimation(false),
		charts.WithTooltipOpts(opts.Tooltip{Show: opts.Bool(false)}),
		charts.WithLegendOpts(opts.Legend{Show: opts.Bool(false)}),
		charts.WithXAxisOpts(opts.XAxis{Type: "time"}),
		charts.WithYAxisOpts(opts.YAxis{Type: "value", Show: opts.Bool(false)}),
		charts.WithDataZoomOpts(
			opts.DataZoom{Type: "inside", FilterMode: "none", Throttle: 1},
			opts.DataZoom{Type: "slider", FilterMode: "none", Throttle: 1},
		),
	)
	c.AddSeries("events", []opts.CustomData{}, charts.WithSeriesId("events"), charts.WithEncodeOpts(opts.Encode{X: 0, Y: 1}))
	c.Validate()
	option := c.JSON()
	option["useUTC"] = true // the dates are wall-clock times of the dateline's zone
	return option
}

// timeOption has the number of events a month, or whatever the span asks for.
func timeOption() map[string]any {
	c := charts.NewBar()
	c.SetGlobalOptions(
		charts.WithInitializationOpts(opts.Initialization{ChartID: "dl-time"}),
		charts.WithAnimation(false),
		charts.WithTooltipOpts(opts.Tooltip{Show: opts.Bool(false)}),
		charts.WithLegendOpts(opts.Legend{Show: opts.Bool(false)}),
		charts.WithXAxisOpts(opts.XAxis{Type: "category"}),
		charts.WithYAxisOpts(opts.YAxis{Type: "value", MinInterval: 1, SplitNumber: 2}),
		charts.WithBrush(opts.Brush{XAxisIndex: 0}),
	)
	c.AddSeries("events", []opts.BarData{}, charts.WithSeriesId("time"), charts.WithBarChartOpts(opts.BarChart{BarCategoryGap: "12%"}))
	c.Validate()
	return c.JSON()
}

// monthsOption has the types of events by month, or by the unit of timeOption.
func monthsOption() map[string]any {
	c := charts.NewHeatMap()
	c.SetGlobalOptions(
		charts.WithInitializationOpts(opts.Initialization{ChartID: "dl-months"}),
		charts.WithAnimation(false),
		charts.WithTooltipOpts(opts.Tooltip{Show: opts.Bool(false)}),
		charts.WithLegendOpts(opts.Legend{Show: opts.Bool(false)}),
		charts.WithXAxisOpts(opts.XAxis{Type: "category"}),
		charts.WithYAxisOpts(opts.YAxis{Type: "category"}),
		charts.WithVisualMapOpts(opts.VisualMap{Show: opts.Bool(false), Min: 0}),
	)
	c.AddSeries("events", []opts.HeatMapData{}, charts.WithSeriesId("months"))
	c.Validate()
	return c.JSON()
}

// networkOption has the actors that take part in the same events. The script puts
// them in a circle, which is the same every time.
func networkOption() map[string]any {
	c := charts.NewGraph()
	c.SetGlobalOptions(
		charts.WithInitializationOpts(opts.Initialization{ChartID: "dl-network"}),
		charts.WithAnimation(false),
		charts.WithTooltipOpts(opts.Tooltip{Show: opts.Bool(false)}),
		charts.WithLegendOpts(opts.Legend{Show: opts.Bool(false)}),
	)
	c.AddSeries("actors", []opts.GraphNode{}, []opts.GraphLink{}, charts.WithSeriesId("network"),
		charts.WithGraphChartOpts(opts.GraphChart{Layout: "none"}))
	c.Validate()
	return c.JSON()
}
