// Package workbook writes a timeline as a workbook for Excel, a file a sheet, and
// reads back what a person has decided in it.
package workbook
