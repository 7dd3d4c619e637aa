package dateparse

import (
	"strconv"
	"strings"
)

// Normalise says what a mention means by itself, without any context.
func Normalise(m Mention) (f Form) {
	f.read(m.Parts)
	return f
}

// read fills in an empty form by the parts of a mention.
func (f *Form) read(parts []Part) {
	f.Hour, f.Minute, f.Second, f.Afternoon = -1, -1, -1, -1
	var n number
	compound, tens := false, 0
	for i := range parts {
		p := &parts[i]
		switch p.Name {
		case "TENTH": // "twenty" of "twenty-first"
			tens = p.Number
		case "ORDINAL":
			f.Day, tens = tens+p.Number, 0
		case "CENTURYNUM", "CENTURYORD", "CENTURYROMAN":
			f.Year, f.Span, tens = (tens+p.Number-1)*100, Century, 0
		case "NTHORD", "NTHNUM", "EDGEWORD":
			f.Nth, tens = tens+p.Number, 0
		case "UNIT", "UNITS", "LENGTHS", "SECOND", "QUARTERUNIT", "DAILY", "YEARLY", "SEASONS":
			grain, _ := grainNamed(p.Symbol)
			if p.Symbol == "fortnight" {
				grain, n.scale = Week, 2
			}
			if compound {
				f.Rest.Unit = grain
			} else {
				f.Unit = grain
			}
		case "NUMBER":
			switch {
			case f.Unit != NoGrain: // "two hours, 15 minutes", "a year and two months"
				if f.Number = 1; n.seen {
					f.Number = n.value()
				}
				compound, n = true, number{}
			case !n.seen:
			default: // of "two to three weeks" the first counts
				n.closed = true
			}
		case "INT", "ONES", "TEENS", "TENS", "SCALE", "FRACTION", "YYY", "NUMERATOR", "DENOMINATOR":
			n.add(*p)
		default:
			f.take(p)
		}
	}
	switch {
	case compound:
		f.Rest.Number = n.value()
	case n.seen && f.Number == 0:
		f.Number = n.value()
	case n.scale != 0:
		f.Number = max(f.Number, 1) * n.scale
	}
	f.complete()
}

// take fills in a field by a part that is no number of units or days.
func (f *Form) take(p *Part) {
	switch p.Name {
	case "MONTHNAME", "MONTHVERB", "MONTHABBR", "MONTHTYPED", "MONTHNUM":
		f.Month = p.Number
	case "DAYNUM":
		f.Day = p.Number
	case "YYYY":
		f.Year = p.Number
	case "YY":
		f.twoDigits(p.Number)
	case "ERAYEAR", "DECADEYEAR":
		f.Year = digits(p.Text)
	case "ERA":
		f.BC = true
	case "CENTURYWORD", "PASTCENTURY": // "nineteen" of "nineteen ninety-four"
		f.Year = p.Number * 100
	case "DECADEWORD": // "nineties"; alone it is one of the 20th century
		if f.Year == 0 {
			f.Year, f.TwoDigit = p.Number, true
		} else {
			f.Year += p.Number
		}
	case "YEARTENS", "YEARONES":
		f.Year += p.Number
	case "YYYYMMDD":
		f.Year, f.Month, f.Day = p.Number/10000, p.Number/100%100, p.Number%100
	case "QUARTERNUM", "QUARTERORD":
		f.Quarter = min(p.Number, 4)
	case "QUARTERWORD":
		f.Quarter = p.Number
	case "WEEKNUM", "WEEKSIXTY", "WEEKORD":
		f.Week = p.Number
	case "ISODAY":
		f.Weekday = p.Number
	case "FISCAL":
		f.Fiscal = true
	case "HALFNUM", "HALFORD":
		f.Half = min(p.Number, 2)
	case "SEASON", "FALLS":
		f.Season = p.Symbol
	case "WEEKDAY", "WEEKDAYABBR", "WEEKDAYTYPED", "WEEKDAYS":
		f.Weekday = p.Number
	case "PART", "PARTS", "NITE":
		f.Part = p.Symbol
	case "HOLIDAY", "HOLIDAYWORD", "FEASTNAME", "BAREFEAST", "FASTING", "HIJRIMONTH":
		f.Holiday = p.Symbol
	case "HIJRIYEAR":
		f.Hijri = digits(p.Text)
	case "NTH":
		f.Nth = p.Number
	case "DAYOFYEAR":
		f.Nth = digits(p.Text)
	case "SUBUNIT", "SUBUNITS":
		f.Sub, _ = grainNamed(p.Symbol)
	case "TIMES":
		f.Freq = strconv.Itoa(p.Number) + "X"
	case "SHIFT":
		f.Shift = Shift(p.Symbol)
	case "DAYSHIFT": // "ayer"
		f.Shift, f.Number = Day0, float64(p.Number)
	case "WEEKDAYPART": // "Montagmorgen": 1-MO
		day, part, _ := strings.Cut(p.Symbol, "-")
		f.Weekday, f.Part = digits(day), part
	case "MOD":
		f.Mod = Mod(p.Symbol)
	default:
		if !f.takeClock(p) {
			f.set(p)
		}
	}
}

// takeClock fills in a part of a clock time or its zone, and reports whether it is one.
func (f *Form) takeClock(p *Part) bool {
	switch p.Name {
	case "HOURNUM", "FROMHOUR", "HOURWORD":
		f.Hour = p.Number
	case "HHMM", "HMM":
		f.Hour, f.Minute = p.Number/100, p.Number%100
	case "SECONDS":
		f.Second = p.Number
	case "SIXTY", "MINUTES":
		f.Minute = p.Number
	case "COLLOQUIAL":
		if hour, minute, ok := colloquialClock(p.Text); ok {
			f.Hour, f.Minute = hour, minute
		}
	case "AMPM":
		f.Afternoon = p.Number
	case "A_M":
		f.Afternoon = 0
	case "P_M":
		f.Afternoon = 12
	case "ZONE", "ZULU":
		f.Zone = strings.ToUpper(p.Text)
		f.Offset = p.Number
		if p.Symbol != "" {
			f.Zone = p.Symbol
		}
	case "PLACEZONE", "BAREZONE":
		f.Zone = p.Symbol
	case "ZONEHOUR": // "+05:30"
		f.Zone = "UTC"
		f.Offset = p.Number * 60
	case "ZONEMINUTE":
		f.Offset += p.Number
	default:
		return false
	}
	return true
}

// twoDigits sets a year written with two digits.
func (f *Form) twoDigits(year int) {
	if f.Year, f.TwoDigit = year, true; year == 0 { // '00 is written like no year
		f.Year = 100
	}
}

// set carries out a field=value of a rule.
func (f *Form) set(p *Part) {
	switch p.Name {
	case "type":
		f.Type = Type(p.Symbol)
	case "mod":
		f.Mod = Mod(p.Symbol)
	case "edge":
		f.Mod, f.Edge = Mod(p.Symbol), true
	case "halfway":
		f.Mod, f.Halved = Mod(p.Symbol), true
	case "shift":
		f.Shift = Shift(p.Symbol)
	case "ref":
		f.Reference = p.Symbol
	case "unit":
		f.Unit, _ = grainNamed(p.Symbol)
	case "span":
		f.Span, _ = grainNamed(p.Symbol)
	case "number":
		f.Number = float64(p.Number)
	case "half-more":
		f.Number += 0.5
	case "vague":
		f.Vague = true
	case "part":
		f.Part = p.Symbol
	case "west": // of Greenwich
		f.Offset = -f.Offset
	case "hour":
		f.Hour = p.Number
	case "minute":
		f.Minute = p.Number
	case "before":
		f.Minute = -f.Minute
	case "day":
		f.Day = p.Number
	case "season":
		f.Season = p.Symbol
	case "quarter":
		f.Quarter = p.Number
	case "half":
		f.Half = p.Number
	case "fiscal":
		f.Fiscal = true
	case "weekend":
		f.Weekend = true
	case "bc":
		f.BC = true
	case "sub":
		f.Sub, _ = grainNamed(p.Symbol)
	case "nth":
		f.Nth = p.Number
	case "eve":
		f.Holiday = "eve " + f.Holiday
	case "on":
		f.On = p.Number
	case "side":
		f.Side = Relation(p.Symbol)
	case "quant":
		f.Quant = strings.ReplaceAll(p.Symbol, "_", " ")
	case "freq":
		if f.Freq == "" {
			f.Freq = p.Symbol
		}
	case "year":
		f.Year = p.Number
	case "within":
		f.Within, _ = grainNamed(p.Symbol)
	case "holiday":
		f.Holiday = p.Symbol
	case "reporting":
		f.Unit, f.Shift, f.Number, f.Reporting = Year, Earlier, 1, true
		if p.Number > 0 {
			f.Unit, f.Shift = Quarter, This
		}
	case "as-mentioned":
		f.AsMentioned = true
	}
}

// complete derives the type and moves an ordinal into the field that it counts.
func (f *Form) complete() {
	if f.Hour >= 0 && f.Part != "" { // "4 in the morning"
		if f.Afternoon = 12; f.Part == "MO" || f.Part == "NI" && f.Hour < 6 {
			f.Afternoon = 0
		}
		f.Part = ""
	}
	if f.Minute < -1 { // "a quarter to six"
		f.Hour, f.Minute = (f.Hour+23)%24, f.Minute+60
	}
	if f.Afternoon >= 0 && f.Hour >= 0 {
		f.Hour = f.Hour%12 + f.Afternoon
	}
	if f.Type != "" {
		return
	}
	switch {
	case f.Quant != "" || f.Freq != "":
		f.Type = Set
	case f.Reference != "":
		f.Type = Date
	case f.Part != "" || f.Hour >= 0:
		f.Type = Time
	case f.Unit != NoGrain && (f.Shift == NoShift || f.Shift == Trailing || f.Shift == Leading):
		f.Type = Duration
	case f.Unit != NoGrain && f.Unit < Day:
		f.Type = Time
	default:
		f.Type = Date
	}
}

// digits reads the decimal digits of s.
func digits(s string) int {
	n := 0
	for _, b := range []byte(s) {
		if '0' <= b && b <= '9' && n < 1e8 {
			n = n*10 + int(b-'0')
		}
	}
	return n
}
