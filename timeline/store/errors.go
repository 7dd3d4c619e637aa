package store

import (
	"errors"
	"fmt"
	"io/fs"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// What the errors of this package wrap, so that they can be told apart.
var (
	// ErrNotCase reports a file that is no case, or one with things in it that this
	// package has not made.
	ErrNotCase = errors.New("not a case of dateline's")
	// ErrNewer reports a case that a later version of this package has made.
	ErrNewer = errors.New("made by a later version of dateline")
	// ErrDamaged reports a case that is not as it was written.
	ErrDamaged = errors.New("damaged")
	// ErrBusy reports that another process has been writing for longer than a call waits.
	ErrBusy = errors.New("another process is writing to it")
	// ErrNoDocument reports a document that the case does not have.
	ErrNoDocument = errors.New("no article")
	// ErrQuery reports a search without a word in it.
	ErrQuery = errors.New("no word to search for")
)

// named gives an error of the database the name of the case and one of the errors above.
func (c *Case) named(err error) error {
	if err == nil {
		return nil
	}
	failure := new(sqlite.Error)
	if errors.As(err, &failure) {
		err = translated(failure)
	}
	return fmt.Errorf("%s: %w", c.path, err)
}

// translated says what a code of SQLite's means for a case, and what to do.
func translated(err *sqlite.Error) error {
	const primary = 0xFF // the rest of a code says in which way
	switch err.Code() & primary {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return fmt.Errorf("%w; try again once it has ended", ErrBusy)
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_TOOBIG, sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_FORMAT:
		return fmt.Errorf("%w (%v); take it from a backup, or add the articles to a new case", ErrDamaged, err)
	case sqlite3.SQLITE_NOTADB:
		return fmt.Errorf("%w; check the name", ErrNotCase)
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH:
		return fmt.Errorf("%w (%v); a case needs to be written to, and its folder too", fs.ErrPermission, err)
	case sqlite3.SQLITE_FULL:
		return fmt.Errorf("%w; make room on the disk", err)
	}
	return err
}
