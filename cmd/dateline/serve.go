package main

import (
	"context"
	"math"
	"net"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/dateline-go/dateline/internal/service"
	"github.com/dateline-go/dateline/internal/service/lines"
	"github.com/dateline-go/dateline/internal/service/web"
)

func newServe() *cobra.Command {
	var limits limitFlags
	var stdio bool
	var listen string
	var hosts []string
	cmd := &cobra.Command{
		Use:   "serve [flags]",
		Short: "Answer requests of programs, over HTTP or standard input",
		Long: `Serve keeps dateline in memory and answers requests: extract, dates, timeline
and explain. It reads no files and fetches nothing; articles come in the request.

Over HTTP a request is a POST of JSON to /v1/extract and so on; the OpenAPI 3.1
document at /openapi.json describes them. It listens on this machine only, unless
--listen names another address and --host the names that it is asked under.

With --stdio a request is a line of JSON on standard input,
{"id": 1, "method": "extract", "params": {...}}, and its answer a line on standard
output, {"id": 1, "result": {...}} or {"id": 1, "error": {...}}. Answers come in
the order of the requests; a bad request has an error and ends nothing. Who asks is
who started it, so that a request may have a gigabyte and a day unless --max-size
and --timeout say otherwise.`,
		Example: `  dateline serve
  curl -s -H 'Content-Type: application/json' http://127.0.0.1:8484/v1/dates \
    -d '{"articles": [{"text": "They met two years ago.", "published": "2016-03-25"}]}'
  echo '{"id": 1, "method": "explain", "params": {"articles": [{"text": "They met on Monday.", "published": "2016-03-25"}]}}' | dateline serve --stdio`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if stdio {
				limits.widen(cmd)
			}
			s, err := limits.service()
			if err != nil {
				return err
			}
			ctx := cmd.Context()
			if stdio {
				if cmd.Flags().Changed("listen") || len(hosts) > 0 {
					return usagef("--stdio: nothing is listened to; leave out --listen and --host")
				}
				go service.Warm() // while the first request is on its way
				return ended(ctx, lines.Serve(ctx, s, os.Stdin, screen(), limits.megabyte<<20))
			}
			host, _, err := net.SplitHostPort(listen)
			if err != nil {
				return usagef("--listen %s: give an address and a port, such as 127.0.0.1:8484", listen)
			}
			if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) && len(hosts) == 0 {
				return usagef("--listen %s can be reached from other machines; say with --host under which names it is asked, or listen on 127.0.0.1", listen)
			}
			l, err := net.Listen("tcp", listen)
			if err != nil {
				return err
			}
			go service.Warm()
			say("listening on http://%s; /openapi.json says what for", l.Addr())
			return ended(ctx, web.Serve(ctx, l, s, web.Options{Version: buildVersion(), Hosts: hosts, Body: int64(limits.megabyte) << 20}))
		},
	}
	cmd.Flags().BoolVar(&stdio, "stdio", false, "requests are lines of standard input")
	cmd.Flags().StringVar(&listen, "listen", "127.0.0.1:8484", "`address` and port for HTTP; port 0 takes a free one")
	cmd.Flags().StringArrayVar(&hosts, "host", nil, "`name` that the server is asked under, besides those of this machine; may be given again")
	limits.add(cmd)
	return cmd
}

// ended is the error of a server: to be told to stop is none.
func ended(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return nil
	}
	return err
}

// limitFlags are the flags that say what a request may take.
type limitFlags struct {
	timeout  time.Duration
	atOnce   int
	megabyte int
	articles int
}

func (f *limitFlags) add(cmd *cobra.Command) {
	l := service.DefaultLimits()
	f.articles = l.Articles
	cmd.Flags().DurationVar(&f.timeout, "timeout", l.Time, "`time` until a request is given up")
	cmd.Flags().IntVar(&f.atOnce, "at-once", l.AtOnce, "`number` of requests that are worked on side by side")
	cmd.Flags().IntVar(&f.megabyte, "max-size", int(l.Text>>20), "`megabytes` that a request may have, and the text in it")
}

// widen leaves the limits that no flag sets to those of who asks a process of its own.
func (f *limitFlags) widen(cmd *cobra.Command) {
	f.articles = math.MaxInt
	if !cmd.Flags().Changed("timeout") {
		f.timeout = 24 * time.Hour
	}
	if !cmd.Flags().Changed("max-size") {
		f.megabyte = mostMegabyte
	}
}

// mostMegabyte is what --max-size may be at most.
const mostMegabyte = 1 << 10

// service is one with these limits.
func (f *limitFlags) service() (*service.Service, error) {
	l := service.DefaultLimits()
	switch {
	case f.timeout <= 0:
		return nil, usagef("--timeout %v: give a time, such as 30s", f.timeout)
	case f.atOnce < 1:
		return nil, usagef("--at-once %d: give 1 or more", f.atOnce)
	case f.megabyte < 1 || f.megabyte > mostMegabyte:
		return nil, usagef("--max-size %d: give 1 to %d megabytes", f.megabyte, mostMegabyte)
	}
	l.Time, l.AtOnce, l.Text, l.Articles = f.timeout, f.atOnce, int64(f.megabyte)<<20, f.articles
	return service.New(l), nil
}
