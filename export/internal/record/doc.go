// Package record has an event as a row of typed columns, as Parquet holds it and a Data
// Package describes it, and the values that formats of data share. What it knows of Parquet
// is tags; it links no library that writes it.
package record
