package timeline

import (
	"slices"
	"strings"

	"github.com/dateline-go/dateline/internal/lexicon"
)

// roles finds who did it and to whom.
func (s *sentence) roles(t trigger) (actors, targets []Actor) {
	h := s.headOf(t.from, t.to)
	if t.pattern.Speech == "noun" {
		actors, targets = s.nounRoles(t, h)
	} else {
		actors, targets = s.verbRoles(t, h)
	}
	return actors, without(targets, actors)
}

// verbRoles reads the roles of a verb from the tree.
func (s *sentence) verbRoles(t trigger, v int) (actors, targets []Actor) {
	if t.pattern.Speech == "adjective" {
		actors = s.parties(s.subjectOf(v))
		if c := s.clauseOf(v); len(actors) == 0 && c >= 0 && s.relation(v) == "amod" { // "emerged with conciliatory words"
			actors = s.parties(s.subjectOf(c))
		}
		return actors, s.search(v, t, actors)
	}
	if t.passive {
		for _, k := range s.kids[v] {
			if s.tokens[k].Relation == "obl:agent" || s.relation(k) == "obl" && s.caseOf(k) == "by" {
				actors = s.parties(k)
			}
		}
		subject := s.subjectOf(v)
		targets = s.parties(subject)
		if len(targets) == 0 && subject >= 0 {
			targets = s.searchNoun(subject)
		}
		if len(targets) == 0 {
			targets = s.search(v, t, actors)
		}
		return actors, without(targets, actors)
	}
	if s.tokens[v].XPOS == "VBG" && s.relation(v) == "amod" && s.tokens[v].Head > v { // "the visiting king"
		return s.parties(s.tokens[v].Head), nil
	}
	if !s.isVerb(v) || s.relation(v) == "amod" && s.endsActor(v) { // the tree has it wrong
		actors = s.before(v)
		return actors, without(s.behind(t.to), actors)
	}
	subject := s.subjectOf(v)
	if subject > 0 && subject < v && s.verbTrigger(subject-1) && s.charge(v) < 0 { // "annexed Crimea and supported rebels": no subject, the object before
		return s.roles(*s.triggerAt(subject - 1))
	}
	if beside := s.beside(v); beside >= 0 {
		subject = beside
	}
	actors = s.parties(subject)
	if len(actors) == 0 && s.tokens[v].XPOS == "VBG" {
		actors = s.doers(v)
	}
	if len(actors) == 0 && subject >= 0 {
		actors = s.owners(subject)
	}
	if h := s.tokens[v].Head; len(actors) == 0 && subject < 0 && h < 0 {
		actors = s.before(v)
	} else if len(actors) == 0 && h >= 0 && s.relation(v) == "conj" { // what is joined to another trigger has its actors
		if t := s.triggerAt(h); t != nil && t.to <= v {
			actors, _ = s.roles(*t)
		}
	}
	return actors, s.search(v, t, actors)
}

// beside returns the end of an actor's name right before a finite verb that the
// tree gives no subject: "after [Putin] suddenly drew down"; otherwise -1.
func (s *sentence) beside(v int) int {
	if x := s.tokens[v].XPOS; x != "VBD" && x != "VBZ" && x != "VBP" || len(s.dependents(v, "nsubj")) > 0 || s.relation(v) == "conj" {
		return -1
	}
	i := v - 1
	for i > 0 && (s.tokens[i].UPOS == "ADV" || s.tokens[i].UPOS == "AUX") {
		i--
	}
	if i < 0 {
		return -1
	}
	if m := s.mentionAt(i); m != nil && m.to == i+1 && m.actor != nil && !m.adjacent {
		return i
	}
	return -1
}

// verbTrigger reports whether a verb of a trigger stands at token i.
func (s *sentence) verbTrigger(i int) bool {
	t := s.triggerAt(i)
	return t != nil && t.pattern.Speech == "verb"
}

// triggerAt returns the trigger that ends at token i.
func (s *sentence) triggerAt(i int) *trigger {
	for k := range s.triggers {
		if s.triggers[k].to == i+1 {
			return &s.triggers[k]
		}
	}
	return nil
}

// doers returns the actors of the nearest clause above a verb that has any.
func (s *sentence) doers(v int) []Actor {
	for n := 0; v >= 0 && n < 6; n++ {
		if list := s.parties(s.subjectOf(v)); len(list) > 0 {
			return list
		}
		v = s.clauseOf(v)
	}
	return nil
}

// behind returns the nearest actors behind token i in its clause.
func (s *sentence) behind(i int) []Actor {
	for k, m := range s.mentions {
		if m.from < i {
			continue
		}
		if m.from-i > 8 || s.clauseBetween(i, m.from) {
			return nil
		}
		if ofMention(m) != nil {
			return s.coordinated(k)
		}
	}
	return nil
}

// before returns the nearest actors before a main verb whose subject the tree
// does not tell, that stand behind no preposition and in no other clause.
func (s *sentence) before(v int) []Actor {
	for k := len(s.mentions) - 1; k >= 0; k-- {
		m := s.mentions[k]
		if m.to > v || m.actor == nil {
			continue
		}
		if s.clauseBetween(m.to, v) {
			break
		}
		if p := s.preposition(m.from); !prepositions[p] || p == "after" || p == "before" {
			return s.coordinated(k)
		}
	}
	return nil
}

// subjectOf returns the head of what a verb has as its subject: its own, or the
// one that it shares with or takes from the clause above; -1 without any.
func (s *sentence) subjectOf(v int) int {
	for n := 0; v >= 0 && n < 8; n++ {
		if k := s.ownSubject(v); k >= 0 {
			return s.antecedent(k, v)
		}
		h := s.tokens[v].Head
		if h < 0 {
			return -1
		}
		if k := s.charged(v); k >= 0 {
			return k
		}
		switch s.relation(v) {
		case "acl": // "troops attacking the town", "rebels that hold it"
			if c := s.clauseOf(h); c >= 0 && c < h && s.tokens[v].XPOS == "VB" && s.markOf(v) == "to" && s.party(h) == nil {
				v = c // "decided at the summit to invite"
				for _, k := range s.dependents(v, "nsubj") {
					return s.antecedent(k, v)
				}
				continue
			}
			return h
		case "xcomp": // "urged Iran to stop": the object of the verb above acts
			for _, k := range s.kids[h] {
				if r := s.relation(k); (r == "obj" || r == "iobj") && !controls[s.tokens[h].Lower] {
					return k
				}
				if s.relation(k) == "obl" && k < v && (s.caseOf(k) == "on" || s.caseOf(k) == "upon") { // "called on Iran to stop"
					return k
				}
			}
			if s.isPassive(h) && !s.isVerb(h) {
				return -1
			}
		case "conj", "advcl", "parataxis", "ccomp", "cop", "aux":
			if s.relation(v) == "advcl" && s.markOf(v) != "" && s.markOf(v) != "to" {
				return -1
			}
			if s.relation(v) == "advcl" && s.markOf(v) == "to" && asking[s.tokens[h].Lower] {
				for _, k := range s.dependents(h, "obj") { // "invited Poland to join"
					if k < v {
						return k
					}
				}
			}
			if s.relation(v) == "ccomp" || s.relation(v) == "parataxis" {
				return -1
			}
			if !s.isVerb(h) && s.relation(v) == "conj" && s.tokens[h].UPOS != "ADJ" && s.tokens[h].UPOS != "NOUN" {
				return -1
			}
		default:
			return -1
		}
		v = h
	}
	return -1
}

// ownSubject returns the subject that the tree gives a verb; of several the last that
// is somebody, as in "the watchdog Amnesty International accused"; -1 without any.
func (s *sentence) ownSubject(v int) int {
	list := s.dependents(v, "nsubj")
	for i := len(list) - 1; i > 0; i-- {
		if list[i] < v && s.party(list[i]) != nil {
			return list[i]
		}
	}
	if len(list) == 0 {
		return -1
	}
	return list[0]
}

// charges are verbs whose object is said to have done what follows behind "of", "for"
// or "from", and whether that is no more than said.
var charges = map[string]bool{}

func init() {
	for _, w := range strings.Fields("accuse accused accuses accusing suspect suspected suspects suspecting charge charged charges charging blame blamed blames blaming") {
		charges[w] = true
	}
	for _, w := range strings.Fields(`convict convicted convicts criticise criticised criticises criticize criticized criticizes condemn condemned condemns denounce denounced
		thank thanked thanks praise praised praises prevent prevented prevents preventing stop stopped keep kept bar barred ban banned discourage discouraged acquit acquitted`) {
		charges[w] = false
	}
}

// charge returns the verb that says of somebody what v tells: in "accused Iran of
// hiding" that is "accused"; -1 if there is none.
func (s *sentence) charge(v int) int {
	if s.tokens[v].XPOS != "VBG" {
		return -1
	}
	switch s.lower(v - 1) {
	case "of", "for", "from", "with":
	default:
		return -1
	}
	c := s.clauseOf(v)
	if c < 0 || c > v {
		return -1
	}
	if _, ok := charges[s.tokens[c].Lower]; !ok {
		return -1
	}
	return c
}

// charged returns the head of whom v is told of, as charge has it; otherwise -1.
func (s *sentence) charged(v int) int {
	c := s.charge(v)
	if c < 0 {
		return -1
	}
	for _, k := range s.kids[c] {
		if r := s.relation(k); r == "obj" && k < v || s.tokens[k].Relation == "nsubj:pass" {
			return k
		}
	}
	if s.relation(c) == "acl" && s.tokens[c].XPOS == "VBN" { // "men accused of killing"
		return s.tokens[c].Head
	}
	return -1
}

// controls are verbs whose subject does what their infinitive says, though they
// have an object.
var controls = wordSet("promise promised promises promising threaten threatened threatens threatening use used")

// asking are verbs whose object is to do what their infinitive says.
var asking = wordSet(`invite invited invites inviting urge urged urges urging order ordered orders ordering force forced forces forcing allow allowed
	allows allowing permit permitted permits ask asked asks asking tell told tells persuade persuaded persuades convince convinced press
	pressed pressing encourage encouraged encourages compel compelled oblige obliged obliges require required requires requiring enable enabled enables`)

// markOf returns the word that opens a clause: "if", "to", "that".
func (s *sentence) markOf(v int) string {
	for _, k := range s.dependents(v, "mark") {
		return s.tokens[k].Lower
	}
	return ""
}

// antecedent returns the noun that a relative pronoun stands for.
func (s *sentence) antecedent(i, v int) int {
	switch s.tokens[i].Lower {
	case "who", "which", "that", "whom":
		for n := 0; v >= 0 && n < 4; n++ {
			if s.relation(v) == "acl" && s.tokens[v].Head >= 0 {
				return s.tokens[v].Head
			}
			if s.relation(v) != "conj" {
				break
			}
			v = s.tokens[v].Head
		}
	}
	return i
}

// parties returns the actors of a nominal and of those joined to it by "and",
// in the order of the text.
func (s *sentence) parties(h int) []Actor {
	if h < 0 {
		return nil
	}
	if said := s.sayer(h); len(said) > 0 {
		return said
	}
	out := s.sides(h)
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

// inTime reports whether a token is part of a time expression.
func (s *sentence) inTime(i int) bool {
	for _, t := range s.times {
		if t.from <= i && i < t.to {
			return true
		}
	}
	return false
}

// nounRoles reads "Russia's annexation of Crimea", "talks between X and Y", "a
// meeting with X", "Kerry opened talks", "sanctions isolated Russia".
func (s *sentence) nounRoles(t trigger, h int) (actors, targets []Actor) {
	var owner []Actor
	if s.kids == nil {
		return nil, nil
	}
	for _, k := range s.kids[h] {
		switch s.relation(k) {
		case "amod", "compound":
			if m := s.mentionAt(k); m != nil && m.actor != nil && !venue(t, m) {
				owner = append(owner, s.parties(k)...)
			}
		case "nmod":
			switch c := s.caseOf(k); c {
			case "":
				list := s.parties(k)
				if w := s.tokens[k].Lower; (w == "their" || w == "its") && !s.suffered(t, h) { // of the clause's own subject
					if v := s.clauseOf(h); v >= 0 && s.ownSubject(v) >= 0 && s.ownSubject(v) < k {
						if own := s.parties(s.ownSubject(v)); len(own) > 0 {
							list = own
						}
					}
				}
				owner = append(owner, list...)
			case "between", "among", "by":
				actors = append(actors, s.parties(k)...)
			case "of":
				list := s.parties(k)
				if own := ownNouns[EventType(t.pattern.Type)]; own && len(list) > 0 {
					owner = append(owner, list...)
					continue
				}
				if len(list) == 0 {
					list = s.searchNoun(k)
				}
				if len(targets) == 0 {
					targets = list
				}
			case "with", "against", "on", "to", "for", "from", "into", "over", "toward", "towards":
				list := s.parties(k)
				if len(list) == 0 && c != "for" {
					list = s.searchNoun(k)
				}
				if len(targets) == 0 {
					targets = list
				}
			}
		}
	}
	if len(owner) == 0 {
		for i := t.from - 1; i < t.to; i++ { // "a new Syrian draft constitution"
			if m := s.mentionAt(max(i, 0)); m != nil && m.adjacent && m.actor != nil && m.to <= h && !venue(t, m) {
				owner = append(owner, *m.actor)
				break
			}
		}
	}
	if t.pattern.Dated { // "he hopes for a Syrian constitution": theirs is the goal
		targets = append(targets, owner...)
	} else {
		actors = append(owner, actors...)
	}
	v := s.tokens[h].Head
	if v < 0 || !s.isVerb(v) {
		if len(actors) == 0 && v >= 0 && !s.aside(t) && !s.suffered(t, h) {
			if i := s.clauseOf(h); i >= 0 {
				actors = without(s.doers(i), targets)
			} else if r := s.root(h); !s.isVerb(r) && r < h { // a sentence that the tree finds no verb in
				actors = without(s.before(h), targets)
			}
		}
		return actors, without(targets, actors)
	}
	switch r := s.tokens[h].Relation; {
	case r == "nsubj" && len(targets) == 0: // "sanctions isolated Russia"
		for _, k := range s.dependents(v, "obj", "obl", "advcl") {
			if s.relation(k) == "advcl" { // "sanctions followed, isolating Russia"
				for _, o := range s.dependents(k, "obj") {
					if list := s.parties(o); len(targets) == 0 && s.tokens[k].XPOS == "VBG" {
						targets = list
					}
				}
			} else if list := s.parties(k); len(targets) == 0 && s.step(k, t) < 3 {
				targets = list
			}
		}
	case r == "nsubj:pass": // "sanctions were imposed on Russia by the union"
		for _, k := range s.dependents(v, "obl") {
			switch s.caseOf(k) {
			case "by":
				actors = append(actors, s.parties(k)...)
			case "on", "against", "with", "between", "to", "for":
				if len(targets) == 0 {
					targets = s.parties(k)
				}
			}
		}
	case s.relation(h) == "obj" || s.relation(h) == "obl":
		if len(actors) == 0 && !s.aside(t) && !s.suffered(t, h) {
			if actors = s.doers(v); len(actors) == 0 && s.relation(h) == "obj" {
				actors = s.before(h)
			}
		} else if len(actors) > 0 && len(targets) == 0 && s.relation(h) == "obj" && !t.pattern.Dated && !s.suffered(t, h) {
			// "the president opened Libyan talks": the subject takes part
			if list := s.parties(s.subjectOf(v)); len(list) > 0 {
				actors, targets = list, actors
			}
		}
		if len(targets) == 0 && s.relation(h) == "obj" {
			for _, k := range s.dependents(v, "obl") {
				switch s.caseOf(k) {
				case "with", "against", "on", "to", "from":
					if list := s.parties(k); len(targets) == 0 {
						targets = list
					}
				}
			}
			if targets = without(targets, actors); len(targets) == 0 && len(actors) > 0 {
				targets = s.search(v, t, actors)
			}
		}
	}
	return actors, without(targets, actors)
}

// suffered reports whether violence is told of in a clause whose subject has no part
// in it: "she survived the blast", "retaliating after the bombings".
func (s *sentence) suffered(t trigger, h int) bool {
	if EventType(t.pattern.Type).Quad() != MaterialConflict {
		return false
	}
	above := s.tokens[h].Head
	switch s.relation(h) {
	case "obl": // "replied with air strikes", "took part in the raid"
		return !means[s.caseOf(h)]
	case "nmod": // "a probe into the bombings", but "a wave of arrests"
		return above >= 0 && !amounts[s.tokens[above].Lower] && !(s.caseOf(h) == "for" && liable[s.tokens[above].Lower])
	}
	return above >= 0 && reacting[s.tokens[above].Lower]
}

var (
	means   = wordSet("with in by on through into")
	liable  = wordSet("responsibility credit sentence term guilt apology")
	amounts = wordSet("series wave waves campaign string spate number part role round rounds act acts kind sort form lot day days week weeks hours threat threats")
)

// reacting are verbs whose subject has no part in the violence that is their object.
var reacting = wordSet(`survive survived survives surviving suffer suffered suffers suffering witness witnessed condemn condemned condemns condemning
	denounce denounced denounces denouncing deplore deplored deplores investigate investigated investigates investigating probe probed probing
	mourn mourned mourns protest protested protesting oppose opposed opposes opposing fear feared fears fearing face faced faces facing
	avoid avoided escape escaped flee fled fleeing repel repelled resist resisted resisting criticise criticised criticises criticize criticized
	criticizes blame blamed blames report reported reports discuss discussed describe described recall recalled lament lamented regret regretted
	commemorate commemorated remember remembered prevent prevented preventing foil foiled thwart thwarted`)

// venue reports whether the name of a capital before a noun says where people met or
// agreed, not who: "the Madrid summit".
func venue(t trigger, m *mention) bool {
	typ := EventType(t.pattern.Type)
	return (typ == Consult || typ == Agree || typ == Support) && m.place != nil && m.place.Level == "city"
}

// ownNouns are the types whose nouns have behind "of" who did it: "the visit of the
// president", but "the invasion of Kuwait".
var ownNouns = map[EventType]bool{Consult: true, Mobilize: true, Protest: true}

// clauseOf returns the verb that a nominal belongs to, past the nominals between;
// -1 without any.
func (s *sentence) clauseOf(h int) int {
	for n := 0; h >= 0 && n < 5; n++ {
		h = s.tokens[h].Head
		if h >= 0 && s.isVerb(h) {
			return h
		}
	}
	return -1
}

// aside reports whether a noun is mentioned in passing, where the subject of
// its clause has no part in it: "a question of the talks", "in the accord".
func (s *sentence) aside(t trigger) bool {
	for i := t.from - 1; i >= max(0, t.from-5); i-- {
		switch w := s.lower(i); {
		case w == "of" || w == "under" || w == "since":
			return true
		case w == "in" || w == "to":
			return determiners[s.lower(i+1)]
		case prepositions[w]:
			return false
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

func (s *sentence) clauseBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if clauseMarkers[s.lower(i)] {
			return true
		}
	}
	return false
}

// preposition returns the word before token i, past an article.
func (s *sentence) preposition(i int) string {
	if w := s.lower(i - 1); w != "the" && w != "his" && w != "its" && w != "her" {
		return w
	}
	return s.lower(i - 2)
}

func (s *sentence) behindLocative(i int) bool { return locatives[s.preposition(i)] }

// verbLike reports whether token i looks like a finite verb.
func (s *sentence) verbLike(i int) bool {
	w := s.lower(i)
	return modals[w] || beForms[w] || w == "has" || w == "have" || w == "had" || len(w) > 3 && w[len(w)-2:] == "ed" || saying[w]
}
