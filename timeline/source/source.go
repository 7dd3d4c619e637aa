// Package source turns files, folders and streams into timeline Documents.
package source
