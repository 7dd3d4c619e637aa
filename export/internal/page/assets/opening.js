// The time that the page opens with: all of it, or where the events are crowded. Where
// leaving out a few at the ends more than halves the time, they are left out, and so
// again, as long as no more than a small part of all is outside.
const mostOutside = .08, fewestCrowded = 40;

const withinExtent = ([from, to]) => [Math.max(from, extent[0]), Math.min(to, extent[1])];

const opening = (() => {
  const dated = t => !isNaN(t), first = starts.filter(dated).sort(), last = stops.filter(dated).sort().reverse();
  if (first.length < fewestCrowded) return extent;
  let found = [first[0], last[0]];
  const span = ([from, to]) => to - from;
  for (let out = 1; out <= first.length * mostOutside; out++) {
    let best = found;
    for (let k = 0; k <= out; k++) { // k of them at the beginning
      const without = [first[k], last[out - k]];
      if (span(without) < span(best)) best = without;
    }
    if (span(best) < span(found) / 2) found = best;
  }
  return withinExtent(withRoom(...found));
})();

// overview is the time that is drawn by itself where no period is chosen. The chosen event
// is in it.
function overview() {
  const at = starts[state.event];
  return at < opening[0] || at > opening[1] ? extent : opening;
}

// home is the time that is drawn where the address names none: the chosen period, or the
// overview.
function home() {
  const period = state.period && withinExtent(withRoom(...state.period));
  return period && period[0] < period[1] ? period : overview();
}
