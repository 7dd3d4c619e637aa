package dateparse

// Form is what an expression says by itself, before any context: "last
// Thursday night" is the weekday Thursday, one back, at night. Fields that the
// words leave open are zero, Hour, Minute and Second -1.
type Form struct {
	Type Type // as the rule says, otherwise it follows from the fields

	// A calendar time, from coarse to fine.
	Year, Month, Day int
	TwoDigit         bool // Year was written with two digits: "'98"
	BC               bool
	Span             Grain // Decade or Century where Year names one: "the 1990s"
	Quarter, Half    int   // 1 to 4, 1 to 2
	Week             int   // 1 to 53, by ISO 8601
	Fiscal           bool
	Season           string // TIMEX3 codes: SP, SU, FA, WI
	Weekday          int    // 1 Monday to 7 Sunday
	On               int    // days from that Weekday or day: "a week on Tuesday", "в ночь на 5 мая"
	Nth              int    // which Weekday of Month: 1 to 4, 9 for the last
	Weekend          bool
	Sub              Grain  // the unit that Nth counts within the rest: "the first week of May"; Nth is -1 for the last
	Within           Grain  // Week or Weekend where the expression names that of its day; see Side
	Recurs           bool   // the clock time is that of recurring days: "every Monday at 8:00"
	Beside           bool   // Offset follows from a time in UTC beside it: "10:35 a.m. (0735 GMT)"
	Holiday          string // as holidays.rules writes its day: "12-25", "easter-2"; or an Islamic month, "hijri-9"
	Hijri            int    // the Islamic year of a Holiday in that calendar
	Part             string // TIMEX3 codes: MO, MI, AF, EV, NI, DT
	Hour, Minute     int
	Second           int
	Afternoon        int    // 12 for "p.m.", 0 for "a.m.", -1 where unsaid
	Zone             string // as written: "GMT"; "UTC" for an offset in figures; its place in the IANA database where it depends on the day: "ET"
	Offset           int    // of Zone from UTC, in minutes

	// A step from the anchor, or a length.
	Shift  Shift
	Unit   Grain
	Number float64
	Rest   struct { // what follows in a finer unit: "two hours, 15 minutes"
		Number float64
		Unit   Grain
	}
	Base *Form // what the number is counted from, where that is told: "two days before May 4"

	Vague       bool // a number that is not told: "several years", "days"
	Halved      bool // Mod is a half and not a third: "the first half of May"
	Edge        bool // Mod is told by a noun: "the end of the year", not "late"
	AsMentioned bool // the very time mentioned last: "that time"
	Reporting   bool // counts from the quarter that the text reports on: "the latest quarter"
	Mod         Mod
	Side        Relation // of the anchor, BeforeIt in "earlier this week"; of a day in its week, FromIt in "the week beginning 5 May"
	Quant, Freq string
	Reference   string // PAST_REF, PRESENT_REF or FUTURE_REF
}

// Shift says in which direction an expression counts from its anchor.
type Shift string

// The shifts.
const (
	NoShift  Shift = ""
	Last     Shift = "last"     // the one before: "last year"
	This     Shift = "this"     // the one that holds the anchor: "this month"
	Next     Shift = "next"     // the one after: "next week"
	Coming   Shift = "coming"   // the first one after: "this coming Sunday"
	Ago      Shift = "ago"      // a number of units back: "two years ago"
	Hence    Shift = "hence"    // a number of units on: "two years from now"
	Earlier  Shift = "earlier"  // back from the last date mentioned: "a year earlier"
	Later    Shift = "later"    // on from it: "two days later"
	Previous Shift = "previous" // the unit before the one mentioned: "the previous day"
	Same     Shift = "same"     // the one mentioned: "the same day"
	Trailing Shift = "trailing" // a length that ends at the anchor: "the last two years"
	Leading  Shift = "leading"  // a length that begins there: "the next two years"
	Day0     Shift = "day"      // Number days from the anchor: "yesterday" is -1
)

// narrative reports whether the shift counts from the last date mentioned.
func (s Shift) narrative() bool {
	return s == Earlier || s == Later || s == Previous || s == Same
}
