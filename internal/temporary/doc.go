// Package temporary makes the files that are written before they take their place, and
// removes those that writers have left that were killed. A writer holds a lock on what is
// its own, which ends with its process however that ends: so what can be locked belongs to
// nobody any more. Where the system has no such locks, nothing is swept.
package temporary
