package almanac

import (
	"strings"
	"testing"
	"time"
)

// The dates are those that were announced or printed in calendars.
func TestFeasts(t *testing.T) {
	islamic := func(month, days int) func(int) time.Time {
		return func(year int) time.Time { first, _ := IslamicMonth(year, month); return first.AddDate(0, 0, days-1) }
	}
	for _, c := range []struct {
		name string
		of   func(int) time.Time
		days string
	}{
		{"Passover", Passover, "1948-04-24 1973-04-17 2000-04-20 2016-04-23 2020-04-09 2021-03-28 2024-04-23 2025-04-13 2026-04-02"},
		{"Rosh Hashanah", RoshHashanah, "1973-09-27 2000-09-30 2023-09-16 2024-10-03 2025-09-23"},
		{"Hanukkah", Hanukkah, "2013-11-28 2019-12-23 2023-12-08 2024-12-26 2025-12-15"},
		{"Orthodox Easter", OrthodoxEaster, "1900-04-22 2016-05-01 2019-04-28 2021-05-02 2023-04-16 2024-05-05 2025-04-20"},
		{"Nowruz", Nowruz, "1979-03-21 2008-03-20 2012-03-20 2016-03-20 2017-03-21 2020-03-20 2021-03-21 2024-03-20 2025-03-21 2026-03-21"},
		{"Lunar New Year", LunarNewYear, `1968-01-30 1966-01-21 1985-02-20 2034-02-19 1990-01-27 1991-02-15 1992-02-04 1993-01-23 1994-02-10 1995-01-31 1996-02-19
			1997-02-07 1998-01-28 1999-02-16 2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-18
			2008-02-07 2009-01-26 2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16
			2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26`},
		{"Ramadan", islamic(9, 1), "2016-06-06 2017-05-27 2018-05-16 2019-05-06 2023-03-23 2024-03-11 2025-03-01"},
		{"Eid al-Fitr", islamic(10, 1), "2015-07-17 2016-07-06 2023-04-21 2024-04-10 2025-03-30"},
		{"Eid al-Adha", islamic(12, 10), "2023-06-28 2024-06-16 2025-06-06"},
	} {
		for want := range strings.FieldsSeq(c.days) {
			d, err := time.Parse(time.DateOnly, want)
			if err != nil {
				t.Fatal(err)
			}
			if got := c.of(d.Year()); !got.Equal(d) {
				t.Errorf("%s of %d: %s, want %s", c.name, d.Year(), got.Format(time.DateOnly), want)
			}
		}
	}
}

func TestIslamic(t *testing.T) {
	for _, c := range []struct {
		year, month int
		want        string
	}{
		{1, 1, "0622-07-16"}, {61, 1, "0680-10-01"}, {1356, 1, "1937-03-14"}, {1439, 2, "2017-10-21"}, {1446, 1, "2024-07-07"},
	} {
		first, next := Islamic(c.year, c.month)
		if got := first.Format(time.DateOnly); got != c.want {
			t.Errorf("%d-%d: %s, want %s", c.year, c.month, got, c.want)
		}
		if days := next.Sub(first).Hours() / 24; days != 29 && days != 30 {
			t.Errorf("%d-%d has %v days", c.year, c.month, days)
		}
	}
	if got, _ := IslamicMonth(500, 1); !got.IsZero() {
		t.Errorf("a Hijri month in the year 500: %v", got)
	}
}
