package timeline

import (
	"slices"
)

// The price of stepping from a word to one that it governs in the search for
// the party that something is done to; the cheapest party is the target.
const dearest = 9

// step returns the price of a step, or dearest.
func (s *sentence) step(k int, t trigger) int {
	switch s.relation(k) {
	case "obj", "iobj":
		return 0
	case "nsubj":
		if s.tokens[k].Relation == "nsubj:pass" || s.relation(s.tokens[k].Head) == "ccomp" || s.relation(s.tokens[k].Head) == "xcomp" {
			return 1
		}
		return dearest
	case "obl":
		c := s.caseOf(k)
		if t.pattern.Type == "ACCUSE" { // one complains to somebody about somebody else
			switch c {
			case "to":
				return 3
			case "over", "about":
				return 0
			}
		}
		switch c {
		case "with", "against", "to", "on", "toward", "towards", "upon", "between":
			return 1
		case "at":
			return 3
		case "of", "for", "from", "over", "into", "through", "onto", "among":
			return 2
		case "in", "near", "inside", "outside", "across", "around", "along":
			if t.pattern.Mutual { // where they meet is no party
				return dearest
			}
			return 6
		case "":
			return 4
		}
		return 5
	case "nmod":
		if c := s.caseOf(k); c == "in" || c == "near" {
			return 5
		}
		return 1
	case "amod", "compound", "flat", "det":
		return 1
	case "xcomp", "ccomp":
		return 1
	case "conj":
		return 3
	case "appos":
		return 3
	case "acl":
		return 3
	case "advcl":
		if x := s.tokens[k].XPOS; x == "VBG" || x == "VB" { // a finite clause tells of something else
			return 5
		}
	}
	return dearest
}

// search returns the parties nearest below a trigger, by the price of the steps,
// that are not the actors again.
func (s *sentence) search(from int, t trigger, actors []Actor) []Actor {
	if s.kids == nil {
		return nil
	}
	subject := -1
	for _, k := range s.kids[from] {
		if s.relation(k) == "nsubj" && s.tokens[k].Relation != "nsubj:pass" {
			subject = k
		}
	}
	cost := map[int]int{from: 0}
	queue := []int{from}
	best, price := []Actor(nil), dearest
	for len(queue) > 0 {
		// the cheapest first, of equals the first in the text
		at := 0
		for i, q := range queue {
			if cost[q] < cost[queue[at]] || cost[q] == cost[queue[at]] && q < queue[at] {
				at = i
			}
		}
		i := queue[at]
		queue = slices.Delete(queue, at, at+1)
		if cost[i] >= price {
			break
		}
		if i != from && !s.isVerb(i) {
			if list := without(s.parties(i), actors); len(list) > 0 {
				if c := cost[i] + unknownPrice(list); c < price {
					best, price = list, c
				}
			}
		}
		for _, k := range s.kids[i] {
			if k == subject || s.tokens[k].UPOS == "PUNCT" || s.inTime(k) {
				continue
			}
			if c := cost[i] + s.step(k, t); c < dearest {
				cost[k] = c
				queue = append(queue, k)
			}
		}
	}
	return best
}

// unknownPrice is added for parties of which no more is known than the word:
// soldiers are mostly one's own.
func unknownPrice(list []Actor) int {
	switch {
	case list[0].Code != "":
		return 0
	case list[0].Sector == "MIL":
		return 7
	}
	return 3
}

// owners returns the parties that a noun belongs to which names none itself: "the
// Iranian missile programme", "the aircraft of the coalition", but not "attacks at
// embassies in Kenya".
func (s *sentence) owners(h int) []Actor {
	for _, k := range s.kids[h] {
		if s.relation(k) != "nmod" {
			continue
		}
		switch s.caseOf(k) {
		case "at", "in", "near", "on", "against", "for", "to", "outside", "inside", "with", "over", "about", "across":
			return nil
		}
	}
	if list := s.searchNoun(h); len(list) > 0 {
		return list
	}
	if m := s.mentionAt(h - 1); m != nil && m.actor != nil && m.adjacent && m.place == nil { // "Russian aircraft", whatever the tree
		return []Actor{*m.actor}
	}
	return nil
}

// searchNoun returns the parties that modify a noun which names none itself:
// "the Iranian missile programme".
func (s *sentence) searchNoun(h int) []Actor {
	for _, k := range s.kids[h] {
		switch s.relation(k) {
		case "nmod", "amod", "compound":
			if list := s.parties(k); len(list) > 0 {
				return list
			}
			if m := s.mentionAt(s.firstBelow(k)); m != nil {
				if a := ofMention(*m); a != nil {
					return []Actor{*a}
				}
			}
		}
	}
	return nil
}
