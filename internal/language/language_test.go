package language

import (
	"strings"
	"testing"
)

func TestOf(t *testing.T) {
	for _, c := range []struct{ want, text string }{
		{"en", "Kerry met Lavrov in Moscow on Thursday and said that they would talk about Syria."},
		{"en", "RUSSIA ANNEXED CRIMEA IN 2014, AFTER A REFERENDUM THAT THE UNITED NATIONS DID NOT RECOGNISE."},
		{"fr", "Le ministre des affaires étrangères a rencontré son homologue russe à Moscou jeudi, deux ans après l'annexion de la Crimée par la Russie, et a demandé un cessez-le-feu."},
		{"de", "Der Außenminister traf am Donnerstag in Moskau seinen russischen Kollegen, zwei Jahre nachdem Russland die Krim annektiert hatte, und forderte eine Waffenruhe."},
		{"es", "El ministro de Exteriores se reunió el jueves en Moscú con su homólogo ruso, dos años después de que Rusia se anexionara Crimea, y pidió un alto el fuego. Los dos países acordaron que las conversaciones continuarán el próximo mes en Ginebra."},
		{"ru", "Министр иностранных дел встретился в четверг в Москве со своим коллегой через два года после присоединения Крыма к России."},
		{"zh", "美国国务卿星期四在莫斯科会见了俄罗斯总统和外交部长，讨论了叙利亚的停火和政治过渡问题。"},
		{"ar", "التقى وزير الخارجية نظيره الروسي يوم الخميس في موسكو بعد عامين من ضم شبه جزيرة القرم إلى روسيا"},
		{"", ""},
		{"", "Kerry, Lavrov, Putin, Obama"},
		{"", strings.Repeat("2014-03-18 | 12.5 | 44 | 1,204\n", 40)},
		{"", "Paris 12, Berlin 13, Rome 19, Madrid 21"},
	} {
		if got := Of(c.text); got != c.want {
			t.Errorf("%.40q: %q, want %q", c.text, got, c.want)
		}
	}
}
