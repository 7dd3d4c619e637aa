package names

import (
	_ "embed"
	"fmt"
	"sync"

	"github.com/dateline-go/dateline/internal/linear"
)

// weights is written by "go run ./internal/names/train"; see docs/model-card.md.
//
//go:embed refer.model
var weights []byte

var referModel = sync.OnceValue(readModel)

func readModel() *linear.Choices {
	m, err := linear.ReadChoices(weights)
	if err != nil {
		panic(err) // the embedded model is tested
	}
	return m
}

// Use puts another model in the place of the embedded one, for its trainer. No text
// may be read at the same time.
func Use(model []byte) error {
	if _, err := linear.ReadChoices(model); err != nil {
		return fmt.Errorf("names: %w", err)
	}
	weights, referModel = model, sync.OnceValue(readModel)
	return nil
}

// model returns the scorer that chooses what the model gives the highest chance.
func model() scorer {
	return func(_ *mention, _ []*candidate, features [][]uint64) int {
		m := referModel()
		best, top := 0, float32(0)
		for k, f := range features {
			if s := m.Score(f); k == 0 || s >= top {
				best, top = k, s
			}
		}
		return best
	}
}
