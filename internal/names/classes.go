package names

import "github.com/dateline-go/dateline/internal/wordlist"

// Classes of words that rules look at.
var (
	bodies        = wordlist.Of("body")
	bodiesOf      = wordlist.Of("bodyof")
	legal         = wordlist.Of("legal")
	firmForms     = wordlist.Of("firmform")
	staff         = wordlist.Of("staff")
	ledgers       = wordlist.Of("ledger")
	honorifics    = wordlist.Of("honorific")
	formers       = wordlist.Of("former")
	particles     = wordlist.Of("particle")
	numbered      = wordlist.Of("numbered")
	owners        = wordlist.Of("owner")
	governments   = wordlist.Of("government")
	bodyOffices   = wordlist.Of("bodyoffice")
	kin           = wordlist.Of("kin")
	persons       = wordlist.Of("person")
	citizens      = wordlist.Of("citizen")
	organisations = wordlist.Of("organisation")
	people        = wordlist.Of("people")
	pairs         = wordlist.Of("pair")
	pairStates    = wordlist.Of("pairstate")
	she           = wordlist.Of("she")
	he            = wordlist.Of("he")
	sayings       = wordlist.Of("saying")
	weekdays      = wordlist.Of("weekday")
	months        = wordlist.Of("month")
)
