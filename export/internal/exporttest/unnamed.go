package exporttest

import "github.com/dateline-go/dateline/timeline"

// Unnamed is [Kinds] with common nouns for parties beside those that have names.
func Unnamed() *timeline.Timeline {
	tl := Kinds()
	for i := range tl.Events {
		e := &tl.Events[i]
		e.Actors = append([]timeline.Actor{{Name: "people"}, {Name: "two men"}}, e.Actors...)
		e.Targets = append(e.Targets, timeline.Actor{Name: "suspect"}, timeline.Actor{Name: "police"})
	}
	return tl
}
