package timeline

import (
	"cmp"
	"context"
	"slices"

	"github.com/dateline-go/dateline/internal/shingle"
)

// collection are documents among which copies are looked for, by their numbers.
type collection interface {
	text(i int32) (string, error)
	earlier(i, k int32) int // as [Document.earlier]
	copy(i int32) ([]Copy, error)
}

// shingles find texts that have much in common, as [shingle.Spilled] does.
type shingles interface {
	Begin([]shingle.Set) error
	Like(s shingle.Set, least float64) []int
	Add(shingle.Set)
}

// editions are documents of which those that tell one story are together. It takes some
// tens of bytes a document.
type editions struct {
	of      []int32 // by document, its edition
	longest []int32 // by edition, a document
	first   []int32 // of those that tell as much as the longest, the one published first: it is kept

	members []int32 // all documents, edition by edition
	begins  []int32 // by edition, where its members begin, and where the last ends
}

// editionsOf finds out which documents of a collection, whose sizes in shingles are given, are
// copies of others. It has some more than room sampled shingles of texts in memory at a time,
// besides those of the index.
func editionsOf(ctx context.Context, all collection, sizes []int32, index shingles, room int) (*editions, error) {
	order := make([]int32, len(sizes))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Or(cmp.Compare(sizes[b], sizes[a]), all.earlier(a, b)) })
	e := &editions{of: make([]int32, len(sizes))}
	for rest := order; len(rest) > 0; {
		var block []shingle.Set
		for sampled := 0; len(block) < len(rest) && (len(block) == 0 || sampled < room); {
			text, err := all.text(rest[len(block)])
			if err != nil {
				return nil, err
			}
			s := shingle.Of(text)
			sampled += s.Sampled()
			block = append(block, s)
		}
		if err := index.Begin(block); err != nil {
			return nil, err
		}
		for k, s := range block {
			if err := e.place(rest[k], s, all, sizes, index); err != nil {
				return nil, err
			}
		}
		rest = rest[len(block):]
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	e.gather(order)
	return e, nil
}

// place puts a document, with its shingles, to the edition that it is a copy of, or to one of its own.
func (e *editions) place(d int32, s shingle.Set, all collection, sizes []int32, index shingles) error {
	into, best := -1, 0
	if len(s) >= tooShort {
		for _, i := range index.Like(s, copied) {
			text, err := all.text(e.longest[i])
			if err != nil {
				return err
			}
			if n := shingle.Of(text).Shared(s); n > best && float64(n) >= copied*float64(len(s)) {
				into, best = i, n
			}
		}
	}
	if into < 0 {
		into = len(e.longest)
		e.longest, e.first = append(e.longest, d), append(e.first, d)
		index.Add(s)
	} else if int(sizes[e.longest[into]])-best <= noNews && all.earlier(d, e.first[into]) < 0 {
		e.first[into] = d
	}
	e.of[d] = int32(into)
	return nil
}

// gather fills in the members, each edition's in the order given.
func (e *editions) gather(order []int32) {
	e.begins = make([]int32, len(e.longest)+1)
	for _, into := range e.of {
		e.begins[into+1]++
	}
	for i := range e.longest {
		e.begins[i+1] += e.begins[i]
	}
	next := slices.Clone(e.begins)
	e.members = make([]int32, len(order))
	for _, d := range order {
		into := e.of[d]
		e.members[next[into]] = d
		next[into]++
	}
}

// kept reports whether a document stands for its edition.
func (e *editions) kept(d int) bool { return e.first[e.of[d]] == int32(d) }

// copies are all documents of an edition but the one that is kept, in the order of
// publication, and those that this one has had itself.
func (e *editions) copies(kept int, all collection, had []Copy) (out []Copy, err error) {
	into := e.of[kept]
	members := e.members[e.begins[into]:e.begins[into+1]]
	slices.SortStableFunc(members, all.earlier)
	for _, d := range members {
		if d == int32(kept) {
			continue
		}
		copies, err := all.copy(d)
		if err != nil {
			return nil, err
		}
		out = append(out, copies...)
	}
	return append(out, had...), nil
}
