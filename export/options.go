package export

import "context"

// Option adjusts an export. A format of somebody else's may have options of its own, each
// a function that changes the settings.
type Option func(*Settings)

// WithContext makes an export by a [Format] stop soon after ctx has ended, with
// the cause as its error.
func WithContext(ctx context.Context) Option { return func(s *Settings) { s.Context = ctx } }

// WithTitle sets the heading of outputs that have one.
func WithTitle(title string) Option { return func(s *Settings) { s.Title = title } }

// WithTop has the formats for readers (pages, text, Markdown, TimelineJS, calendars and
// pictures) show the n events that matter most, see [timeline.Timeline.Top]; formats of
// data and workbooks have all. They have all if n is 0 or below.
func WithTop(n int) Option { return func(s *Settings) { s.Top = max(0, n) } }

// WithColor has text for people carry the colours of a terminal.
func WithColor() Option { return func(s *Settings) { s.Color = true } }

// WithECharts names the ECharts file that pages carry inside them. Without it
// package echarts looks in the environment and in the user's cache.
func WithECharts(file string) Option { return func(s *Settings) { s.ECharts = file } }

// WithLanguage has the labels of pages, and their dates, in a language: a BCP 47 tag of one
// that the function Languages of package export/html lists, "" for English. What articles
// say stays in their own. For any other tag the export fails.
func WithLanguage(tag string) Option { return func(s *Settings) { s.Language = tag } }

// WithFragment has pages written as a piece of HTML for somebody else's page, such as an
// article in a CMS: without html, head and body, with styles that reach no further than the
// piece. A comment at its beginning tells what the policy (CSP) of that page must allow.
func WithFragment() Option { return func(s *Settings) { s.Fragment = true } }

// WithFonts names files of fonts (TrueType, OpenType) for what is written in
// scripts that the fonts in the program lack, such as Chinese. Pictures ask them
// for such characters in this order. No other font of the system is looked at.
func WithFonts(files ...string) Option { return func(s *Settings) { s.Fonts = files } }

// WithTables names the files that a Data Package describes: those of the formats csv and
// parquet that are written with it, in its folder or below. Without it, it describes
// events.csv.
func WithTables(files ...string) Option { return func(s *Settings) { s.Tables = files } }

// within says in which folder a file will stand.
func within(folder string) Option { return func(s *Settings) { s.Folder = folder } }
