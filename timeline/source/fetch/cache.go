package fetch

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
)

// folder is a cache of answers, a file each. What cannot be kept is fetched again.
type folder string

// path is the file of an address.
func (f folder) path(address string) string {
	return filepath.Join(string(f), fmt.Sprintf("%x.http", sha256.Sum256([]byte(address))))
}

func (f folder) Get(address string) ([]byte, bool) {
	b, err := os.ReadFile(f.path(address))
	return b, err == nil
}

// Set writes an answer whole or not at all.
func (f folder) Set(address string, answer []byte) {
	if os.MkdirAll(string(f), 0o700) != nil {
		return
	}
	file, err := os.CreateTemp(string(f), "*.part")
	if err != nil {
		return
	}
	_, err = file.Write(answer)
	if file.Close() != nil || err != nil || os.Rename(file.Name(), f.path(address)) != nil {
		os.Remove(file.Name())
	}
}

func (f folder) Delete(address string) { os.Remove(f.path(address)) }
