// The time that the page opens with: all of it, or where the events are crowded. Where
// leaving out a few at the ends more than halves the time, they are left out, and so
// again, as long as no more than a small part of all is outside.
const mostOutside = .08, fewestCrowded = 40;

let opening = (() => {
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
  const [from, to] = withRoom(...found);
  return [Math.max(from, extent[0]), Math.min(to, extent[1])];
})();

// openWith sets the zoom to begin with. An event that the address names is in it.
function openWith() {
  const named = starts[state.event];
  if (named < opening[0] || named > opening[1]) opening = extent;
  return state.zoom ?? opening;
}
