package tabtest

import (
	"context"
	"sync"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"

	"github.com/dateline-go/dateline/internal/browser"
)

// pool is a browser with tabs that no test uses at the moment: to open another takes longer
// than most tests, so that one is used again, in the state of a new one.
type pool struct {
	browser browser.Shared
	mu      sync.Mutex
	idle    []*tabPage
}

// tabPage is a tab with a storage of its own.
type tabPage struct {
	ctx   context.Context
	close func()
}

// take returns a tab in the state of a new one, that nobody else has.
func (p *pool) take() (*tabPage, error) {
	p.mu.Lock()
	var one *tabPage
	if n := len(p.idle); n > 0 {
		one, p.idle = p.idle[n-1], p.idle[:n-1]
	}
	p.mu.Unlock()
	if one != nil {
		if chromedp.Do(one.ctx, chromedp.Navigate("about:blank"), asNew) == nil {
			return one, nil
		}
		one.close()
	}
	ctx, closeTab, err := p.browser.Tab()
	if err != nil {
		return nil, err
	}
	one = &tabPage{ctx, closeTab}
	if err := chromedp.Do(ctx, asNew); err != nil {
		closeTab()
		return nil, err
	}
	return one, nil
}

// put gives a tab back, or closes it where it may be broken.
func (p *pool) put(one *tabPage, broken bool) {
	if broken {
		one.close()
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.idle = append(p.idle, one)
}

// asNew undoes all that tests ask of a tab, and forgets what pages have stored.
var asNew = chromedp.Steps(
	call(network.Enable, network.EnableParams{}),
	// As if it were in front: other tests have tabs too.
	call(emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true}),
	call(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{}),
	call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{}}),
	call(emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{}),
	call(fetch.Disable, cdp.Empty{}),
	call(storage.ClearDataForOrigin, storage.ClearDataForOriginParams{Origin: "file://", StorageTypes: "all"}),
	chromedp.EmulateViewport(1200, 900),
)

// call is one command of DevTools' protocol.
func call[P, R any](command cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, command, params)
		return err
	})
}
