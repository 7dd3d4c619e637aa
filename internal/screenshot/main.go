// Screenshot takes a picture of a page as a reader sees it first:
//
//	go run ./internal/screenshot -o docs/timeline.png timeline.html
//
// It needs Chromium; see -h for the window's size and the dark colours.
package main

import (
	"context"
	"flag"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"github.com/dateline-go/dateline/internal/browser"
)

func main() {
	out := flag.String("o", "timeline.png", "the PNG `file` to write")
	width := flag.Int64("width", 1200, "width of the window in CSS pixels")
	height := flag.Int64("height", 900, "height of the window in CSS pixels")
	scale := flag.Float64("scale", 1, "device pixels to a CSS pixel")
	dark := flag.Bool("dark", false, "ask for dark colours")
	at := flag.String("at", "", "`end` of the page's address, from # on: a view of it")
	var clicks []string
	flag.Func("click", "`selector` (CSS) of what to click on first; may be given again", func(s string) error {
		clicks = append(clicks, s)
		return nil
	})
	full := flag.Bool("full", false, "take the whole page and not only the window")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: screenshot [flags] PAGE.html")
		os.Exit(2)
	}
	if err := shoot(flag.Arg(0), *at, clicks, *out, *width, *height, *scale, *dark, *full); err != nil {
		fmt.Fprintln(os.Stderr, "screenshot:", err)
		os.Exit(1)
	}
}

func shoot(file, at string, clicks []string, out string, width, height int64, scale float64, dark, full bool) error {
	path, err := filepath.Abs(file)
	if err != nil {
		return err
	}
	if _, err := os.Stat(path); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	page, stop, err := browser.Open(ctx)
	if err != nil {
		return err
	}
	defer stop()
	scheme := "light"
	if dark {
		scheme = "dark"
	}
	address := url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
	err = chromedp.Do(page,
		chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
			_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
				Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
			})
			return err
		}),
		chromedp.EmulateViewport(width, height, chromedp.EmulateScale(scale)),
		chromedp.Navigate(address.String()+at),
		chromedp.WaitReady(chromedp.CSS(".dateline[data-ready]")),
	)
	if err != nil {
		return fmt.Errorf("open %s: %w", file, err)
	}
	for _, selector := range clicks {
		if err := chromedp.Do(page, chromedp.Click(chromedp.CSS(selector))); err != nil {
			return fmt.Errorf("click on %s in %s: %w", selector, file, err)
		}
	}
	take := chromedp.CaptureScreenshot()
	if full {
		take = chromedp.FullScreenshot(100)
	}
	png, err := chromedp.Run(page, take)
	if err != nil {
		return fmt.Errorf("take %s: %w", file, err)
	}
	return os.WriteFile(out, png, 0o644)
}
