package dateparse_test

import (
	"os/exec"
	"strconv"
	"strings"
	"testing"
)

// passes are so many for each turn of the benchmark that the start of Node.js, which it
// counts when it chooses how many turns to take, is little beside them.
const passes = 1000

// BenchmarkChrono reads the same news with chrono, the date parser that most pages use,
// paragraph by paragraph, once V8 has compiled it. It needs Node.js and "npm install".
func BenchmarkChrono(b *testing.B) {
	node, err := exec.LookPath("node")
	if err != nil {
		b.Skip("no Node.js to run chrono with")
	}
	cmd := exec.Command(node, "testdata/chrono.cjs", strconv.Itoa(passes*b.N))
	cmd.Stdin = strings.NewReader(news)
	var said strings.Builder
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		if strings.Contains(said.String(), "Cannot find module 'chrono-node'") {
			b.Skip("no chrono-node: run npm install in the folder of package.json")
		}
		b.Fatalf("%v: %s", err, said.String())
	}
	ns, err := strconv.ParseFloat(strings.TrimSpace(string(out)), 64)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(ns/float64(passes*b.N), "ns/op")
	b.ReportMetric(float64(len(news)*passes*b.N)/ns*1000, "MB/s")
}
