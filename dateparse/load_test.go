package dateparse

import "testing"

// BenchmarkLoad compiles the rules of each language: what a program pays once before it
// reads its first text. The states of the automaton are worked out as texts ask for them.
func BenchmarkLoad(b *testing.B) {
	folders, err := languages.ReadDir("lang")
	if err != nil {
		b.Fatal(err)
	}
	for _, f := range folders {
		b.Run(f.Name(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := loadLanguage(f.Name()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
