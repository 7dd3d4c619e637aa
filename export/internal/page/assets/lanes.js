// Lanes, and the rows in which the events of a lane are stacked.
const laneGap = 8, leastRow = 14; // pixels; rows of labels
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
  if (others.size) list.push({ name: say(rest.length === others.size && state.lanes !== 'type' ? 'lane-none' : 'lane-others'), of: [...others].sort((a, b) => a - b) });
  return list;
}

// scales are how large events are drawn, by how many are in view. Rows are at least so tight;
// where that is too high for the drawing, the next scale is tried, or the lanes scroll.
const scales = [
  { upTo: 90, radius: 5.5, least: 7, row: 24, tight: leastRow, labels: true },
  { upTo: 250, radius: 5, least: 6, row: 15, tight: leastRow, scrolls: true },
  { upTo: 2500, radius: 3, least: 4, row: 8, tight: 4, crowd: true, scrolls: true },
  { upTo: Infinity, radius: 1.6, least: 2, row: 4.5, tight: 2, crowd: true, scrolls: true },
];
const headRow = 17; // pixels: rows of labels above a crowd
const mostTold = () => narrow() || isPrinting() ? 8 : 16; // events that have a label however many are in view

// stretch is where an event lies on the drawing, in pixels from its left edge: at is
// the place of its mark, from and to are with the label.
function stretch(i, view, perMs, width, scale) {
  const open = scale.crowd ? fade / 3 : fade, half = scale.least, { from, to } = events[i];
  let a = (starts[i] - view[0]) * perMs, b = (stops[i] - view[0]) * perMs, at = (a + b) / 2;
  if (b - a < 2 * half) { a = at - half; b = at + half; }
  else { a = Math.max(a, -half); b = Math.min(b, width + half); at = (a + b) / 2; } // the mark stays in view
  if (from === null) { b = at; a = at - open; at -= half + 3; }
  else if (to === null) { a = at; b = at + open; at += half + 3; }
  return { i, a, b, at, from: a, to: b, text: '', inside: false, flip: false, row: 0, y: 0, high: 0, isHead: false };
}

// stack puts the events in view of every lane into rows in which no event and no
// label overlaps another.
function stack(list, view, width, high) {
  const perMs = Math.max(width, 1) / (view[1] - view[0]), [from, to] = [view[0] - least / perMs, view[1] + least / perMs];
  const inView = list.map(lane => lane.of.filter(i => stops[i] >= from && starts[i] <= to));
  const count = inView.reduce((n, of) => n + of.length, 0);
  const most = s => narrow() && s.labels ? 30 : s.upTo, told = toldOf(inView);
  for (const scale of scales) {
    if (count > most(scale)) continue;
    const found = stackAt(scale, list, inView, told, view, perMs, width);
    if (scale.scrolls && (scale.crowd || !isPrinting()) || found.fixed + found.rows * scale.tight <= high) return found;
  }
}

// toldOf are the events in view that matter most, which have a label at any density.
function toldOf(inView) {
  const most = mostTold(), ranks = [...new Set(inView.flatMap(of => of.map(i => events[i].rank)))].sort((a, b) => a - b);
  return new Set(ranks.slice(0, most));
}

function stackAt(scale, list, inView, told, view, perMs, width) {
  let rows = 0, fixed = 0;
  const bands = list.map((lane, n) => {
    const first = rows, isTold = i => told.has(events[i].rank), placed = [], heads = [];
    for (const i of inView[n]) {
      const isHead = scale.crowd && isTold(i), item = stretch(i, view, perMs, width, isHead ? scales[1] : scale);
      item.isHead = isHead;
      if (scale.labels || isTold(i)) label(item, width);
      (isHead ? heads : placed).push(item);
    }
    const headRows = pack(heads, 0, Infinity, true, width), own = pack(placed, first, scale.crowd ? mostRows : Infinity, !scale.crowd, width);
    rows = first + Math.max(own, scale.crowd ? placed.length && 2 : 1);
    fixed += laneGap + laneHead() + headRows * headRow;
    return { name: lane.name, items: [...placed, ...heads], first, last: rows, headRows };
  });
  return { bands, rows, fixed, scale };
}

// pack puts items into rows from the first on and returns how many it needs; beyond so many,
// marks cover one another. In rows with words labels take the room that is left.
function pack(items, first, most, hasWords, width) {
  const ends = [], last = [];
  if (hasWords) items.sort((p, q) => p.from - q.from || p.i - q.i);
  for (const p of items) {
    let row = 0;
    while (row < ends.length && ends[row] > p.from) row++;
    if (row === most) row = ends.indexOf(Math.min(...ends));
    ends[row] = p.to + (p.text ? labelGap : 1);
    p.row = first + row;
    if (!hasWords) continue;
    const q = last[row];
    if (q && !q.flip) lengthen(q, p.from - labelGap);
    if (p.flip) lengthen(p, p.a, q ? q.to + labelGap : 0);
    last[row] = p;
  }
  for (const q of last) if (!q.flip) lengthen(q, width);
  return ends.length;
}
