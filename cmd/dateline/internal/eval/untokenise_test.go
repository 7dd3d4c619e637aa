package eval

import "testing"

func TestUntokenised(t *testing.T) {
	t.Parallel()
	for tokens, want := range map[string]string{
		`Jobs 's ( big ) day , he said .`:                         `Jobs's (big) day, he said.`,
		`October 6 , 2011`:                                        `October 6, 2011`,
		`It costs $ 99 , or 10 % more .`:                          `It costs $99, or 10% more.`,
		`" We like it , " he said , " and it ' s ours . "`:        `"We like it," he said, "and it's ours."`,
		`The Beatles ' label does n't sell ' Revolver ' today .`:  `The Beatles' label doesn't sell 'Revolver' today.`,
		`Wal - Mart 's shares - up 3 % - and ` + "`` more '' now": `Wal - Mart's shares - up 3% - and ` + "``more'' now",
		``: ``,
	} {
		if got := Untokenised(tokens); got != want {
			t.Errorf("%q is %q, want %q", tokens, got, want)
		}
	}
}
