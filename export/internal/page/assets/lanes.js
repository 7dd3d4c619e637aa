// Lanes, and the rows in which the events of a lane are stacked.
const laneGap = 8, leastRow = 14, mostHigh = 720; // pixels; rows of labels
const laneHead = () => narrow() ? 16 : 0; // for the name, where none fits beside
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

// scales are how large events are drawn, by how many are in view; rows that get less than
// the tight height ask for the next.
const scales = [
  { upTo: 90, radius: 5.5, least: 7, row: 24, tight: leastRow, labels: true },
  { upTo: 250, radius: 5, least: 6, row: 15, tight: 8 },
  { upTo: 2500, radius: 3, least: 4, row: 8, tight: 0, crowd: true },
  { upTo: Infinity, radius: 1.6, least: 2, row: 4.5, tight: 0, crowd: true },
];

// stretch is where an event lies on the drawing, in pixels from its left edge: at is
// the place of its mark, from and to are with the label.
function stretch(i, view, perMs, width, scale) {
  const open = scale.crowd ? fade / 3 : fade, half = scale.least, { from, to } = events[i];
  let a = (starts[i] - view[0]) * perMs, b = (stops[i] - view[0]) * perMs, at = (a + b) / 2;
  if (b - a < 2 * half) { a = at - half; b = at + half; }
  else { a = Math.max(a, -half); b = Math.min(b, width + half); at = (a + b) / 2; } // the mark stays in view
  if (from === null) { b = at; a = at - open; at -= half + 3; }
  else if (to === null) { a = at; b = at + open; at += half + 3; }
  return { i, a, b, at, from: a, to: b, text: '', inside: false, flip: false, row: 0, y: 0, high: 0 };
}

// stack puts the events in view of every lane into rows in which no event and no
// label overlaps another.
function stack(list, view, width, high) {
  const perMs = Math.max(width, 1) / (view[1] - view[0]), [from, to] = [view[0] - least / perMs, view[1] + least / perMs];
  const inView = list.map(lane => lane.of.filter(i => stops[i] >= from && starts[i] <= to));
  const count = inView.reduce((n, of) => n + of.length, 0);
  const most = s => narrow() && s.labels ? 30 : s.upTo, forRows = high - list.length * (laneGap + laneHead());
  for (const scale of scales) {
    if (count > most(scale)) continue;
    const found = stackAt(scale, list, inView, view, perMs, width);
    if (found.rows * scale.tight <= forRows) return found;
  }
}

function stackAt(scale, list, inView, view, perMs, width) {
  let rows = 0;
  const bands = list.map((lane, n) => {
    const ends = [], last = [], first = rows; // of each row: where it ends, the last in it
    const placed = inView[n].map(i => {
      const item = stretch(i, view, perMs, width, scale);
      return scale.labels ? label(item, width) : item;
    });
    if (!scale.crowd) placed.sort((p, q) => p.from - q.from || p.i - q.i);
    for (const p of placed) {
      let row = 0;
      while (row < ends.length && ends[row] > p.from) row++;
      if (row === mostRows && scale.crowd) row = ends.indexOf(Math.min(...ends));
      ends[row] = p.to + (p.text ? labelGap : 1);
      p.row = first + row;
      if (scale.crowd) continue;
      const q = last[row];
      if (q && !q.flip) lengthen(q, p.from - labelGap);
      if (p.flip) lengthen(p, p.a, q ? q.to + labelGap : 0);
      last[row] = p;
    }
    for (const q of last) if (!q.flip) lengthen(q, width);
    rows = first + Math.max(ends.length, scale.crowd ? 2 : 1);
    return { name: lane.name, items: placed, first, last: rows };
  });
  return { bands, rows, scale };
}
