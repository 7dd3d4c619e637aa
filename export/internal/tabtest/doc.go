// Package tabtest opens pages in a real browser for tests, and keeps what goes wrong
// in them.
package tabtest
