// Package terminal makes text fit to be shown: what comes from an article, a file name or a
// workbook never moves the terminal that it is printed on.
package terminal
