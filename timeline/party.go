package timeline

import (
	"strings"

	"github.com/dateline-go/dateline/internal/lexicon"
)

// parties returns the actors of a nominal and of those joined to it by "and",
// in the order of the text.
func (s *sentence) parties(h int) []Actor {
	if h < 0 {
		return nil
	}
	if said := s.sayer(h); len(said) > 0 {
		return said
	}
	out := s.called(h)
	if len(out) == 0 {
		out = s.sides(h)
	}
	if a := s.party(h); a != nil && len(out) == 0 {
		out = append(out, *a)
		if m := s.mentionAt(h); m != nil {
			for _, o := range m.others {
				out = append(out, *o)
			}
			for _, a := range s.listed(m) { // what the tree has not joined
				out = addActor(out, a)
			}
		}
	}
	for _, k := range s.dependents(h, "conj") {
		for _, a := range s.parties(k) {
			out = addActor(out, a)
		}
	}
	if len(out) == 0 {
		for _, k := range s.dependents(h, "appos") {
			out = append(out, s.parties(k)...)
		}
	}
	return out
}

// sayer returns whom "it" or "they" is where somebody says something of themselves:
// "Syria says it is willing to withdraw".
func (s *sentence) sayer(h int) []Actor {
	w := s.tokens[h].Lower
	if w != "it" && w != "they" || s.relation(h) != "nsubj" || s.tokens[h].Head < 0 {
		return nil
	}
	clause := s.tokens[h].Head
	v := s.tokens[clause].Head
	if v < 0 || s.relation(clause) != "ccomp" || !s.isVerb(v) {
		return nil
	}
	subject := s.ownSubject(v)
	if subject < 0 || subject == h || s.tokens[subject].UPOS == "PRON" {
		return nil
	}
	list := s.parties(subject)
	for _, a := range list {
		if w == "it" && (a.Code == "" && a.Sector == "" || a.Role != "" && !bodyOffices[a.Role]) { // of a person one says "he"
			return nil
		}
	}
	return list
}

// sides returns the actors of a nominal with several nations before it: "Turkish
// and Greek officials".
func (s *sentence) sides(h int) []Actor {
	office, _ := lexicon.World().Office(s.tokens[h].Lower)
	var out []Actor
	for _, k := range s.dependents(h, "amod", "compound") {
		joined := s.dependents(k, "conj")
		if len(joined) == 0 {
			continue
		}
		for _, i := range append([]int{k}, joined...) {
			if m := s.mentionAt(i); m != nil && m.actor != nil {
				a := *m.actor
				if office.Sector != "" {
					a.Sector, a.Role = office.Sector, office.Name
				}
				out = addActor(out, a)
			}
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// listed returns the actors that stand beside a mention in a list, to both sides.
func (s *sentence) listed(m *mention) []Actor {
	for k := range s.mentions {
		if &s.mentions[k] == m && !m.adjacent {
			return s.coordinated(k)
		}
	}
	return nil
}

// party returns the actor that a nominal names: a known one, one of a known
// state or organisation ("Iraqi Kurds", "soldiers from Chad"), or one that only
// its words tell ("gunmen", "La Prensa").
func (s *sentence) party(h int) *Actor {
	if s.inTime(h) {
		return nil
	}
	for _, k := range s.kids[h] { // "their countries", "its citizens": no party of its own
		if s.tokens[k].XPOS == "PRP$" && s.tokens[h].UPOS == "NOUN" {
			return nil
		}
	}
	if m := s.mentionAt(h); m != nil {
		a := ofMention(*m)
		if a != nil && a.Code == "" && m.to == m.from+1 && (s.tokens[h].UPOS == "ADJ" || s.relation(h) == "amod" || s.relation(h) == "compound") {
			return nil // "military aid", "an official protest"
		}
		if a == nil || a.Code != "" || a.Sector == "" {
			return a
		}
		nation := s.nationOf(h)
		if first := s.tokens[h].Head; nation == nil && s.relation(h) == "conj" && s.tokens[first].UPOS == "NOUN" {
			nation = s.nationOf(first)
		}
		if nation != nil { // "soldiers from Chad"
			with := *a
			with.Code, with.Country = nation.Code, nation.Country
			return &with
		}
		return a
	}
	tok := &s.tokens[h]
	if kin[tok.Lower] {
		return s.relative(h)
	}
	from, to := s.phrase(h)
	office, acts := lexicon.World().Office(tok.Lower)
	nation := s.nationOf(h)
	if first := s.tokens[h].Head; nation == nil && s.relation(h) == "conj" && s.tokens[first].UPOS == "NOUN" { // "Danish media and officials"
		nation = s.nationOf(first)
	}
	switch {
	case acts || people[tok.Lower]:
	case tok.UPOS == "PROPN" && tok.Capital:
	case nation != nil && strings.HasSuffix(tok.Lower, "s") && tok.XPOS == "NNS" && persons(tok.Lower):
	case tok.XPOS == "NNS" && strings.HasSuffix(tok.Lower, "ists") && len(tok.Lower) > len("tourists"): // "fundamentalists"
	default:
		return nil
	}
	a := &Actor{Span: s.spanOf(from, to), Sector: office.Sector}
	a.Name = strings.Join(strings.Fields(a.Text), " ")
	if nation != nil {
		a.Country, a.Code = nation.Country, nation.Code
		if a.Sector == "" {
			a.Sector = nation.Sector
		}
	}
	if acts && nation != nil {
		a.Role = office.Name
	}
	return a
}

// nationOf returns the state or organisation that a nominal belongs to, as its
// modifiers tell.
func (s *sentence) nationOf(h int) *Actor {
	for _, k := range s.kids[h] {
		switch s.relation(k) {
		case "amod", "compound", "flat":
		case "nmod":
			if c := s.caseOf(k); c != "" && c != "of" && c != "from" && c != "in" {
				continue
			}
		default:
			continue
		}
		for _, i := range []int{k, s.firstBelow(k)} {
			if m := s.mentionAt(i); m != nil {
				if a := ofMention(*m); a != nil && a.Code != "" {
					return a
				}
			}
		}
	}
	return nil
}

// firstBelow returns the leftmost modifier of a token: "Gondor" of "Gondor's
// opposition".
func (s *sentence) firstBelow(i int) int {
	for _, k := range s.kids[i] {
		if k < i && (s.relation(k) == "nmod" || s.relation(k) == "compound" || s.relation(k) == "amod") {
			return k
		}
	}
	return i
}

// people are words for persons who are no office: they act where the text says
// so, and have no sector.
var people = wordSet(`

	man woman men women person persons bomber bombers attacker attackers assailant assailants suspect suspects terrorist
	terrorists extremist extremists supporters supporter crowd crowds mob farmers teachers doctors journalists journalist
	reporter reporters editor writer writers author cleric clerics priest priests bishop bishops missionary rabbi imam
	pilgrims tourists prisoners prisoner detainees hostages hostage inmates demonstrator protester marchers strikers
	union unions party parties group groups coalition faction factions organization organisation movement team firm
	newspaper paper bank tribe tribesmen settlers settler immigrants exiles businessman leadership nation nations country countries
	state states community communities side sides neighbors neighbours allies ally opponents critics voters taxi drivers miners
	fishermen sailors crew aides adviser advisers aide chief head chairman member members council commission committee
	elders chieftains clans warlords monks nuns scholars scientists experts analysts economists investors traders shopkeepers peasants
	landowners pensioners veterans officers officer servicemen conscripts mercenaries assassins kidnappers hijackers spokesmen watchdog campaigners
	court tribunal inspectors investigators monitors observers peacekeepers gunman sniper hackers pirates smugglers traffickers
	youths children families relatives victims survivors nationals citizen expatriates dissident candidate candidates
	politician politicians legislator governor governors mayor mayors counterpart counterparts executive executives spokesperson`)

// kin are words for persons who are somebody's.
var kin = wordSet(`father mother son sons daughter daughters brother brothers sister sisters wife husband uncle aunt cousin cousins parents

	grandfather grandmother nephew niece widow lawyer lawyers attorney attorneys`)

// relative returns who is somebody's, by name ("Elian's father, Juan Gonzalez") or by
// whose ("Elian's father").
func (s *sentence) relative(h int) *Actor {
	for _, k := range s.dependents(h, "appos", "flat") {
		if m := s.mentionAt(k); m != nil && m.actor != nil {
			return m.actor
		}
	}
	for _, k := range s.dependents(h, "nmod") {
		if s.tokens[k].Relation != "nmod:poss" {
			continue
		}
		if a := s.party(k); a != nil {
			span := s.spanOf(min(s.tokenAt(a.Start), h), h+1)
			return &Actor{Span: span, Name: a.Name + "'s " + s.tokens[h].Lower, Code: a.Code, Country: a.Country}
		}
	}
	return nil
}

// persons reports whether a plural can be of people: "Kurds", "Muslims".
func persons(plural string) bool {
	for _, e := range []string{"ers", "ors", "ists", "ans", "men", "ees", "ians", "ants", "ives", "ics", "lims", "kurds", "jews", "serbs", "croats"} {
		if strings.HasSuffix(plural, e) {
			return true
		}
	}
	return false
}

// coordinated returns the actor of mention k and of those that "and" or a comma
// joins to it, in the order of the text.
func (s *sentence) coordinated(k int) []Actor {
	first, last := k, k
	for first > 0 && s.joined(s.mentions[first-1].to, s.mentions[first].from) {
		first--
	}
	for last+1 < len(s.mentions) && s.joined(s.mentions[last].to, s.mentions[last+1].from) {
		last++
	}
	var actors []Actor
	for _, m := range s.mentions[first : last+1] {
		if a := ofMention(m); a != nil {
			actors = addActor(actors, *a)
		}
	}
	return actors
}

// joined reports whether nothing but "and", "or" or a comma stands between.
func (s *sentence) joined(from, to int) bool {
	and := false
	for i := from; i < to; i++ {
		switch s.lower(i) {
		case "and", "or":
			and = true
		case ",", "the", "both":
		default:
			if u := s.tokens[i].UPOS; !and || u != "ADJ" && u != "DET" {
				return false
			}
		}
	}
	return and
}

// addActor appends an actor that is not in the list yet.
func addActor(list []Actor, a Actor) []Actor {
	for i, b := range list {
		switch {
		case b.Name == a.Name && b.Country == a.Country:
			return list
		case b.Start == a.Start && b.End == a.End && (b.Code == "" || a.Code == ""): // the same words, read twice
			if b.Code == "" {
				list[i] = a
			}
			return list
		}
	}
	return append(list, a)
}

// ofMention is the actor that a mention names, a place standing for its state.
func ofMention(m mention) *Actor {
	if m.actor != nil {
		return m.actor
	}
	if m.place != nil && m.place.Country != "" {
		a := ofPlace(m)
		return &a
	}
	return nil
}

func ofPlace(m mention) Actor {
	return Actor{Span: m.place.Span, Name: m.place.Name, Country: m.place.Country, Code: m.place.Country}
}
