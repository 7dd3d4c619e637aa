// Package browser opens pages in a headless Chromium, for tests and pictures.
package browser

import (
	"context"
	"errors"
	"os/exec"
	"sync"

	"github.com/chromedp/chromedp"
)

// ErrMissing reports that no Chromium or Chrome is installed.
var ErrMissing = errors.New("no Chromium found: install Debian's package chromium, or another build that is found on PATH")

// Open starts a browser of its own, which stops when cancel is called. Actions
// of package chromedp run on the context that it returns.
func Open(ctx context.Context) (page context.Context, cancel func(), err error) {
	path, err := find()
	if err != nil {
		return nil, nil, err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.NoSandbox, // a sandbox can't be made by root, as in containers
		chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("hide-scrollbars", true),
		// What is left is not gone back to, and no process waits for a page that never comes.
		chromedp.Flag("disable-features", "Translate,BlinkGenPropertyTrees,BackForwardCache,ProactivelySwapBrowsingInstance,SpareRendererForSitePerProcess"),
	)
	allocator, stop := chromedp.NewExecAllocator(ctx, options...)
	page, closePage := chromedp.NewContext(allocator)
	return page, func() { closePage(); stop() }, nil
}

// Shared is a browser that many tabs share, which saves the start of one for each. The
// zero value is ready to use.
type Shared struct {
	once  sync.Once
	first context.Context
	stop  func()
	err   error
}

// Tab opens a page with a storage of its own, which closes when cancel is called.
func (s *Shared) Tab() (page context.Context, cancel func(), err error) {
	s.once.Do(func() {
		if s.first, s.stop, s.err = Open(context.Background()); s.err == nil {
			s.err = chromedp.Do(s.first) // starts it
		}
	})
	if s.err != nil {
		return nil, nil, s.err
	}
	page, cancel = chromedp.NewContext(s.first, chromedp.WithNewBrowserContext())
	return page, cancel, nil
}

// Close stops the browser, if one was started.
func (s *Shared) Close() {
	if s.stop != nil {
		s.stop()
	}
}

func find() (string, error) {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", ErrMissing
}
