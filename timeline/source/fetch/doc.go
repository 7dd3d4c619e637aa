// Package fetch gets articles from the web for package source, politely: one request a
// host at a time, with a pause before the next; what a host's robots.txt forbids is not
// asked for; a host that says when to come back is believed; and what has been fetched
// before is asked for only if it has changed. A page in a private network is refused, so
// that an address in somebody's list reaches nothing that only this machine can.
//
// Package source fetches nothing by itself: its Options have a field Fetch, which
// [Fetcher.Open] fits.
package fetch
