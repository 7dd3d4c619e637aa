// Package echarts finds the ECharts library that interactive pages draw with.
//
// ECharts is not part of this module. [Resolve] looks for it in a file named
// by the caller or by the environment variable DATELINE_ECHARTS, then in the
// user's cache folder, which [Install] fills. A page made with either carries
// the library inside it and opens offline. Without both, a page loads it from
// a CDN, at a fixed address and with the digest that the browser checks.
package echarts
