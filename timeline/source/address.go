package source

import (
	"strings"
	"time"

	"github.com/dateline-go/dateline/internal/lazy"
)

// The ways in which the address of an article tells its day: /2024/06/05/, /2024/jun/05/,
// -2024-06-05-, /20240605/, /2024/0605/,
// /2024/world/06/05/.
var (
	addressDay    = lazy.Regexp(`(?:^|[^\d])((?:19|20)\d{2})([-/_.])(\d{1,2}|[a-z]{3,9})([-/_.])(\d{1,2})(?:$|[^\d])`)
	addressBasic  = lazy.Regexp(`(?:^|[^\d])((?:19|20)\d{2})/?([01]\d)([0-3]\d)(?:$|[^\d])`)
	addressParted = lazy.Regexp(`/((?:19|20)\d{2})/[a-z_.-]{2,30}/(\d{2})/(\d{2})/`)
	addressMonth  = lazy.Regexp(`/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3,9})(?:/|$)`)
)

// dayInAddress returns the day that an address names.
func dayInAddress(url string) (time.Time, bool) {
	path := addressPath(url)
	for _, m := range addressDay().FindAllStringSubmatch(path, -1) {
		if m[2] == m[4] {
			if day, ok := dayOf(m[1], m[3], m[5]); ok {
				return day, true
			}
		}
	}
	if m := addressParted().FindStringSubmatch(path); m != nil {
		if day, ok := dayOf(m[1], m[2], m[3]); ok {
			return day, true
		}
	}
	for _, m := range addressBasic().FindAllStringSubmatch(path, -1) {
		if day, ok := dayOf(m[1], m[2], m[3]); ok {
			return day, true
		}
	}
	return time.Time{}, false
}

// monthInAddress returns a month that an address names, as 2024-06, or "".
func monthInAddress(url string) string {
	if m := addressMonth().FindStringSubmatch(addressPath(url)); m != nil {
		if day, ok := dayOf(m[1], m[2], "1"); ok {
			return day.Format("2006-01")
		}
	}
	return ""
}

// addressPath is the path of an address in lower case; a host or a query has other numbers.
func addressPath(url string) string {
	if _, rest, ok := strings.Cut(url, "://"); ok {
		_, path, _ := strings.Cut(rest, "/")
		url = "/" + path
	}
	url, _, _ = strings.Cut(url, "#")
	url, _, _ = strings.Cut(url, "?")
	return strings.ToLower(url)
}
