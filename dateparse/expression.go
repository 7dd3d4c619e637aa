package dateparse

import "time"

// Type is the TIMEX3 type of an expression.
type Type string

// The four TIMEX3 types.
const (
	Date     Type = "DATE"     // a calendar time: "Thursday", "two years ago"
	Time     Type = "TIME"     // a time of day, however vague: "Friday morning"
	Duration Type = "DURATION" // a length of time: "four hours"
	Set      Type = "SET"      // a recurring time: "every Friday"
)

// Mod is the TIMEX3 mod attribute; the empty Mod modifies nothing.
type Mod string

// The TIMEX3 modifiers.
const (
	Before        Mod = "BEFORE"
	After         Mod = "AFTER"
	OnOrBefore    Mod = "ON_OR_BEFORE"
	OnOrAfter     Mod = "ON_OR_AFTER"
	LessThan      Mod = "LESS_THAN"
	MoreThan      Mod = "MORE_THAN"
	EqualOrLess   Mod = "EQUAL_OR_LESS"
	EqualOrMore   Mod = "EQUAL_OR_MORE"
	Start         Mod = "START"
	Mid           Mod = "MID"
	End           Mod = "END"
	Approximately Mod = "APPROX"
)

// Relation is how the words before an expression relate what they describe to
// it: "by August" is a bound and not a day in August.
type Relation string

// The relations. The empty Relation places what is described inside the
// expression's interval.
const (
	By       Relation = "by"     // no later than the start of the interval
	BeforeIt Relation = "before" // ends before the interval starts
	AfterIt  Relation = "after"  // starts once the interval is over
	Since    Relation = "since"  // from the interval on
	Until    Relation = "until"  // up to the interval
	Within   Relation = "within" // at some time in the duration that follows
	FromIt   Relation = "from"   // the interval opens a range
	ToIt     Relation = "to"     // the interval closes a range
)

// inside is "in", "over" or "during" before a length of time. It says that the
// length is tied to the anchor and leaves no trace in an Expression.
const inside Relation = "in"

// AnchorKind says what an expression was resolved against.
type AnchorKind string

// The kinds of anchor.
const (
	NoAnchor  AnchorKind = ""          // a full date needs none
	Dateline  AnchorKind = "dateline"  // the publication date
	Speech    AnchorKind = "speech"    // the day on which a quotation was spoken
	Narrative AnchorKind = "narrative" // the last date that the text mentioned
)

// Anchor is the time that a relative expression counts from.
type Anchor struct {
	Kind       AnchorKind
	Time       time.Time
	Grain      Grain // of the time mentioned that Time begins; NoGrain is exact
	Start, End int   // byte offsets of the words that gave it; both 0 for the dateline
}

// point is the anchor for an Expression, few of which have one.
func (a Anchor) point() *Anchor { return &a }

// Expression is one time expression: where it stands, what it means as TIMEX3,
// as an interval and as EDTF, and how that was worked out.
type Expression struct {
	Start, End int // byte offsets into the text, End exclusive
	Text       string
	Type       Type
	Value      string // TIMEX3 value: "2016-03-24", "P2Y", "PAST_REF"
	Mod        Mod
	Quant      string // TIMEX3 quant of a Set: "EVERY"
	Freq       string // TIMEX3 freq of a Set: "2X"
	Grain      Grain
	Interval   Interval // when the text bounds it; see Relation
	Relation   Relation
	Anchor     Anchor
	BeginPoint *Anchor // where a Duration begins that is tied to a time: "the next two years", "two days after March 5"; otherwise nil
	EndPoint   *Anchor // where it ends: "the last two years"; otherwise nil
	Basis      Basis   // what Value rests on
	Confidence float64 // the chance, 0 to 1, that this is a time expression with this value; 0 is not known
	Rule       string  // the grammar rule that found it: "weekday"

	at        time.Time // the start of the calendar unit, before Relation narrows it
	zoned     bool      // the text names the zone of at, a clock time
	uncertain bool      // "?" in EDTF, for which TIMEX3 has no modifier
	why       string    // how the value was reached, for Explain
	chosen    choice    // how the anchor was chosen, for Explain
}
