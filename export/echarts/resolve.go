package echarts

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"unicode/utf8"
)

// The release that pages are made for: dist/echarts.min.js of the npm package.
const (
	Version   = "6.1.0"
	URL       = "https://cdn.jsdelivr.net/npm/echarts@" + Version + "/dist/echarts.min.js"
	SHA256    = "b66b25aeb4df84e33199dc21694014d336d222cbd9deb0e5a7c14bd6aa0d0fd0"        // in hexadecimal
	Integrity = "sha384-C2iskrW/uPW46KzOjrvJIQo4YkV8lkD+QS0CrDN18IIPIpT/g2USu8bTP3nvmIAD" // for the integrity attribute
)

// Env is the environment variable that names a file to use.
const Env = "DATELINE_ECHARTS"

// Asset is where a page gets ECharts from.
type Asset struct {
	Path string // the file that Code was read from; "" for the CDN
	Code string // JavaScript to stand inside a script element; "" means to load URL
}

// Resolve finds ECharts: the named file; else the file that DATELINE_ECHARTS
// names; else the one that Install put into the user's cache; else the CDN,
// which Resolve doesn't contact.
//
// Whoever names a file vouches for it: it may be another version or a build of
// their own. The cached file must have the pinned digest.
func Resolve(file string) (Asset, error) {
	if file == "" {
		file = os.Getenv(Env)
	}
	if file != "" {
		code, err := os.ReadFile(file)
		if err != nil {
			return Asset{}, fmt.Errorf("read ECharts: %w", err)
		}
		return inline(file, code)
	}
	file, err := Path()
	if err != nil {
		return Asset{}, nil // without a cache folder nothing can be cached
	}
	code, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return Asset{}, nil
	}
	if err != nil {
		return Asset{}, fmt.Errorf("read cached ECharts: %w", err)
	}
	if err := verify(code); err != nil {
		return Asset{}, fmt.Errorf("cached ECharts %s: %w: install it again with 'dateline assets install'", file, err)
	}
	return inline(file, code)
}

// Path returns where Install keeps the pinned file, whether or not it is there.
func Path() (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("no cache folder for ECharts: %w", err)
	}
	return filepath.Join(dir, "dateline", "echarts-"+Version+".min.js"), nil
}

// breaksOut matches what an HTML parser doesn't take for script text.
var breaksOut = regexp.MustCompile(`(?i)</script|<!--`)

// inline checks that code can stand in a script element as it is. Line ends
// become what an HTML parser makes of them, so that the digest in a page's
// content security policy fits.
func inline(file string, code []byte) (Asset, error) {
	code = bytes.ReplaceAll(code, []byte("\r\n"), []byte("\n"))
	switch {
	case !utf8.Valid(code), bytes.ContainsAny(code, "\x00\r"):
		return Asset{}, fmt.Errorf("%s is not JavaScript text: name echarts.min.js", file)
	case !bytes.Contains(code, []byte("echarts")):
		return Asset{}, fmt.Errorf("%s is not ECharts: name echarts.min.js", file)
	case breaksOut.Match(code):
		return Asset{}, fmt.Errorf("%s holds </script or <!-- and can't stand inside a page: name an unchanged echarts.min.js", file)
	}
	return Asset{Path: file, Code: string(code)}, nil
}
