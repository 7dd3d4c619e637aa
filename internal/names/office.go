package names

// farOffice is the number of mentions beyond which nobody is "the president" any more.
const farOffice = 1000

// holderOf returns who holds the office that a mention names: "the president", "the
// Russian foreign minister". It is one whom the article calls so, of the nation if one
// is told, or else the one known to hold it.
func (f *referring) holderOf(m *mention) *entity {
	office := f.officeOf(m)
	if office == "" || m.plural || bodyOffices[office] || m.owner != nil || m.of != nil {
		return nil
	}
	if !definite(m) && m.state == nil {
		return nil
	}
	for k := len(f.recent) - 1; k >= max(0, len(f.recent)-farOffice); k-- {
		if f.recent[k] == nil {
			continue
		}
		e := f.recent[k].e
		if e.kind == person && e.proper && sameOffice(e.role, office) && (m.state == nil || m.state != nil && e.country == m.state.country) {
			return e
		}
	}
	if m.state == nil || m.state.kind != state {
		return nil
	}
	known, ok := f.world.Officeholder(m.state.code, office, f.year)
	if !ok {
		return nil
	}
	if e := f.holders[known.Name]; e != nil {
		return e
	}
	e := f.newEntity()
	f.holders[known.Name] = e
	e.kind, e.name, e.code, e.country, e.sector, e.role = person, known.Name, known.Code, country(known.Code), known.Sector, known.Office
	e.proper, e.known, e.gender = true, true, f.world.Gender(known.Name)
	return e
}

// officeOf returns the office that all words of a mention name beside a nation, or "".
func (f *referring) officeOf(m *mention) string {
	from := m.from
	if m.name != nil {
		if m.name.own < m.name.to || m.name.office == nil {
			return ""
		}
		from = m.name.from
	}
	if _, end := f.lookup(m.s, from); end > from && m.state != nil {
		from = end
	}
	if e, end := f.officeAt(m.s, from, m.to); e != nil && end == m.to && (from == 0 || !formers[m.s.Lower(from-1)]) {
		return e.Name
	}
	return ""
}

// sameOffice reports whether an office is a role, told in short: "the minister".
func sameOffice(role, office string) bool {
	return role == office || office == "minister" && lastWord(role) == office
}
