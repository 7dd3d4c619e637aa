package echarts

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/dateline-go/dateline/internal/temporary"
)

// ErrDigest reports a file that is not the pinned release.
var ErrDigest = errors.New("not ECharts " + Version + " (wrong SHA-256)")

// limit bounds what Install reads, several times the size of the release.
const limit = 16 << 20

var client = &http.Client{Timeout: 2 * time.Minute}

// Install puts the pinned release into the user's cache, from a file or an
// http or https address, or from URL when from is empty, and returns its path.
// Anything with another digest is refused with ErrDigest; what the cache held
// before is replaced only by the whole, verified file.
func Install(ctx context.Context, from string) (string, error) {
	path, err := Path()
	if err != nil {
		return "", err
	}
	if from == "" {
		from = URL
	}
	code, err := read(ctx, from)
	if err != nil {
		return "", fmt.Errorf("install ECharts: %w", err)
	}
	if err := verify(code); err != nil {
		return "", fmt.Errorf("install ECharts: %s: %w: take dist/echarts.min.js from the npm package echarts@%s", from, err, Version)
	}
	if err := replace(path, code); err != nil {
		return "", fmt.Errorf("install ECharts: %w", err)
	}
	return path, nil
}

func verify(code []byte) error {
	if sum := sha256.Sum256(code); hex.EncodeToString(sum[:]) != SHA256 {
		return ErrDigest
	}
	return nil
}

func read(ctx context.Context, from string) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if !strings.HasPrefix(from, "http://") && !strings.HasPrefix(from, "https://") {
		f, err := os.Open(from)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		return io.ReadAll(io.LimitReader(f, limit))
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, from, nil)
	if err != nil {
		return nil, err
	}
	resp, err := client.Do(req)
	if err != nil {
		return nil, fmt.Errorf("%w: without a network, name a file", err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s answers %s", from, resp.Status)
	}
	code, err := io.ReadAll(io.LimitReader(resp.Body, limit))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", from, err)
	}
	return code, nil
}

// replace writes path in one step: a reader sees the old file or the new one.
func replace(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return temporary.WriteFile(path, data, 0o644)
}
