package store

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed schema.sql
var schema string

// What the header of the file says of it.
const (
	application = 0x64_74_6C_6E // "dtln"
	layout      = 1             // raised with every change of schema.sql
)

// made is what a new case consists of.
var made = sync.OnceValues(func() ([]string, error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err := db.Exec(schema); err != nil {
		return nil, err
	}
	return parts(context.Background(), db)
})

// querier is a database, a connection or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// parts lists the tables, indices, views and triggers with their definitions.
func parts(ctx context.Context, db querier) ([]string, error) {
	var list []string
	err := each(ctx, db, `SELECT type, name, coalesce(sql, '') FROM sqlite_schema`, nil, func(scan scanner) error {
		var kind, name, definition string
		if err := scan(&kind, &name, &definition); err != nil {
			return err
		}
		if !strings.HasPrefix(name, "sqlite_stat") { // of ANALYZE
			list = append(list, kind+" "+name+": "+definition)
		}
		return nil
	})
	slices.Sort(list)
	return list, err
}

// settle makes a case of an empty database, if asked to, and refuses what is none. A view
// or a trigger of somebody else's would run when the case is read.
func (c *Case) settle(ctx context.Context, create bool) error {
	var app, version int
	var have []string
	err := c.atOnce(ctx, func() (err error) { // others may be making it
		if have, err = parts(ctx, c.conn); err != nil {
			return err
		}
		if err := c.conn.QueryRowContext(ctx, "PRAGMA application_id").Scan(&app); err != nil {
			return err
		}
		return c.conn.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version)
	})
	if err != nil {
		return err
	}
	if len(have) == 0 && app == 0 && create {
		return c.make(ctx)
	}
	switch {
	case app != application:
		return fmt.Errorf("%w; check the name", ErrNotCase)
	case version > layout:
		return fmt.Errorf("%w; use that version", ErrNewer)
	}
	want, err := made()
	if err != nil {
		return err
	}
	if version != layout || !slices.Equal(have, want) {
		return fmt.Errorf("%w: its tables are not as dateline makes them; add the articles to a new case", ErrNotCase)
	}
	return nil
}

// make makes the tables, unless another process has been faster.
func (c *Case) make(ctx context.Context) error {
	if _, err := c.conn.ExecContext(ctx, "PRAGMA journal_mode = WAL"); err != nil {
		return err
	}
	err := c.write(ctx, func(tx transaction) error {
		var tables int
		if err := c.conn.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil || tables > 0 {
			return err
		}
		return tx(fmt.Sprintf("%s; PRAGMA application_id = %d; PRAGMA user_version = %d", schema, application, layout))
	})
	if err != nil {
		return err
	}
	return c.settle(ctx, false)
}
