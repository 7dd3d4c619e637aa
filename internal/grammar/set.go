package grammar

// set is a set of symbols: a bit each.
type set []uint64

func newSet(symbols int) set { return make(set, (symbols+63)/64) }

func (s set) has(symbol uint16) bool { return s[symbol>>6]>>(symbol&63)&1 != 0 }

func (s set) add(symbol uint16) { s[symbol>>6] |= 1 << (symbol & 63) }

// join adds what o has.
func (s set) join(o set) {
	for i, w := range o {
		s[i] |= w
	}
}
