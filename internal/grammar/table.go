package grammar

import (
	"encoding/binary"
	"math/bits"
)

// table finds words by their small letters. Most words of a text are none of a grammar's:
// a sieve that fits a processor's first cache turns them away.
type table struct {
	sieve [sieveBits / 64]uint64
	slots []slot // open addressing; a power of two of them
	words []word
}

// slot is a word by its key: its first bytes, or where it is longer a digest of them and
// its length.
type slot struct {
	key             uint64 // 0: empty
	word            int32
	symbol, capital uint16
}

const (
	sieveBits = 1 << 15
	keyBytes  = 8
	digest    = 1 << 63 // marks keys that are no words: no ASCII letter has that bit
)

func newTable(words []word) table {
	t := table{words: words, slots: make([]slot, 4<<bits.Len(uint(len(words))))}
	for i := range words {
		w := &words[i]
		key := digested(keyOf(w.text), len(w.text))
		h := hash(key)
		t.sieve[h>>6%uint64(len(t.sieve))] |= 1 << (h & 63)
		at := t.at(h)
		for t.slots[at].key != 0 {
			at = (at + 1) & (len(t.slots) - 1)
		}
		t.slots[at] = slot{key, int32(i), w.symbol, w.capital}
	}
	return t
}

// find returns the word that text is in small letters, or nil. Key is that of text.
func (t *table) find(key uint64, text string) *slot {
	if len(text) > keyBytes {
		key = digested(key, len(text))
	}
	h := hash(key)
	if t.sieve[h>>6%uint64(len(t.sieve))]>>(h&63)&1 == 0 {
		return nil
	}
	for at := t.at(h); ; at = (at + 1) & (len(t.slots) - 1) {
		switch s := &t.slots[at]; {
		case s.key == 0:
			return nil
		case s.key == key && (key < digest || lowers(text, t.words[s.word].text)):
			return s
		}
	}
}

func (t *table) at(h uint64) int { return int(h>>32) & (len(t.slots) - 1) }

func hash(key uint64) uint64 {
	h := key * 0x9E3779B97F4A7C15 // Fibonacci hashing: the high bits depend on all of the key
	return h ^ h>>32
}

func digested(key uint64, n int) uint64 {
	if n <= keyBytes {
		return key
	}
	return (key+uint64(n)<<56)*0x9E3779B97F4A7C15 | digest
}

// keyOf packs the first bytes of a word in small letters.
func keyOf(text string) (key uint64) {
	for i := range min(len(text), keyBytes) {
		key |= uint64(lowerAt(text, i)) << (8 * i)
	}
	return key
}

// lowers reports whether word is text in small letters.
func lowers(text, word string) bool {
	if len(text) != len(word) {
		return false
	}
	for i := range len(text) {
		if lowerAt(text, i) != word[i] {
			return false
		}
	}
	return true
}

// lowerAt is the byte at i of text in small letters, as far as ASCII, Latin-1 and Cyrillic
// have them.
func lowerAt(text string, i int) byte {
	b := text[i]
	switch {
	case byteClass[b] == bUpper:
		b |= 0x20
	case byteClass[b] != bMulti:
	case b == 0xD0 && i+1 < len(text) && (text[i+1] < 0x90 || 0xA0 <= text[i+1] && text[i+1] < 0xB0): // Ѐ to Џ, Р to Я
		b = 0xD1
	case i == 0:
	case text[i-1] == 0xC3 && 0x80 <= b && b <= 0x9E && b != 0x97: // À to Þ, without ×
		b |= 0x20
	case text[i-1] == 0xD0 && b < 0x90:
		b |= 0x10
	case text[i-1] == 0xD0 && b < 0xA0: // А to П
		b |= 0x20
	case text[i-1] == 0xD0 && b < 0xB0:
		b &^= 0x20
	}
	return b
}

// letters returns how many of the next eight bytes are ASCII letters up to the first
// that is none, and these in small letters. It looks at all eight at once.
func letters(text string, i int) (key uint64, n int) {
	const each = 0x0101010101010101
	var x uint64
	if i+keyBytes <= len(text) {
		x = eight(text[i : i+keyBytes])
	} else {
		var buf [keyBytes]byte
		copy(buf[:], text[i:])
		x = binary.LittleEndian.Uint64(buf[:])
	}
	low := x | 0x20*each
	fromA := low&(0x7F*each) + (0x80-'a')*each // the high bits: 'a' and above
	pastZ := low&(0x7F*each) + (0x7F-'z')*each // above 'z'
	none := (^fromA | pastZ | x) & (0x80 * each)
	if none == 0 {
		return low, keyBytes
	}
	n = bits.TrailingZeros64(none) / 8
	return low & (1<<(8*n) - 1), n
}

// eight reads eight bytes as one number.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
