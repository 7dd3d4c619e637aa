//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package temporary

import (
	"os"
	"syscall"
)

// locks tells that files can be locked.
const locks = true

// lock takes the lock of an open file, which ends with the file; false if another has it.
func lock(file *os.File) bool {
	return syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) == nil
}

// openLocked opens a file to see who has locked it, and waits for nothing.
func openLocked(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK|syscall.O_NOFOLLOW, 0)
}
