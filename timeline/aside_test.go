package timeline

import (
	"strings"
	"testing"
)

// The subject of a verb is the noun before the aside that ends at it, none within it; and a
// noun that a preposition governs, or that stands before another verb, is none.
func TestSubjects(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		// A relative clause and an apposition between subject and verb.
		"Rumilo Vansek Jr., an executive at Oslo-based First Harbor Bank, was named president of Norsk Ports on Monday.": "Rumilo Vansek Jr. was named president of Norsk Ports (2016-03-21).",
		"The sale of the three ports, which hold nearly half the country's ships, was approved by Kenya on Monday.":      "The sale of the three ports was approved by Kenya (2016-03-21).",
		"For several weeks Kenya denied the attack on the embassy.":                                                      "For several weeks Kenya denied the attack on the embassy (2016-03-25).",
		"Neither the ministers nor their lawyers accepted the treaty with Kenya on Monday.":                              "Neither the ministers nor their lawyers accepted the treaty with Kenya (2016-03-21).",
		"Kerry met Lavrov on Monday. He and Hammond signed the treaty on Tuesday.":                                       "John Kerry and Philip Hammond signed the treaty (2016-03-22).",
		// A relative clause ends where the clause around it goes on, and "who" is a person.
		"Norsk Ports, whose ships began sailing to Malta in May, bought the harbor of Oslo on Monday.": "Norsk Ports, whose ships began sailing to Malta, bought the harbor of Oslo (2016-03-21).",
		"The treaty that Norway signed with Kenya in May was rejected by Chile on Monday.":             "Norway signed the treaty with Kenya (2016-05).",
		"The US ambassador to Kenya, who flew to Nairobi, met the president on Monday.":                "The US ambassador to Kenya met the president (2016-03-21).",
		"The president of Chile, who flew to Nairobi, met the minister on Tuesday.":                    "The president of Chile met the minister (2016-03-22).",
		// What only completes another verb is told by that, and an object that a pronoun stands for is none.
		"The bill would have required expelling diplomats of Kenya.":                           "A bill would have required expelling diplomats of Kenya.",
		"Norway made an offer for the harbor, which the government of Kenya said it rejected.": "Norway made an offer for the harbor, which the government of Kenya said it rejected (",
		// A name before a noun that has its article before that; a last verb leads on to nothing.
		"The Oslo, Norway, company acquired the harbor of Malta for $2 million.":                  "The Oslo, Norway, company acquired the harbor of Malta for $2 million (",
		"Police admitted on Monday that despite a worldwide search they do not know where he is.": "Police admitted that despite a worldwide search they did not know where he was (2016-03-21).",
		// A date is left out with what only it belongs to, and not where a name would be left without its noun.
		"Norsk Ports reported a loss of $20 million for its fourth quarter ended June 30.": "Norsk Ports reported a loss of $20 million (",
		// A verb behind another goes on from what is before both.
		"Three times, ministers whose names appeared on the list were attacked, most recently in May.": "Ministers whose names appeared on the list were attacked (",
		// A dash within a number stays where the sentence stands, as does the state behind a city's name.
		"On March 8, the US House of Representatives voted 321–103 against a resolution to order the withdrawal of approximately 900 troops deployed to the towns of Syria, mostly to the east of the country.": "voted 321–103 against a resolution to order the withdrawal of approximately 900 troops (",
		// Who holds an office is told with the name behind it.
		"Sweden's prime minister, Jonas Bergset, condemned the attack on Monday.": "Sweden's prime minister, Jonas Bergset, condemned the attack (2016-03-21).",
		"The minister, Jonas Bergset, condemned the attack on Monday.":            "Jonas Bergset condemned the attack (2016-03-21).",
		// A noun stands for a state only if it can.
		"Norway said on Monday that the army had bombed a hospital in Nairobi.": "The army bombed a hospital in Nairobi (2016-03-21).",
		// What somebody claims is told as that.
		"The rebels claimed on Monday that the army had bombed a hospital in Nairobi.": "The rebels claimed that the army had bombed a hospital in Nairobi (2016-03-21).",
		// A verb that was read as a participle has an object.
		"Vansek Acquisition Corp., a partnership of First Harbor Bank and Oslo Ports Ltd., extended to April 20 its $45-a-share offer for all shares of Norsk Ports.": "Vansek Acquisition Corp. extended its $45-a-share offer for all shares of Norsk Ports (2016-04-20).",
		// A sum in another measure is left out where the line is long, with its commas or one of them.
		"Norsk Ports' net income fell 16% to $123.1 million, or $1.02 a share, from $145.7 million, or $1.18 a share, in the third quarter of 2015.": "Norsk Ports' net income fell 16% to $123.1 million from $145.7 million (third quarter of 2015).",
		"Norsk Ports posted net income of $133.1 million, or $2.53 a share, up from $100 million, or $2.03 a share.":                                 "Norsk Ports posted net income of $133.1 million, up from $100 million (2016-03-25).",
	} {
		got := summaries(t, text)
		if !strings.Contains(strings.Join(got, "\n"), want) {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}
