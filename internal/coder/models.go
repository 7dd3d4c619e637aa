package coder

import (
	_ "embed"
	"encoding/binary"
	"fmt"
	"sync"

	"github.com/dateline-go/dateline/internal/boosting"
	"github.com/dateline-go/dateline/internal/linear"
	"github.com/dateline-go/dateline/internal/neural"
	"github.com/dateline-go/dateline/internal/wordvector"
)

// Models are what the coder has learned. They are safe for concurrent use.
type Models struct {
	Find     *linear.Classifier        // whether a candidate tells an event
	Type     *neural.Net               // of which of Types it is
	Link     *linear.Classifier        // whether two mentions tell one event
	Decide   *boosting.Forest          // whether an event is worth telling
	Role     *linear.Classifier        // the Role of a phrase, by itself
	Choose   [Roles]*linear.Classifier // which of the phrases has a role, or nobody
	Settle   *linear.Classifier        // the same, beside the others
	Resettle *boosting.Forest          // the same, beside the parties of other events
	Date     *linear.Classifier        // which of several times
	Redate   *linear.Classifier        // the same, beside the dates of other events
	Status   *linear.Classifier        // which of Statuses
	Same     *boosting.Forest          // whether two events with parties and dates are one
	Vectors  *wordvector.Table
}

//go:embed events.model
var model []byte

//go:embed vectors.bin
var vectors []byte

// Vectors returns the vectors of words that the models look at.
var Vectors = sync.OnceValue(func() *wordvector.Table {
	t, err := wordvector.Read(vectors)
	if err != nil {
		panic(err) // the embedded table is tested
	}
	return t
})

// English returns the models of English, loaded when they are first asked for.
var English = sync.OnceValue(func() *Models {
	m, err := ReadModels(model)
	if err != nil {
		panic(err) // the embedded models are tested
	}
	return m
})

// classifiers are the linear models in the order in which they are kept.
func (m *Models) classifiers() []**linear.Classifier {
	return []**linear.Classifier{&m.Find, &m.Link, &m.Role, &m.Choose[Actor], &m.Choose[Target], &m.Settle, &m.Date, &m.Redate, &m.Status}
}

// rows is a forest with how many numbers its rows have.
type rows struct {
	forest  **boosting.Forest
	numbers int
}

// forests are the forests in the order in which they are kept.
func (m *Models) forests() []rows {
	return []rows{{&m.Decide, DecideNumbers}, {&m.Resettle, BesideNumbers}, {&m.Same, SameNumbers}}
}

// AppendBinary writes the models behind b, without the vectors.
func (m *Models) AppendBinary(b []byte) ([]byte, error) {
	b = binary.LittleEndian.AppendUint32(b, uint32(len(Types)))
	for _, c := range m.classifiers() {
		var err error
		if b, err = (*c).AppendBinary(b); err != nil {
			return nil, err
		}
	}
	for _, f := range m.forests() {
		var err error
		if b, err = (*f.forest).AppendBinary(b); err != nil {
			return nil, err
		}
	}
	return m.Type.AppendBinary(b)
}

// ReadModels reads models that [Models.AppendBinary] has written.
func ReadModels(b []byte) (*Models, error) {
	if len(b) < 4 || binary.LittleEndian.Uint32(b) != uint32(len(Types)) {
		return nil, fmt.Errorf("coder: %d bytes are no models of %d types; learn them anew with go run ./internal/coder/train", len(b), len(Types))
	}
	m := &Models{Vectors: Vectors()}
	b = b[4:]
	var err error
	for _, c := range m.classifiers() {
		if *c, b, err = linear.ReadClassifier(b); err != nil {
			return nil, fmt.Errorf("coder: %w", err)
		}
	}
	for _, f := range m.forests() {
		if *f.forest, b, err = boosting.Read(b, f.numbers); err != nil {
			return nil, fmt.Errorf("coder: %w", err)
		}
	}
	if m.Type, b, err = neural.Read(b); err != nil {
		return nil, fmt.Errorf("coder: %w", err)
	}
	if len(b) > 0 {
		return nil, fmt.Errorf("coder: %d bytes behind the models", len(b))
	}
	return m, nil
}
