package coder

// Mention is a word that may tell an event, with what the models say of it.
type Mention struct {
	Sentence, Word int
	Told           float32   // the chance that it tells an event
	Types          []float32 // the chance of each of Types, if it does
	Vector         []float32 // of the word

	typ    int     // the index of the likeliest type
	square float64 // of Vector
	linked float32 // the greatest chance that it tells the event of an earlier one
	facts
}

// Types are the classes of events in the order of the models.
var Types = []string{
	"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
	"SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
	"OTHER:election", "OTHER:personnel", "OTHER:legal", "OTHER:disaster", "OTHER:death", "OTHER:economy", "OTHER:science", "OTHER:sport",
	"OTHER:move", "OTHER:other",
}

// Mutual are the types whose parties do it to one another.
var Mutual = map[string]bool{"AGREE": true, "CONSULT": true, "COOPERATE": true}

// best returns the index of the greatest.
func best(chances []float32) int {
	b := 0
	for i, c := range chances {
		if c > chances[b] {
			b = i
		}
	}
	return b
}
