// Package ballast keeps the garbage collector from running while the program starts: it
// would go several times through what packages set up and never free.
package ballast

import "runtime"

// ballast counts as memory in use, so that there are some 16 MB more before the next
// collection; by default the first is at 4 MB. Nobody writes to it, so it takes none of the
// machine's memory.
var ballast = make([]byte, 16<<20)

// Drop leaves it to the next collection, behind which the collector paces itself as ever.
func Drop() {
	runtime.KeepAlive(ballast)
	ballast = nil
}
