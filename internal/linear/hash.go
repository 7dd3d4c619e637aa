package linear

// Hash combines what a feature is made of; the first part is its template.
func Hash(template uint64, parts ...uint64) uint64 {
	h := Start(template)
	for _, p := range parts {
		h = Mix(h, p)
	}
	return h
}

// Start is the hash of a template without parts.
func Start(template uint64) uint64 { return template*0x9E3779B97F4A7C15 + 0x7F4A7C15 }

// Hash1 is Hash of one part: of a number of parts that is known no list has to be made.
func Hash1(template, a uint64) uint64 { return Mix(Start(template), a) }

// Hash2 is Hash of two parts.
func Hash2(template, a, b uint64) uint64 { return Mix(Hash1(template, a), b) }

// Hash3 is Hash of three parts.
func Hash3(template, a, b, c uint64) uint64 { return Mix(Hash2(template, a, b), c) }

// Hash4 is Hash of four parts.
func Hash4(template, a, b, c, d uint64) uint64 { return Mix(Hash3(template, a, b, c), d) }

// Mix adds a part to a hash.
func Mix(h, part uint64) uint64 {
	h ^= part
	h *= 0xBF58476D1CE4E5B9
	return h ^ h>>29
}

// String hashes a word (FNV-1a).
func String(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}
