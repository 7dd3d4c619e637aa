// Bins: the bars of the charts. They are whole months, or whatever unit gives a number of
// bars that can be seen, and cover the part of time that the timeline shows.

// A unit is what a bar stands for: where the one of a date begins, and the next.
const monthly = (name, n, label) => ({
  name, label,
  start: d => utc(d.getUTCFullYear(), Math.floor(d.getUTCMonth() / n) * n), next: d => utc(d.getUTCFullYear(), d.getUTCMonth() + n),
});
// yearly counts away from the beginning of the era: the 400s BC are 499 to 400 BC, the 0s are a year short.
const yearly = (name, n) => {
  const round = y => Math.floor((y > 0 ? y : 1 - y) / n) * n;
  return {
    name,
    label(d) {
      if (n === 1) return yearOf(d);
      const years = say('date-round', round(d.getUTCFullYear()));
      return d.getUTCFullYear() > 0 ? years : say('date-era', years);
    },
    start(d) { const y = d.getUTCFullYear(); return utc(y > 0 ? Math.max(1, round(y)) : 2 - n - round(y), 0); },
    next(d) { const y = d.getUTCFullYear(); return utc(y > 0 ? round(y) + n : Math.min(1, 2 - round(y)), 0); },
  };
};
const units = [
  { name: 'day', label: dayName, start: d => Math.floor(d / dayMs) * dayMs, next: d => (Math.floor(d / dayMs) + 1) * dayMs },
  monthly('month', 1, monthName), monthly('quarter', 3, d => say('date-quarter', d.getUTCMonth() / 3 + 1, yearOf(d))),
  yearly('year', 1), yearly('decade', 10), yearly('century', 100),
];
const mostBins = 62;

// binsOf makes the bins for a stretch of time, as far as there are events: the unit, where
// each begins (and the last ends), and the names.
function binsOf([from, to]) {
  const within = t => Math.min(Math.max(t, ends[0]), ends[1]);
  [from, to] = [within(from), within(to)];
  for (const unit of units) {
    const edges = [unit.start(new Date(from))];
    while (edges.at(-1) <= to && edges.length <= mostBins) edges.push(unit.next(new Date(edges.at(-1))));
    if (edges.at(-1) <= to && unit !== units.at(-1)) continue;
    return { unit, edges, names: edges.slice(0, -1).map(ms => unit.label(new Date(ms))) };
  }
}

let bins = null; // those of the part that is shown
const times = events.map(timeOf), ends = times.reduce(([a, b], t) => t === null ? [a, b] : [Math.min(a, t), Math.max(b, t)], [Infinity, -Infinity]);

// binOf is the bin that a time falls in, -1 if none.
function binOf(t) {
  const { edges } = bins;
  if (t === null || t < edges[0] || t >= edges.at(-1)) return -1;
  let low = 0, high = edges.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (edges[middle] <= t) low = middle;
    else high = middle;
  }
  return low;
}

// binned counts events by bin, of those that pass all filters but those of the bits.
function binned(bits) {
  const n = new Array(bins.names.length).fill(0);
  passing(bits, e => { const k = binOf(timeOf(e)); if (k >= 0) n[k]++; });
  return n;
}

// isChosen reports whether some of a bin lies in the chosen period.
const isChosen = k => state.period !== null && bins.edges[k] < state.period[1] && bins.edges[k + 1] > state.period[0];
