package dateparse

// dayFirst reads dates in figures such as 03/06/2024 with the day first, where a date of
// the text can only be read so and none with the month first: 23/05/2024.
func (r *reading) dayFirst() {
	first := false
	for i := range r.mentions {
		switch l := &r.mentions[i]; {
		case l.manner.order == "dmy":
			first = true
		case l.manner.order == "mdy" && l.form.Day > 12:
			return
		}
	}
	for i := range r.mentions {
		if l := &r.mentions[i]; first && l.manner.order == "mdy" {
			l.form.Month, l.form.Day = l.form.Day, l.form.Month
		}
	}
}
