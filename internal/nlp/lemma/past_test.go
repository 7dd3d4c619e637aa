package lemma

import "testing"

func TestPast(t *testing.T) {
	for verb, want := range map[string]string{
		"meet": "met", "go": "went", "sign": "signed", "carry": "carried", "stop": "stopped", "agree": "agreed", "visit": "visited", "play": "played", "fix": "fixed", "have": "had",
		"beat": "beat", "retake": "retook", "retaken": "retook", "undercut": "undercut", "present": "presented", "relay": "relayed", "kidnap": "kidnapped", "panic": "panicked",
	} {
		if got := Past(verb); got != want {
			t.Errorf("%s: %s, want %s", verb, got, want)
		}
	}
}

func TestParticiple(t *testing.T) {
	for form, want := range map[string]bool{"written": true, "wrote": false, "met": true, "went": false, "signed": true} {
		if Participle(form) != want {
			t.Errorf("%s: %t", form, !want)
		}
	}
}
