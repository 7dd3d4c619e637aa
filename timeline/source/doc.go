// Package source turns files, folders and streams into timeline Documents: it
// tells their kind by their content, decodes them to UTF-8, takes the article
// out of a page, and finds out when it was published. A [Reader] reads one kind
// of input; a file may hold many documents.
package source
