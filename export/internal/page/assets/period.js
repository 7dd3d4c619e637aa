// The period of the filters, as people write it: a year, a month or a day, also before
// the era: "1998", "Aug 1998", "7 August 1998", "1998-08-07", "480 BC", "Sept 490 BC".
const letters = text => plain(text).replace(/[.,]/g, '');
const monthOf = word => {
  const is = name => letters(name) === word || word.length > 2 && letters(name).startsWith(word);
  return twelve.find(m => is(say(`month-${m + 1}`)) || is(monthNames[m])) ?? (word.length > 2 ? 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').findIndex(m => word.startsWith(m)) : -1);
};
const eraWords = new Set([letters(say('date-era', '')).replace(/\s/g, ''), 'bc', 'bce']);

// periodUnit reads one end of a period: the first moment of what is written and the first one
// after it, null if it is no date.
function periodUnit(text) {
  const iso = /^\s*([+-]?)(\d{1,6})-(\d{1,2})(?:-(\d{1,2}))?\s*$/.exec(text);
  let year, month = -1, day = 0;
  if (iso) {
    year = Number(iso[1] + iso[2]); // astronomical, as ISO 8601 has it
    month = Number(iso[3]) - 1;
    day = Number(iso[4] ?? 0);
    if (month > 11 || month < 0) return null;
  } else {
    let words = letters(text).split(/\s+/).filter(w => w && w !== 'de');
    const era = [1, 2, 3].find(n => words.length > n && eraWords.has(words.slice(-n).join('')));
    if (era) words = words.slice(0, -era);
    const numbers = words.filter(w => /^-?\d+$/.test(w)), names = words.filter(w => !/^-?\d+$/.test(w));
    if (names.length > 1 || numbers.length < 1 || numbers.length > 1 + names.length) return null;
    year = Number(numbers.at(-1));
    if (era) year = 1 - year;
    if (names.length) month = monthOf(names[0]);
    if (names.length && month < 0) return null;
    day = numbers.length > 1 ? Number(numbers[0]) : 0;
  }
  if (Math.abs(year) > 2e5 || day < 0 || day > 31) return null;
  const from = utc(year, Math.max(month, 0), day || 1);
  if (day && new Date(from).getUTCDate() !== day) return null; // 31 June
  return [from, month < 0 ? utc(year + 1, 0) : day ? from + dayMs : utc(year, month + 1)];
}

// periodText is an end of a period for its field: as much of a date as it takes.
function periodText(ms, isEnd) {
  const d = new Date(ms), shown = new Date(isEnd ? ms - 1 : ms);
  if (ms % dayMs || d.getUTCDate() !== 1) return dayName(shown);
  return d.getUTCMonth() === 0 ? yearOf(shown) : monthName(shown);
}

// periodOfForm is what the fields say; undefined, and told beside them, if that is no period.
function periodOfForm() {
  const says = $('dl-period-says'), ends = ['dl-from', 'dl-to'].map(id => {
    const text = $(id).value.trim(), unit = text ? periodUnit(text) : null;
    $(id).toggleAttribute('aria-invalid', text !== '' && unit === null);
    if (text && !unit) says.textContent = say('period-wrong', apart(text), periodExample());
    return text ? unit ?? undefined : null;
  });
  if (ends.includes(undefined)) return undefined;
  says.textContent = '';
  const [from, to] = ends;
  if (!from && !to || !extent) return null;
  const [first, last] = [starts, stops].map(all => all.filter(t => !isNaN(t)).sort()); // an open end is that of the events
  const period = [from ? from[0] : Math.floor(first[0] / dayMs) * dayMs, to ? to[1] : Math.ceil(last.at(-1) / dayMs) * dayMs];
  if (period[0] < period[1]) return period;
  says.textContent = say('period-backward');
  return undefined;
}

// takePeriod filters by what the fields say, if that is a period.
function takePeriod() {
  const period = periodOfForm();
  if (period !== undefined) change({ period });
}

// showPeriod writes the period into the fields, but for one that is being corrected.
function showPeriod() {
  for (const [k, id] of ['dl-from', 'dl-to'].entries()) {
    if (!$(id).hasAttribute('aria-invalid')) $(id).value = state.period ? periodText(state.period[k], k === 1) : '';
  }
}

// periodExample is one that the page has.
const periodExample = () => dayName(new Date(extent ? (ends[0] + ends[1]) / 2 : 0));
