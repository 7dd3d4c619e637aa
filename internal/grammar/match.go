package grammar

// Match is a variant of a rule that fits a run of tokens.
type Match struct {
	Rule       int // index into Grammar.Rules
	variant    int
	Start, End int // token indices, End exclusive
}

// Capture is the run of tokens that a class or macro of the pattern matched.
type Capture struct {
	Name       string
	Start, End int // token indices, End exclusive
}

// Find returns the longest match that begins at token i, whose neighbours suit
// its rule and whose rule is meant for one of the registers in; where several
// patterns fit, the first of the grammar.
func (g *Grammar) Find(tokens []Token, i int, in Register) (Match, bool) {
	a := &g.auto
	state := a.next[a.symbols+int(tokens[i].symbol)]
	if state == 0 {
		return Match{}, false
	}
	var ends [16]struct {
		state uint16
		end   int
	}
	n, j := 0, i+1
	for ; ; j++ {
		if len(a.accept[state]) > 0 {
			if n == len(ends) { // keep the longest
				copy(ends[:], ends[1:])
				n--
			}
			ends[n].state, ends[n].end = state, j
			n++
		}
		if j == len(tokens) {
			break
		}
		if tokens[j].Space {
			state = a.next[int(state)*a.symbols+int(g.space)]
		}
		state = a.next[int(state)*a.symbols+int(tokens[j].symbol)]
		if state == 0 {
			break
		}
	}
	g.worked(j - i)
	for n--; n >= 0; n-- {
		for _, v := range a.accept[ends[n].state] {
			m := Match{g.variants[v].rule, v, i, ends[n].end}
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

// Settings returns the field=value pairs that the match's pattern sets.
func (g *Grammar) Settings(m Match) [][2]string { return g.variants[m.variant].set }

// Captures appends what the match's pattern captured, in the order in which
// the captures begin, outer ones first.
func (g *Grammar) Captures(buf []Capture, m Match, tokens []Token) []Capture {
	r := reader{g: g, tokens: tokens, start: m.Start, end: m.End}
	r.run(g.variants[m.variant].start, m.Start, false)
	open := make([]int, 0, 8)
	for _, mark := range r.marks {
		if mark.opens {
			open = append(open, len(buf))
			buf = append(buf, Capture{Name: g.captures[mark.capture], Start: mark.token})
		} else {
			buf[open[len(open)-1]].End = mark.token
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
	marks      []mark
}

// mark is the begin or the end of a capture, before a token.
type mark struct {
	opens          bool
	capture, token int
}

// run goes on at instruction pc and token i; spaced says that the white space
// before i has been read. Only what led to success stays in marks.
func (r *reader) run(pc, i int, spaced bool) bool {
	kept := len(r.marks)
	for {
		r.g.worked(1)
		ok := true
		switch in := r.g.prog[pc]; in.op {
		case opClass:
			ok = i < r.end && (spaced || i == r.start || !r.tokens[i].Space) && r.g.member[in.a][r.tokens[i].symbol]
			i, spaced = i+1, false
			pc++
		case opSpace:
			ok = i < r.end && r.tokens[i].Space
			spaced = true
			pc++
		case opSplit:
			if r.run(in.a, i, spaced) {
				return true
			}
			pc = in.b
		case opJump:
			pc = in.a
		case opOpen, opClose:
			r.marks = append(r.marks, mark{in.op == opOpen, in.a, i})
			pc++
		case opAccept:
			if ok = i == r.end; ok {
				return true
			}
		}
		if !ok {
			r.marks = r.marks[:kept]
			return false
		}
	}
}
