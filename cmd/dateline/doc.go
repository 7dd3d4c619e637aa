// Dateline turns news text into dated, sourced events: a briefing spreadsheet,
// an interactive timeline and data files. Run "dateline help" for its commands.
package main
