package prose

import (
	"strings"
	"testing"

	"github.com/dateline-go/dateline/timeline"
)

func TestNamed(t *testing.T) {
	t.Parallel()
	for want, names := range map[bool]string{
		true: "Norway|John Kerry|eBay|al-Qaeda|mother of Elian Gonzalez|Israeli soldiers|police|riot police|security forces|government|opposition|" +
			"federal appeals court|government of island|中国|حماس",
		false: "people|man|others|suspect|suspects|two men|six others|more than 250 people|than 100 people|woman|hundreds|three|her|residents|group|" +
			"such groups|three countries|other forces|two courts|robbers|sniper|mother of victim|boat|statement",
	} {
		for _, name := range strings.Split(names, "|") {
			if got := Named(timeline.Actor{Name: name}); got != want {
				t.Errorf("%s: %v", name, got)
			}
		}
	}
}
