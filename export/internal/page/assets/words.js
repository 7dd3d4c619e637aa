// Words: the labels of the page, in its language, as labels.tsv has them.
const say = (key, ...values) => filled(labelWords[key], values);
const filled = (text, values) => text.replace(/\{(\d)\}/g, (_, n) => values[n]);

const grouped = n => String(n).replace(/\B(?=(\d{3})+$)/g, labelWords.thousands);

// counted is a label with the plural form that n asks for: "one: {0} event / other: {0} events".
const pluralRules = new Intl.PluralRules(language);
function counted(key, n) {
  const forms = Object.fromEntries(labelWords[key].split(' / ').map(part => part.split(': ')));
  return filled(forms[pluralRules.select(n)] ?? forms.other, [grouped(n)]);
}
