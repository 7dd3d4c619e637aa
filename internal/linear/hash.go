package linear

// Hash combines what a feature is made of; the first part is its template.
func Hash(template uint64, parts ...uint64) uint64 {
	h := template*0x9E3779B97F4A7C15 + 0x7F4A7C15
	for _, p := range parts {
		h = Mix(h, p)
	}
	return h
}

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
