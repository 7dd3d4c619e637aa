package source

import (
	"strings"
	"testing"
	"time"
)

func TestStamps(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"2024-06-05T07:20:30+02:00", "2024-06-05T07:20:30+02:00"},
		{"2024-06-05T07:20:30.123Z", "2024-06-05T07:20:30Z"},
		{"2024-06-05T07:00+0200", "2024-06-05T07:00:00+02:00"},
		{"2024-06-05 07:20:10 GST", "2024-06-05T07:20:10+04:00"},
		{"20240605T072030Z", "2024-06-05T07:20:30Z"},
		{"20240605072030", "2024-06-05T07:20:30Z"},
		{"20240605", "2024-06-05T00:00:00Z"},
		{"2024/06/05 07:20:30", "2024-06-05T07:20:30Z"},
		{"1717572030", "2024-06-05T07:20:30Z"},
		{"1717572030123", "2024-06-05T07:20:30Z"},
		{"Wed, 5 Jun 2024 07:20:30 GMT", "2024-06-05T07:20:30Z"},
		{"Wed Jun 05 2024 07:20:30 GMT+0000 (Coordinated Universal Time)", "2024-06-05T07:20:30Z"},
		{"Wed Jun 05 07:20:30 EDT 2024", "2024-06-05T07:20:30-04:00"},
		{"Wed Jun 05 07:20:30 +0000 2024", "2024-06-05T07:20:30Z"},
		{"June 5, 2024, 7:20 am EDT", "2024-06-05T07:20:00-04:00"},
		{"June 4, 2024 at 9:20 p.m.", "2024-06-04T21:20:00Z"},
		{"June 5, 2024 12 a.m.", "2024-06-05T00:00:00Z"},
		{"07:20 GMT, 5 June 2024", "2024-06-05T07:20:00Z"},
		{"5th of June 2024", "2024-06-05T00:00:00Z"},
		{"05.06.2024 07:20", "2024-06-05T07:20:00Z"},
		{"05.06.24", "2024-06-05T00:00:00Z"},
		{"6/5/2024 7:20:30 AM", "2024-06-05T07:20:30Z"},
		{"25/06/2024", "2024-06-25T00:00:00Z"},
		{"06/25/2024", "2024-06-25T00:00:00Z"},
		{"5. Juni 2024, 07:20 Uhr", "2024-06-05T07:20:00Z"},
		{"Mittwoch, 05. März 2024", "2024-03-05T00:00:00Z"},
		{"le 5 août 2024 à 20h15", "2024-08-05T20:15:00Z"},
		{"1er février 2024", "2024-02-01T00:00:00Z"},
		{"5 de junio de 2024", "2024-06-05T00:00:00Z"},
		{"5 июня 2024, 10:00", "2024-06-05T10:00:00Z"},
		{"2024年6月5日 07:20", "2024-06-05T07:20:00Z"},
		{"2024. június 5.", "2024-06-05T00:00:00Z"},
		{"2024. 06. 05. 07:20", "2024-06-05T07:20:00Z"},
		{"ngày 5 tháng 6 năm 2024", "2024-06-05T00:00:00Z"},
		{"2024 m. birželio 5 d.", "2024-06-05T00:00:00Z"},
		{"2024. gada 5. jūnijā", "2024-06-05T00:00:00Z"},
		{"2024ko ekainaren 5a", "2024-06-05T00:00:00Z"},
		{"5 มิถุนายน 2567", "2024-06-05T00:00:00Z"},
		{"05/06/2567", "2024-06-05T00:00:00Z"},
		{"٥ يونيو ٢٠٢٤", "2024-06-05T00:00:00Z"},
		{"5 يونيو/ حزيران 2024", "2024-06-05T00:00:00Z"},
		{"5 जून 2024", "2024-06-05T00:00:00Z"},
		{"५ जुलाई २०२४", "2024-07-05T00:00:00Z"},
		{"5 ביוני 2024", "2024-06-05T00:00:00Z"},
		{"5 KASIM 2024 Salı", "2024-11-05T00:00:00Z"},
		{"5 iunie 2024", "2024-06-05T00:00:00Z"},
		{"Srijeda, 5. lipnja 2024.", "2024-06-05T00:00:00Z"},
		{"5. júna 2024", "2024-06-05T00:00:00Z"},
		{"5 ივნისი 2024", "2024-06-05T00:00:00Z"},
		{"Wed, 06/05/2024 - 09:30", "2024-06-05T09:30:00Z"}, // by the day of the week
		{"Wed, 05/06/2024 - 09:30", "2024-06-05T09:30:00Z"},
		{"mercredi 05/06/2024", "2024-06-05T00:00:00Z"},
		{"2024 06 / 05 09:30", "2024-06-05T09:30:00Z"},
		{"2024-02-30", ""},
		{"June 2024", ""},
		{"2024", ""},
		{"10-12-14", ""},
		{"tel. 555 123 2024", ""},
		{"192.168.10.20", ""},
		{"version 1.2.2024.5", ""},
	} {
		s, ok := parseStamp(c.in, anyOrder)
		got := ""
		if ok {
			got = s.Format(time.RFC3339)
		}
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.in, got, c.want)
		}
	}
	if s, ok := parseStamp("03/04/2016", anyOrder); !ok || !s.unsure {
		t.Error("03/04/2016 can be read both ways")
	}
	if s, _ := parseStamp("03/04/2016", monthFirst); s.day() != "2016-03-04" || s.unsure {
		t.Error(s)
	}
}

// All dates of a line are found, each once.
func TestFindStamps(t *testing.T) {
	found := findStamps("Updated: 9 June 2024, 11:00. Published: 05.06.2024 09:30", anyOrder)
	var got []string
	for _, f := range found {
		got = append(got, f.Format("2006-01-02T15:04"))
	}
	if want := "2024-06-09T11:00 2024-06-05T09:30"; strings.Join(got, " ") != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// Every row of the table of days of the week can be read.
func TestWeekdays(t *testing.T) {
	for n, names := range tableRows(weekdayTable) {
		for name := range strings.FieldsSeq(names) {
			if d, ok := weekdays()[plain(name)]; !ok || number(n) != int(d) {
				t.Errorf("%s: %v, and %s as it says here", name, d, n)
			}
		}
	}
}

// Every row of the table of months can be read.
func TestMonths(t *testing.T) {
	for n, names := range tableRows(monthTable) {
		for name := range strings.FieldsSeq(names) {
			if m := months()[plain(name)]; m < 1 || m > 12 || number(n) != int(m) {
				t.Errorf("%s: month %d, and %s as it says here", name, m, n)
			}
		}
	}
}
