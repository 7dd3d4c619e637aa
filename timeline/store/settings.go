package store

import "context"

// Settings returns what [Case.SetSettings] has kept.
func (c *Case) Settings(ctx context.Context) (map[string]string, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	settings := map[string]string{}
	err := each(ctx, c.conn, `SELECT name, value FROM settings`, nil, func(scan scanner) error {
		var name, value string
		err := scan(&name, &value)
		settings[name] = value
		return err
	})
	return settings, c.named(err)
}

// SetSettings keeps what a program wants to know of a case, such as how its documents are
// read, in place of what was kept before. This package does not look at it.
func (c *Case) SetSettings(ctx context.Context, settings map[string]string) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.named(c.write(ctx, func(do transaction) error {
		if err := do(`DELETE FROM settings`); err != nil {
			return err
		}
		for name, value := range settings {
			if err := do(`INSERT INTO settings VALUES (?, ?)`, name, value); err != nil {
				return err
			}
		}
		return nil
	}))
}
