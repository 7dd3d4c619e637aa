package temporary

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
)

// TestMain: with a folder in its environment the test binary is a writer that waits to be
// killed.
func TestMain(m *testing.M) {
	if dir := os.Getenv("DATELINE_TEST_WRITER"); dir != "" {
		f, err := Create(dir, 0o600)
		if err == nil {
			_, err = io.WriteString(f, "half")
		}
		folder, _, folderErr := Folder()
		fmt.Println(f.Name(), folder, err, folderErr)
		io.Copy(io.Discard, os.Stdin)
		return
	}
	os.Exit(m.Run())
}

// writer starts another process that writes to dir, and returns its file and folder.
func writer(t *testing.T, dir string) (cmd *exec.Cmd, file, folder string) {
	t.Helper()
	cmd = exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "DATELINE_TEST_WRITER="+dir)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { in.Close(); cmd.Wait() })
	line, err := bufio.NewReader(out).ReadString('\n')
	if n, _ := fmt.Sscan(line, &file, &folder); n != 2 || err != nil {
		t.Fatalf("the writer says %q, %v", line, err)
	}
	return cmd, file, folder
}

func names(t *testing.T, dir string) (list []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		list = append(list, filepath.Join(dir, e.Name()))
	}
	return list
}

// TestSweep: what a killed writer has left goes with the next file in the folder; what a
// living one writes stays, and so does whatever only looks like it.
func TestSweep(t *testing.T) {
	if !locks {
		t.Skip("there are no locks here, and nothing is swept")
	}
	dir, temp := t.TempDir(), t.TempDir()
	t.Setenv("TMPDIR", temp)
	killed, deadFile, deadFolder := writer(t, dir)
	_, livingFile, livingFolder := writer(t, dir)
	other := filepath.Join(dir, "precious")
	if err := os.WriteFile(other, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	strangers := []string{filepath.Join(dir, ".dateline-0000000g"), filepath.Join(dir, ".dateline-000000001"), filepath.Join(dir, ".notes")}
	for _, s := range strangers {
		if err := os.WriteFile(s, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	link := filepath.Join(dir, ".dateline-00000001")
	if err := os.Symlink(other, link); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, ".dateline-00000002"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(temp, "dateline-1"), 0o700); err != nil { // just being made
		t.Fatal(err)
	}
	if err := killed.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	killed.Wait()
	if !slices.Contains(names(t, dir), deadFile) || !slices.Contains(names(t, temp), deadFolder) {
		t.Fatal("the killed writer has left nothing")
	}
	f, err := Create(dir, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	folder, remove, err := Folder()
	if err != nil {
		t.Fatal(err)
	}
	want := append(strangers, link, filepath.Join(dir, ".dateline-00000002"), other, livingFile, f.Name())
	slices.Sort(want)
	if got := names(t, dir); !slices.Equal(got, want) {
		t.Errorf("there are\n%q, want\n%q", got, want)
	}
	want = []string{filepath.Join(temp, "dateline-1"), livingFolder, folder}
	slices.Sort(want)
	if got := names(t, temp); !slices.Equal(got, want) {
		t.Errorf("there are\n%q, want\n%q", got, want)
	}
	remove()
	f.Discard()
	if list := slices.Concat(names(t, dir), names(t, temp)); slices.Contains(list, f.Name()) || slices.Contains(list, folder) {
		t.Errorf("left: %q", list)
	}
}

// TestWritersTogether: writers in one folder do not sweep one another's files, however they
// meet.
func TestWritersTogether(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			for n := range 50 {
				text := fmt.Sprint(i, " ", n)
				f, err := Create(dir, 0o600)
				if err != nil {
					t.Error(err)
					return
				}
				path := filepath.Join(dir, fmt.Sprint("out-", i))
				if _, err := io.WriteString(f, text); err != nil {
					t.Error(err)
				}
				if err := f.MoveTo(path); err != nil {
					t.Error(err)
				}
				f.Discard()
				if b, err := os.ReadFile(path); err != nil || string(b) != text {
					t.Errorf("%q %v, want %q", b, err, text)
				}
			}
		})
	}
	wg.Wait()
	if got := names(t, dir); len(got) != 8 {
		t.Errorf("%q", got)
	}
}

// TestWriteFile: an older file is replaced whole, and stays if the new one cannot be put in its
// place.
func TestWriteFile(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := filepath.Join(dir, "out")
	for _, text := range []string{"first", "second"} {
		if err := WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if b, err := os.ReadFile(path); err != nil || string(b) != text {
			t.Errorf("%q %v, want %q", b, err, text)
		}
	}
	taken := filepath.Join(dir, "taken")
	if err := os.Mkdir(taken, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(taken, nil, 0o600); err == nil {
		t.Error("a folder was replaced")
	}
	if err := WriteFile(filepath.Join(dir, "none", "out"), nil, 0o600); err == nil {
		t.Error("a folder was made")
	}
	if got := names(t, dir); !slices.Equal(got, []string{path, taken}) {
		t.Errorf("there are %q", got)
	}
}

// Where there is no room for temporary files, it is said how there can be.
func TestNoRoom(t *testing.T) {
	t.Parallel()
	full := &fs.PathError{Op: "write", Path: "/tmp/dateline-1/documents", Err: syscall.ENOSPC}
	if err := NoRoom(full); !errors.Is(err, syscall.ENOSPC) || !strings.HasSuffix(err.Error(), "; make room there, or set TMPDIR to another folder") {
		t.Errorf("error %v", err)
	}
	if err := NoRoom(fs.ErrClosed); err != fs.ErrClosed {
		t.Errorf("another error became %v", err)
	}
}
