package eval

import "slices"

// weis says which root codes of CAMEO stand for a root code of WEIS. The codes
// of PETRARCH's unit tests, older than CAMEO, are mostly those of WEIS: 12
// accuse, 16 warn, 21 seize, 22 force. Source: the categories of the World
// Event/Interaction Survey (McClelland 1976) and of the CAMEO codebook 1.1b3.
var weis = map[string][]string{
	"01": {"08"},                   // yield
	"02": {"01"},                   // comment
	"03": {"04"},                   // consult
	"04": {"05"},                   // approve
	"05": {"03"},                   // promise
	"06": {"05", "06", "08"},       // grant
	"07": {"07"},                   // reward
	"08": {"03", "05", "06"},       // agree
	"09": {"02"},                   // request
	"10": {"02"},                   // propose
	"11": {"12"},                   // reject
	"12": {"09", "11"},             // accuse
	"13": {"11"},                   // protest
	"14": {"01", "12"},             // deny
	"15": {"10"},                   // demand
	"16": {"13"},                   // warn
	"17": {"13"},                   // threaten
	"18": {"14", "15"},             // demonstrate
	"19": {"16"},                   // reduce relations
	"20": {"16", "17"},             // expel
	"21": {"17"},                   // seize
	"22": {"17", "18", "19", "20"}, // force
}

// likeRoot reports whether the root of a CAMEO code stands for that of a WEIS
// code, or is the same: some of the tests have CAMEO's.
func likeRoot(gold, system string) bool {
	return sameRoot(gold, system) || slices.Contains(weis[root(gold)], root(system))
}

func sameRoot(gold, system string) bool { return root(gold) == root(system) }
