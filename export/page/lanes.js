// Lanes, and the rows in which the events of a lane are stacked.
const mostLanes = 18, mostRows = 48; // rows of a lane in a crowd; beyond, marks cover one another

// lanes lists the lanes and the events in each; an event with two actors stands in
// the lanes of both. What has no lane of its own is put together.
function lanes() {
  const { names, of: keys } = facets[state.lanes];
  const found = new Map(), rest = [];
  for (const i of shown) {
    const e = events[i];
    if (timeOf(e) === null) continue;
    const of = keys(e);
    if (of.length === 0) rest.push(i);
    for (const key of of) found.has(key) ? found.get(key).push(i) : found.set(key, [i]);
  }
  let list = [...found].map(([key, of]) => ({ name: names[key], of }));
  list.sort((a, b) => b.of.length - a.of.length);
  const others = new Set(rest);
  if (list.length > mostLanes) {
    const kept = new Set(list.slice(0, mostLanes - 1).flatMap(l => l.of));
    for (const l of list.slice(mostLanes - 1)) for (const i of l.of) if (!kept.has(i)) others.add(i);
    list = list.slice(0, mostLanes - 1);
  }
  if (others.size) list.push({ name: rest.length === others.size && state.lanes !== 'type' ? 'None named' : 'Others', of: [...others].sort((a, b) => a - b) });
  return list;
}

const measure = (() => {
  const pen = document.createElement('canvas').getContext('2d'), known = new Map();
  return text => {
    if (!known.has(text)) {
      pen.font = `12px ${colors.sans}`;
      known.set(text, pen.measureText(text).width);
    }
    return known.get(text);
  };
})();

// fit shortens text to a width in pixels, '' if next to nothing is left.
function fit(text, room) {
  if (measure(text) + 6 <= room) return text;
  const runes = [...text.replace(/…$/, '')];
  while (runes.length > 3 && measure(runes.join('').trimEnd() + '…') + 6 > room) runes.pop();
  return runes.length > 3 ? runes.join('').trimEnd() + '…' : '';
}

// scales are how large events are drawn, by how many are in view.
const scales = [
  { upTo: 90, radius: 5.5, least: 7, row: 24, labels: true },
  { upTo: 250, radius: 5, least: 6, row: 15 },
  { upTo: 2500, radius: 3, least: 4, row: 8, crowd: true },
  { upTo: Infinity, radius: 1.6, least: 2, row: 4.5, crowd: true },
];

// stretch is where an event lies on the drawing, in pixels from its left edge.
function stretch(e, x, width, least) {
  let a = e.from === null ? x(e.to) - fade : x(e.from), b = e.to === null ? x(e.from) + fade : x(e.to);
  if (b - a < 2 * least) { const m = (a + b) / 2; a = m - least; b = m + least; }
  return [Math.max(a, -least), Math.min(b, width + least)];
}

// stack puts the events in view of every lane into rows in which no event and no
// label overlaps another.
function stack(list, view, width) {
  const x = ms => (ms - view[0]) / (view[1] - view[0]) * width;
  const margin = (view[1] - view[0]) / Math.max(width, 1) * least;
  const seen = e => (e.to ?? e.from) >= view[0] - margin && (e.from ?? e.to) <= view[1] + margin;
  const inView = list.map(lane => lane.of.filter(i => seen(events[i])));
  const count = inView.reduce((n, of) => n + of.length, 0);
  const scale = scales.find(s => count <= (narrow() && s.labels ? 30 : s.upTo));
  let rows = 0;
  const bands = list.map((lane, n) => {
    const ends = [], first = rows;
    if (narrow()) rows++; // for the name
    const top = rows;
    const placed = inView[n].map(i => {
      const [a, b] = stretch(events[i], x, width, scale.least);
      return scale.labels ? labelled(i, a, b, width) : { i, a, b, from: a, to: b, text: '' };
    });
    if (!scale.crowd) placed.sort((p, q) => p.from - q.from || p.i - q.i);
    for (const p of placed) {
      let row = ends.findIndex(end => end <= p.from);
      if (row < 0) row = ends.length < mostRows || !scale.crowd ? ends.length : ends.indexOf(Math.min(...ends));
      ends[row] = p.to + (p.text ? 12 : 1);
      p.row = top + row;
    }
    rows = top + Math.max(ends.length, 1);
    return { name: lane.name, items: placed, first, last: rows };
  });
  return { bands, rows, scale, count };
}

// labelled finds room for an event's label: inside its bar, behind it, or before it
// where the drawing ends.
function labelled(i, a, b, width) {
  let text = shorten(events[i].label.replace(/\s+/g, ' '), narrow() ? 26 : 44);
  let long = measure(text) + 6;
  const inside = b - a > long + 24, flip = !inside && b + long > width && a > width - b;
  text = fit(text, inside ? long : flip ? a : width - b);
  long = text ? measure(text) + 6 : 0;
  const [from, to] = inside || !text ? [a, b] : flip ? [a - long, b] : [a, b + long];
  return { i, a, b, text, inside, flip, from, to };
}
