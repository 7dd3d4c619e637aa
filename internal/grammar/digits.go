package grammar

// The built-in classes over runs of digits. Every run belongs to INT.
const (
	classInt     = "INT"      // any whole number
	classDayNum  = "DAYNUM"   // 1 to 31, in one or two digits
	classMonNum  = "MONTHNUM" // 1 to 12, in one or two digits
	classHourNum = "HOURNUM"  // 0 to 24, in one or two digits
	classSixty   = "SIXTY"    // 00 to 59, two digits
	classYY      = "YY"       // two digits
	classYYY     = "YYY"      // three digits
	classHMM     = "HMM"      // 100 to 959, three digits that read as a time of day
	classYYYY    = "YYYY"     // 1000 to 2199
	classHHMM    = "HHMM"     // 0000 to 2359, four digits
	classDate8   = "YYYYMMDD" // eight digits that read as a date
)

// digitKinds lists the kinds of run that the automaton tells apart, each with
// the built-in classes that it belongs to.
var digitKinds = [][]string{
	kindOther:  {classInt},
	kindZero:   {classInt, classHourNum},
	kindOne:    {classInt, classDayNum, classMonNum, classHourNum},
	kindZeros:  {classInt, classHourNum, classSixty, classYY},
	kindTwelve: {classInt, classDayNum, classMonNum, classHourNum, classSixty, classYY},
	kindDay24:  {classInt, classDayNum, classHourNum, classSixty, classYY},
	kindDay31:  {classInt, classDayNum, classSixty, classYY},
	kindSixty:  {classInt, classSixty, classYY},
	kindTwo:    {classInt, classYY},
	kindThree:  {classInt, classYYY},
	kindHMM:    {classInt, classYYY, classHMM},
	kindYear:   {classInt, classYYYY},
	kindClock:  {classInt, classHHMM},
	kindBoth:   {classInt, classYYYY, classHHMM},
	kindDate8:  {classInt, classDate8},
}

const (
	kindOther  = iota
	kindZero   // 0
	kindOne    // 1 to 9
	kindZeros  // 00
	kindTwelve // 01 to 12
	kindDay24  // 13 to 24
	kindDay31  // 25 to 31
	kindSixty  // 32 to 59
	kindTwo    // 60 to 99
	kindThree  // three digits
	kindHMM    // three digits, a time of day
	kindYear   // 1000 to 2199, no time of day
	kindClock  // four digits, a time of day only
	kindBoth   // four digits, a year or a time of day
	kindDate8  // yyyymmdd
	kindCount
)

// digitKind sorts a run of n digits with value v.
func digitKind(n, v int) int {
	switch n {
	case 1:
		if v == 0 {
			return kindZero
		}
		return kindOne
	case 2:
		switch {
		case v == 0:
			return kindZeros
		case v <= 12:
			return kindTwelve
		case v <= 24:
			return kindDay24
		case v <= 31:
			return kindDay31
		case v < 60:
			return kindSixty
		}
		return kindTwo
	case 3:
		if v >= 100 && v%100 < 60 {
			return kindHMM
		}
		return kindThree
	case 4:
		year, clock := 1000 <= v && v < 2200, v < 2400 && v%100 < 60
		switch {
		case year && clock:
			return kindBoth
		case year:
			return kindYear
		case clock:
			return kindClock
		}
	case 8:
		if y, m, d := v/10000, v/100%100, v%100; 1000 <= y && y < 2200 && 1 <= m && m <= 12 && 1 <= d && d <= 31 {
			return kindDate8
		}
	}
	return kindOther
}
