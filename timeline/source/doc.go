// Package source turns files, folders and streams into timeline Documents: it
// decodes them to UTF-8, takes the article out of a page, and finds out when
// it was published.
package source
