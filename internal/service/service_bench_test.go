package service

import (
	"context"
	"os"
	"testing"
	"time"
)

// BenchmarkExtract is what an article takes a resident process.
func BenchmarkExtract(b *testing.B) {
	text, err := os.ReadFile("../../examples/articles/herring-talks.txt")
	if err != nil {
		b.Fatal(err)
	}
	request := JSON(ExtractRequest{Articles: []Article{{Text: string(text)}}})
	s := New(Limits{Articles: 1, Text: 1 << 20, Time: time.Minute, AtOnce: 1})
	Warm()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := s.Call(context.Background(), "extract", request); err != nil {
			b.Fatal(err)
		}
	}
}
