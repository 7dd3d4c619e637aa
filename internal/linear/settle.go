package linear

// Chosen collects which classes a model has chosen, by an outline of what it looked at: a few
// parts of that, hashed.
type Chosen map[uint32][]uint8

// Add notes a choice.
func (c Chosen) Add(outline uint64, class uint8) {
	k := Key(outline)
	c[k] = append(c[k], class)
}

// Settled returns the class of each outline that always had the same, which need not be asked
// for any more: least choices at least, and of so many one at most of another class.
func (c Chosen) Settled(least, of int) Table {
	table := Table{}
	for outline, classes := range c {
		var count [256]int
		best := classes[0]
		for _, class := range classes {
			if count[class]++; count[class] > count[best] {
				best = class
			}
		}
		if len(classes) >= least && (len(classes)-count[best])*of <= len(classes) {
			table[outline] = best
		}
	}
	return table
}
