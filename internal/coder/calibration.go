package coder

import "math"

// Calibration makes of the chance that a model gives the share of such that are right.
type Calibration struct{ slope, shift float64 } // of the log-odds

// The calibrations are logistic regressions over what is told, in cross-validation, of 282
// articles: "go run ./internal/coder/train -cross" says how far chances are off, before them
// .06 to .10.
var (
	EventChance = Calibration{.72, .38}
	TypeChance  = Calibration{.83, .55}
	PartyChance = Calibration{1.25, -.45}
	DateChance  = Calibration{.79, -.29}
)

// Of returns the calibrated chance.
func (c Calibration) Of(chance float64) float64 {
	const least = 1e-4 // no model is as sure
	chance = min(max(chance, least), 1-least)
	return 1 / (1 + math.Exp(-c.slope*math.Log(chance/(1-chance))-c.shift))
}
