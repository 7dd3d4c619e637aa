// Package record has an event as a row of typed columns, as Parquet holds it and a Data
// Package describes it, and what several formats take from an event: its days on a calendar,
// its toll, where it was. What it knows of Parquet is tags; it links no library that writes it.
package record
