package grammar

import "slices"

// Match is a variant of a rule that fits a run of tokens.
type Match struct {
	Rule       int // index into Grammar.Rules
	variant    int
	Start, End int // token indices, End exclusive
}

// Capture is the run of tokens that a class or macro of the pattern matched.
type Capture struct {
	Name       string
	Class      int // for Value; -1 for a macro
	Start, End int // token indices, End exclusive
}

// Begins reports whether a pattern begins with a token like t.
func (g *Grammar) Begins(t Token) bool {
	return g.auto.start.live[t.symbol>>6].symbols>>(t.symbol&63)&1 != 0
}

// Find returns the longest match that begins at token i, whose neighbours suit
// its rule and whose rule is meant for one of the registers in; where several
// patterns fit, the first of the grammar.
func (g *Grammar) Find(tokens []Token, i int, in Register) (Match, bool) {
	a := g.auto
	at := a.step(a.start, tokens[i].symbol)
	if at == nil {
		return Match{}, false
	}
	var ends [16]struct {
		at  *state
		end int
	}
	n, j := 0, i+1
	for ; ; j++ {
		if at.accepts {
			if n == len(ends) { // keep the longest
				copy(ends[:], ends[1:])
				n--
			}
			ends[n].at, ends[n].end = at, j
			n++
		}
		if j == len(tokens) {
			break
		}
		if tokens[j].Space {
			if at = a.space(at); at == nil {
				break
			}
		}
		if at = a.step(at, tokens[j].symbol); at == nil {
			break
		}
	}
	g.worked(j - i)
	for n--; n >= 0; n-- {
		for _, v := range ends[n].at.accept {
			m := Match{g.variants[v].rule, int(v), i, ends[n].end}
			if only := g.Rules[m.Rule].In; only != 0 && only&in == 0 {
				continue
			}
			if g.suits(m, tokens) {
				return m, true
			}
		}
	}
	return Match{}, false
}

func (g *Grammar) worked(tokens int) {
	if g.Work != nil {
		g.Work.Add(int64(tokens))
	}
}

// suits checks the conditions of a match's rule on its neighbours.
func (g *Grammar) suits(m Match, tokens []Token) bool {
	conds := g.Rules[m.Rule].conds
	for i := range conds {
		c := &conds[i]
		holds := !c.after && m.End == len(tokens) && c.not == c.end // the end suits every "only before"
		if c.after && m.Start > 0 {
			holds = c.holds(tokens[m.Start-1])
		} else if !c.after && m.End < len(tokens) {
			holds = c.holds(tokens[m.End])
		}
		if holds == c.not {
			return false
		}
	}
	return true
}

// Spans reports whether the match's pattern marks spans within itself: they are
// captured under the name Span.
func (g *Grammar) Spans(m Match) bool { return g.variants[m.variant].spans }

// Span is the name of the captures that <...> makes.
const Span = "<>"

// Variant returns the number of the match's pattern, an index into Settings.
func (g *Grammar) Variant(m Match) int { return m.variant }

// Settings returns the field=value pairs that the patterns set.
func (g *Grammar) Settings() [][][2]string {
	all := make([][][2]string, len(g.variants))
	for i, v := range g.variants {
		all[i] = v.set
	}
	return all
}

// Captures appends what the match's pattern captured, in the order in which
// the captures begin, outer ones first.
func (g *Grammar) Captures(buf []Capture, m Match, tokens []Token) []Capture {
	var room [24]mark
	r := reader{g: g, tokens: tokens, start: m.Start, end: m.End}
	marks, _ := r.run(g.variants[m.variant].start, m.Start, false, room[:0])
	g.worked(r.work)
	var nested [8]int
	open := nested[:0]
	for _, mark := range marks {
		if mark.capture >= 0 {
			open = append(open, len(buf))
			c := &g.captures[mark.capture]
			buf = slices.Grow(buf, 1)[:len(buf)+1]
			to := &buf[len(buf)-1]
			to.Name, to.Class, to.Start = c.name, c.class, int(mark.token)
		} else {
			buf[open[len(open)-1]].End = int(mark.token)
			open = open[:len(open)-1]
		}
	}
	return buf
}

// reader runs a variant over tokens that are known to fit it.
type reader struct {
	g          *Grammar
	tokens     []Token
	start, end int
	work       int
}

// mark is the begin or the end of a capture, before a token.
type mark struct {
	capture int32 // -1 ends the one that began last
	token   int32
}

// run goes on at instruction pc and token i; spaced says that the white space
// before i has been read. It appends the marks on the way that led to success.
func (r *reader) run(pc, i int, spaced bool, marks []mark) ([]mark, bool) {
	for {
		r.work++
		switch in := r.g.prog[pc]; in.op {
		case opClass:
			if !r.reads(in, i, spaced) {
				return nil, false
			}
			i, spaced = i+1, false
			pc++
		case opSpace:
			if !r.reads(in, i, spaced) {
				return nil, false
			}
			spaced = true
			pc++
		case opSplit:
			if r.may(pc+1, i, spaced) {
				if all, ok := r.run(pc+1, i, spaced, marks); ok {
					return all, true
				}
			}
			pc += int(in.arg)
		case opJump:
			pc += int(in.arg)
		case opOpen:
			marks = append(marks, mark{in.arg, int32(i)})
			pc++
		case opClose:
			marks = append(marks, mark{-1, int32(i)})
			pc++
		case opAccept:
			return marks, i == r.end
		}
	}
}

// reads reports whether a class or white space stands at token i.
func (r *reader) reads(in instr, i int, spaced bool) bool {
	if in.op == opSpace {
		return i < r.end && r.tokens[i].Space
	}
	return i < r.end && (spaced || i == r.start || !r.tokens[i].Space) && r.g.member[in.arg].has(r.tokens[i].symbol)
}

// may reports whether a choice need not fail at its first token: most do.
func (r *reader) may(pc, i int, spaced bool) bool {
	for {
		switch in := r.g.prog[pc]; in.op {
		case opOpen:
			pc++
		case opClass, opSpace:
			return r.reads(in, i, spaced)
		default:
			return true
		}
	}
}
