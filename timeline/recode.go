package timeline

// recode gives an event that its text says will be, or will not be, the type
// that the codebook has for saying so: to announce help is to AGREE, to announce
// an attack is to THREATEN, not to do what would help is to REJECT. It holds for
// verbs: a noun ("the planned visit") stays what it is.
func (d *draft) recode() {
	if d.trigger.pattern.Speech != "verb" || len(d.Actors) == 0 || d.trigger.passive {
		return
	}
	cooperation := d.Type.Quad() == VerbalCooperation || d.Type.Quad() == MaterialCooperation
	conflict := d.Type.Quad() == MaterialConflict
	switch {
	case d.Modality.Negated && (d.Modality.Status == Planned && cooperation || d.Type == Agree):
		d.Type, d.Mode, d.CAMEO = Reject, "", "120"
	case d.Modality.Status != Planned || d.Modality.Negated:
	case cooperation && d.Type != Agree:
		d.CAMEO = intents[d.Type]
		d.Type, d.Mode = Agree, ""
	case conflict:
		d.Type, d.Mode, d.CAMEO = Threaten, "", "130"
	}
}

// intents are the CAMEO codes for the intent to do what a type stands for.
var intents = map[EventType]string{
	Consult: "036", Support: "032", Concede: "035", Cooperate: "031", Aid: "033", Retreat: "035",
}
