package page

import "github.com/dateline-go/dateline/timeline"

// told words how the text presents an event, "" for a fact.
func told(m timeline.Modality) string {
	switch status := clean(string(m.Status)); {
	case m.Negated && (status == "" || m.Status == timeline.Asserted):
		return "negated"
	case m.Negated:
		return status + ", negated"
	case m.Status == timeline.Asserted:
		return ""
	default:
		return status
	}
}
