package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// A Case is articles, what was read from them and what was decided about it. It is safe
// for concurrent use; calls wait for one another.
type Case struct {
	path string
	db   *sql.DB

	mu   sync.Mutex
	conn *sql.Conn
}

// patience is how long a call waits for another process that writes.
const patience = 30 * time.Second

// largest is how many bytes a text or an event may have: what is more, no article has.
const largest = 256 << 20

// Open opens the case in a file. The error wraps [fs.ErrNotExist], [ErrNotCase],
// [ErrNewer], [ErrDamaged] or [ErrBusy].
func Open(ctx context.Context, file string) (*Case, error) { return open(ctx, file, false, patience) }

// Create opens the case in a file, which it makes if there is none or an empty one. Its
// errors are those of [Open].
func Create(ctx context.Context, file string) (*Case, error) { return open(ctx, file, true, patience) }

func open(ctx context.Context, file string, create bool, patience time.Duration) (*Case, error) {
	c := &Case{path: file}
	switch info, err := os.Stat(file); {
	case errors.Is(err, os.ErrNotExist) && create:
	case err != nil:
		return nil, fmt.Errorf("%s: %w; check the name", file, cause(err))
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s: %w, but a folder or a device; check the name", file, ErrNotCase)
	}
	if err := c.connect(ctx, create, patience); err != nil {
		c.Close()
		return nil, c.named(err)
	}
	return c, nil
}

// connect opens the file, and trusts nothing in it.
func (c *Case) connect(ctx context.Context, create bool, patience time.Duration) error {
	address, err := addressOf(c.path, create, patience)
	if err != nil {
		return err
	}
	if c.db, err = sql.Open("sqlite", address); err != nil {
		return err
	}
	if c.conn, err = c.db.Conn(ctx); err != nil {
		return err
	}
	if _, err := sqlite.Limit(c.conn, sqlite3.SQLITE_LIMIT_LENGTH, largest); err != nil {
		return err
	}
	return c.settle(ctx, create)
}

// addressOf is a file as SQLite is told of it, whatever its name holds.
func addressOf(file string, create bool, patience time.Duration) (string, error) {
	file, err := filepath.Abs(file)
	if err != nil {
		return "", err
	}
	file = filepath.ToSlash(file)
	if !strings.HasPrefix(file, "/") { // of Windows, "C:/cases/a.db"
		file = "/" + file
	}
	mode := "rw"
	if create {
		mode = "rwc"
	}
	query := url.Values{
		"mode": {mode}, "_txlock": {"immediate"}, "_defensive": {"1"},
		"_pragma": {
			fmt.Sprintf("busy_timeout(%d)", patience.Milliseconds()), "trusted_schema(0)", "cell_size_check(1)",
			"synchronous(NORMAL)", // with WAL a case stays whole, and what is lost in a power cut is read again
		},
	}
	return (&url.URL{Scheme: "file", Path: file, RawQuery: query.Encode()}).String(), nil
}

// Close closes the case.
func (c *Case) Close() error {
	var errs []error
	if c.conn != nil {
		errs = append(errs, c.conn.Close())
	}
	if c.db != nil {
		errs = append(errs, c.db.Close())
	}
	return c.named(errors.Join(errs...))
}

// transaction runs a statement of one.
type transaction func(statement string, args ...any) error

// write does f in one transaction: all of it, or nothing.
func (c *Case) write(ctx context.Context, f func(transaction) error) error {
	tx, err := c.conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // of what is committed nothing
	prepared := map[string]*sql.Stmt{}
	err = f(func(statement string, args ...any) error {
		if len(args) == 0 {
			_, err := tx.ExecContext(ctx, statement)
			return err
		}
		if prepared[statement] == nil {
			s, err := tx.PrepareContext(ctx, statement)
			if err != nil {
				return err
			}
			prepared[statement] = s
		}
		_, err := prepared[statement].ExecContext(ctx, args...)
		return err
	})
	if err != nil {
		return err
	}
	return tx.Commit()
}

// atOnce has what f reads be of one moment, whatever others write in the meantime.
func (c *Case) atOnce(ctx context.Context, f func() error) error {
	if _, err := c.conn.ExecContext(ctx, "BEGIN"); err != nil {
		return err
	}
	err := f()
	if _, end := c.conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK"); err == nil {
		err = end
	}
	return err
}

// scanner reads the columns of a row.
type scanner func(columns ...any) error

// each calls f for every row of a query. What a column cannot hold is damage.
func each(ctx context.Context, db querier, query string, args []any, f func(scanner) error) error {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	scan := func(columns ...any) error {
		if err := rows.Scan(columns...); err != nil {
			return fmt.Errorf("%w: %w", ErrDamaged, err)
		}
		return nil
	}
	for rows.Next() {
		if err := f(scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

// cause takes the operation and the path out of a file error.
func cause(err error) error {
	if p := new(os.PathError); errors.As(err, &p) {
		return p.Err
	}
	return err
}
