package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"strings"
	"time"

	"github.com/dateline-go/dateline/timeline"
)

// Sentence is a sentence with the events that it is coded as, from either of two
// files: PLOVER's gold standard records (one event, with the words that name the
// parties) or PETRARCH's unit tests (any number, with codes).
type Sentence struct {
	ID    string
	Text  string
	Date  time.Time // PETRARCH's; zero if unknown
	Event string    // PLOVER type
	Modes []string  // PLOVER modes: future, hypothetical, negation, historical
	// Parties are the words that name the source and the target; Mutual says
	// that each is both.
	Sources, Targets []string
	Mutual           bool
	Coded            []Code
	IsCode           bool // the sentence is one of PETRARCH's
	Skip             bool // tests the reading of files, not of sentences
}

// Code is an event as PETRARCH writes it.
type Code struct {
	Source string `json:"sourcecode"`
	Target string `json:"targetcode"`
	Event  string `json:"eventcode"`
}

// ReadSentences reads a file of JSON Lines of either kind.
func ReadSentences(file string) ([]Sentence, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Sentence
	in := bufio.NewReader(f)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if len(strings.TrimSpace(string(line))) > 0 {
			s, err := readSentence(line)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %w", file, n, err)
			}
			out = append(out, s)
		}
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
}

func readSentence(line []byte) (Sentence, error) {
	var r struct {
		ID, Event, Event08, Text, Date string
		Mode                           any
		Source, Target                 json.RawMessage
		TextInfo                       json.RawMessage
		Events                         []struct {
			Code
			NoEvents string `json:"noevents"`
			Error    string `json:"error"`
		}
	}
	if err := json.Unmarshal(line, &r); err != nil {
		return Sentence{}, err
	}
	s := Sentence{ID: r.ID, Text: r.Text, Event: r.Event08}
	if r.Event08 != "" {
		s.Sources, s.Targets = partyTexts(r.Source), partyTexts(r.Target)
		s.Mutual = strings.Contains(string(r.TextInfo), "SRC/TAR")
		switch m := r.Mode.(type) {
		case string:
			s.Modes = strings.Fields(strings.ReplaceAll(m, ",", " "))
		case []any:
			for _, x := range m {
				s.Modes = append(s.Modes, fmt.Sprint(x))
			}
		}
		return s, nil
	}
	s.IsCode = true
	s.Date, _ = time.Parse("20060102", r.Date)
	for _, e := range r.Events {
		if e.Event != "" {
			s.Coded = append(s.Coded, e.Code)
		}
		// What discards a story or breaks a parse is no matter of the sentence.
		s.Skip = s.Skip || e.Error == "dateline" || e.Error == "bad_input_parse"
	}
	if s.Text == "" {
		return s, fmt.Errorf("no text; want a line of plover-gsr or petrarch-unit")
	}
	return s, nil
}

// partyTexts reads [{"actorText": ...}], or nothing from anything else.
func partyTexts(raw json.RawMessage) (out []string) {
	var list []struct{ ActorText string }
	if json.Unmarshal(raw, &list) == nil {
		for _, a := range list {
			if a.ActorText != "" {
				out = append(out, a.ActorText)
			}
		}
	}
	return out
}

// SetAside reports whether a sentence belongs to the third that nothing is tuned
// on.
func (s *Sentence) SetAside() bool {
	h := fnv.New32a()
	io.WriteString(h, s.ID)
	return h.Sum32()%3 == 0
}

// EventScore counts what a system's events have in common with the gold.
type EventScore struct {
	Sentences  int
	Type       int           // sentences whose foremost event has the right type
	Any        int           // sentences that have an event of the right type
	ByType     map[string]F1 // of the foremost event
	Source     F1            // spans that overlap, of the foremost event
	Target     F1
	Modes      F1  // negation, future and hypothetical
	CodedCount int // sentences of PETRARCH that have events
	Roots      int // of these, with every root code and actor in its role
	Like       int // the same by the categories of WEIS, see weis
	Exact      int // of these, with every code to the last letter
	Events     F1  // events of these, by root and actors
	Silent     int // sentences without events
	Kept       int // of these, without any of the system's
}

// F1 counts for precision and recall.
type F1 struct{ Right, System, Gold int }

// Value is the harmonic mean of precision and recall.
func (f F1) Value() float64 {
	if f.System+f.Gold == 0 {
		return 0
	}
	return 2 * float64(f.Right) / float64(f.System+f.Gold)
}

func (f *F1) add(g F1) { f.Right, f.System, f.Gold = f.Right+g.Right, f.System+g.System, f.Gold+g.Gold }

// MacroF1 is the mean of the F1 of the types that the gold has.
func (s *EventScore) MacroF1() float64 {
	sum, n := 0.0, 0
	for _, f := range s.ByType {
		if f.Gold > 0 {
			sum += f.Value()
			n++
		}
	}
	return sum / float64(max(1, n))
}

// Add scores the events of a sentence, in the order in which the system holds
// them for important, and returns what is wrong in a line, or "".
func (s *EventScore) Add(g *Sentence, events []timeline.Event) string {
	if g.Skip {
		return ""
	}
	if g.IsCode {
		return s.addCodes(g, events)
	}
	if s.ByType == nil {
		s.ByType = map[string]F1{}
	}
	s.Sentences++
	var foremost timeline.Event
	if len(events) > 0 {
		foremost = events[0]
	}
	for i := range events {
		if string(events[i].Type) == g.Event {
			s.Any++
			break
		}
	}
	gold := s.ByType[g.Event]
	gold.Gold++
	if string(foremost.Type) == g.Event {
		gold.Right++
		s.Type++
	}
	s.ByType[g.Event] = gold
	if foremost.Type != "" {
		system := s.ByType[string(foremost.Type)]
		system.System++
		s.ByType[string(foremost.Type)] = system
	}
	sources, targets := foremost.Actors, foremost.Targets
	if g.Mutual {
		sources, targets = append(append([]timeline.Actor{}, sources...), targets...), nil
		s.Source.add(overlapping(g.Text, append(append([]string{}, g.Sources...), g.Targets...), sources))
	} else {
		s.Source.add(overlapping(g.Text, g.Sources, sources))
		s.Target.add(overlapping(g.Text, g.Targets, targets))
	}
	for _, mode := range []string{"negation", "future", "hypothetical"} {
		s.Modes.add(modeScore(mode, g.Modes, foremost.Modality))
	}
	wrong := ""
	if string(foremost.Type) != g.Event {
		wrong = "type "
	}
	return fmt.Sprintf("%s%s: %s, source %q, target %q; found %s %q, source %q, target %q", wrong, g.ID, g.Event, g.Sources, g.Targets,
		foremost.Type, foremost.Trigger.Text, spans(foremost.Actors), spans(foremost.Targets))
}

func modeScore(mode string, gold []string, m timeline.Modality) (f F1) {
	for _, g := range gold {
		if strings.HasPrefix(strings.ToLower(g), mode[:5]) {
			f.Gold = 1
		}
	}
	switch {
	case mode == "negation" && m.Negated,
		mode == "future" && m.Status == timeline.Planned,
		mode == "hypothetical" && (m.Status == timeline.Hypothetical || m.Status == timeline.Possible):
		f.System = 1
	}
	f.Right = f.Gold * f.System
	return f
}

func spans(actors []timeline.Actor) (out []string) {
	for _, a := range actors {
		out = append(out, a.Text)
	}
	return out
}

// overlapping counts the actors whose words overlap those of the gold, one for
// one.
func overlapping(text string, gold []string, actors []timeline.Actor) F1 {
	f := F1{Gold: len(gold), System: len(actors)}
	used := make([]bool, len(actors))
	for _, g := range gold {
		first, _, _ := strings.Cut(g, " ... ")
		for from := 0; ; {
			i := strings.Index(text[from:], first)
			if i < 0 {
				break
			}
			start, end := from+i, from+i+len(first)
			hit := false
			for k, a := range actors {
				if !used[k] && a.Start < end && start < a.End {
					used[k], hit = true, true
					f.Right++
					break
				}
			}
			if hit {
				break
			}
			from = end
		}
	}
	return f
}

// addCodes scores a sentence of PETRARCH.
func (s *EventScore) addCodes(g *Sentence, events []timeline.Event) string {
	system := Codes(events)
	if len(g.Coded) == 0 {
		s.Silent++
		if len(system) == 0 {
			s.Kept++
			return ""
		}
		return fmt.Sprintf("%s: no event; found %v", g.ID, system)
	}
	s.CodedCount++
	same, exact := matched(g.Coded, system, sameRoot), matched(g.Coded, system, func(a, b string) bool { return a == b })
	like := matched(g.Coded, system, likeRoot)
	s.Events.add(F1{Right: like, System: len(system), Gold: len(g.Coded)})
	if exact == len(g.Coded) {
		s.Exact++
	}
	if same == len(g.Coded) {
		s.Roots++
	}
	if like == len(g.Coded) {
		s.Like++
		return ""
	}
	return fmt.Sprintf("%s: %v; found %v", g.ID, g.Coded, system)
}

// matched counts the events of the gold that the system has too, one for one:
// the same actors in the same roles, and codes that fit.
func matched(gold, system []Code, fit func(gold, system string) bool) int {
	used := make([]bool, len(system))
	n := 0
	for _, c := range gold {
		for k, x := range system {
			if !used[k] && fit(c.Event, x.Event) && actor(c.Source) == actor(x.Source) && actor(c.Target) == actor(x.Target) {
				used[k] = true
				n++
				break
			}
		}
	}
	return n
}

func root(code string) string { return code[:min(2, len(code))] }

// actor is the part of a code that is no role: three letters, six for
// organisations.
func actor(code string) string {
	if strings.Trim(code, "-") == "" {
		return "---"
	}
	return code[:min(3, len(code))]
}

// Codes writes events as PETRARCH does: a line for each source and target that
// have a code, and for what they do with one another a line the other way round
// too. A happening outside CAMEO, which has no code, is no event of it.
func Codes(events []timeline.Event) (out []Code) {
	for _, e := range events {
		if e.CAMEO == "" {
			continue
		}
		sources, targets := actorCodes(e.Actors), actorCodes(e.Targets)
		both := e.Mutual
		if both && len(targets) == 0 {
			targets, both = sources, false
		}
		for _, s := range sources {
			for _, t := range targets {
				if s == t {
					continue
				}
				out = append(out, Code{s, t, e.CAMEO})
				if both {
					out = append(out, Code{t, s, e.CAMEO})
				}
			}
		}
	}
	return out
}

func actorCodes(actors []timeline.Actor) (out []string) {
	for _, a := range actors {
		code := a.Code
		if a.Sector != "" && !strings.HasSuffix(code, a.Sector) && (a.Role != "" || code == "") {
			if code == "" {
				code = "---"
			}
			code += a.Sector
		}
		if code != "" {
			out = append(out, code)
		}
	}
	return out
}
