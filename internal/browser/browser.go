// Package browser opens pages in a headless Chromium, for tests and pictures.
package browser

import (
	"context"
	"errors"
	"os/exec"

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
	)
	allocator, stop := chromedp.NewExecAllocator(ctx, options...)
	page, closePage := chromedp.NewContext(allocator)
	return page, func() { closePage(); stop() }, nil
}

func find() (string, error) {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", ErrMissing
}
