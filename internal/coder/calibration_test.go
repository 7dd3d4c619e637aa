package coder

import "testing"

func TestCalibration(t *testing.T) {
	for _, c := range []Calibration{EventChance, TypeChance, PartyChance, DateChance} {
		last := 0.0
		for chance := 0.0; chance <= 1; chance += .05 {
			got := c.Of(chance)
			if got <= last && chance > 0 || got <= 0 || got >= 1 {
				t.Errorf("%+v of %.2f is %f, of less %f", c, chance, got, last)
			}
			last = got
		}
	}
	if got := (Calibration{1, 0}).Of(.3); got < .2999 || got > .3001 {
		t.Errorf("what is right as it is becomes %f", got)
	}
}
