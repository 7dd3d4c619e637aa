// How a lane and the events in it are drawn: elements for a custom series of ECharts.

// anew is a group in place of the one before. ECharts else keeps the children of a group
// that has none now, and the corners of a bar for the square that comes after it.
const anew = children => ({ type: 'group', silent: true, $mergeChildren: false, children: rightToLeft ? mirrored(children) : children });

// Everything is laid out for time that runs to the right. Where it runs to the left, so does
// what is painted: shapes are mirrored, and texts stand at the mirrored place.
const fromStart = x => rightToLeft ? chart.getWidth() - x : x; // pixels from where time begins
const asLaidOut = area => ({ ...area, x: rightToLeft ? chart.getWidth() - area.x - area.width : area.x });

function mirrored(children) {
  const isText = c => c.type === 'text', other = { center: 'center', right: 'left' };
  return [
    { type: 'group', silent: true, $mergeChildren: false, x: chart.getWidth(), scaleX: -1, children: children.filter(c => !isText(c)) },
    ...children.filter(isText).map(c => ({ ...c, style: { ...c.style, x: fromStart(c.style.x), align: other[c.style.align] ?? 'right' } })),
  ];
}

// renderLane draws the background and the name of a lane.
function renderLane(params, api) {
  layOut(params.coordSys, api);
  const b = bands[params.dataIndex], area = asLaidOut(params.coordSys);
  if (!b) return;
  const name = apart(shorten(b.name || say('lane-other'), narrow() ? 40 : 15));
  const over = area.y, under = area.y + area.height, top = Math.max(area.y + b.top - lift, over), bottom = area.y + b.bottom - lift, left = narrow() ? area.x : 0;
  if (bottom < over || top > under) return anew([]);
  const children = [{ type: 'line', shape: { x1: left, y1: top, x2: area.x + area.width, y2: top }, style: { stroke: colors.rule, lineWidth: 1 } }];
  const y = Math.min(top + (narrow() ? 3 : Math.max(1, Math.min(6, (b.bottom - b.top) / 2 - 6))), bottom - 13); // stays while its lane scrolls by
  if (y >= over && y + 12 < under) children.push({ type: 'text', style: { text: name, x: left, y, verticalAlign: 'top', font: `600 12px ${colors.sans}`, fill: narrow() ? colors['soft-ink'] : colors.ink } });
  return anew(children);
}

// renderEvents draws the events of a lane.
function renderEvents(params, api) {
  layOut(params.coordSys, api);
  const b = bands[params.dataIndex];
  if (!b) return;
  const area = { ...asLaidOut(params.coordSys), y: params.coordSys.y - lift };
  if (b.bottom < lift || b.top > lift + area.height) return anew([]);
  const heads = b.items.filter(it => it.isHead || !scale.crowd);
  const children = [...scale.crowd ? crowd(b.items.filter(it => !it.isHead), area) : [], ...heads.flatMap(it => single(it, area))];
  return anew(children);
}

// single draws an event by itself: its bar, its glyph, its label.
function single(it, area) {
  const e = events[it.i], color = colors[types[e.type].quad];
  const y = area.y + it.y, r = Math.min(it.isHead ? scales[1].radius : scale.radius, it.high), h = it.high, a = area.x + it.a, b = area.x + it.b;
  const parts = [];
  const bar = (x, width, fill, more) => parts.push({ type: 'rect', shape: { x, y: y - h, width, height: h * 2, r: e.soft ? 0 : Math.min(h, 5) }, style: { fill, ...more }, z2: 1 });
  const slope = (from, to) => new echarts.graphic.LinearGradient(0, 0, 1, 0, [{ offset: 0, color: from }, { offset: 1, color: to }]);
  let at = area.x + it.at;
  const open = e.from === null || e.to === null;
  if (open) {
    const left = e.from === null, edge = left ? b : a, tip = left ? a : b, toward = left ? 1 : -1;
    bar(a, b - a, left ? slope(clear(color, 0), clear(color, .4)) : slope(clear(color, .4), clear(color, 0)));
    parts.push({ type: 'line', shape: { x1: edge, y1: y - h, x2: edge, y2: y + h }, style: { stroke: color, lineWidth: 2 }, z2: 2 });
    parts.push({ type: 'polyline', shape: { points: [[tip + toward * 4, y - 3.5], [tip, y], [tip + toward * 4, y + 3.5]] }, style: { stroke: clear(color, .75), lineWidth: 1.5, fill: null }, z2: 2 });
  } else if (b - a > 2 * (it.isHead ? scales[1] : scale).least + 2) {
    bar(a, b - a, e.look ? hatch(color, e.look === 'denied') : clear(color, e.soft ? .3 : .45));
    if (e.soft) { // nobody knows where in the bar: its ends fade into the paper
      const w = Math.min((b - a) / 3, 40), paper = colors.paper;
      bar(a - .5, w, slope(paper, clear(paper, 0)));
      bar(b - w + .5, w, slope(clear(paper, 0), paper));
    }
    if (it.inside || !e.soft) at = Math.max(a, area.x) + r + 4;
  }
  if (it.i === state.event) parts.push(ring(at, y, r));
  parts.push(...glyph(e.type, e.look, at, y, r));
  if (it.text) {
    const x = it.inside && !open ? at + r + 5 : it.flip ? a - 6 : b + 6;
    const halo = it.inside && e.look && { stroke: colors.paper, lineWidth: 3 }; // readable on hatching
    parts.push({ type: 'text', style: { ...halo, text: apart(it.text), x, y, align: it.flip ? 'right' : 'left', verticalAlign: 'middle', font: `${it.i === state.event ? 600 : 400} 12px ${colors.sans}`, fill: colors.ink }, z2: 5 });
  }
  return parts;
}

const ring = (x, y, r) => ({ type: 'circle', shape: { cx: x, cy: y, r: r + 4 }, style: { fill: null, stroke: colors.accent, lineWidth: 2 }, z2: 6 });

// looks are how events look in a crowd: class and certainty.
const looks = events.map(e => `${types[e.type].quad} ${e.look ?? ''}`);

// crowd draws many events: one path for all of one look.
function crowd(items, area) {
  const bars = new Map(), marks = new Map(), r = scale.radius, parts = [], half = Math.min(r, bands.step / 2);
  const spots = (map, key) => map.get(key) ?? map.set(key, []).get(key);
  for (const it of items) {
    const x = area.x + it.at, y = area.y + it.y, look = looks[it.i];
    if (it.b - it.a > 2 * scale.least + 1) spots(bars, look).push(area.x + it.a, y - half, it.b - it.a, 2 * half);
    spots(marks, look).push(x, y);
    if (it.i === state.event) parts.push(ring(x, y, r));
  }
  for (const [look, of] of bars) parts.push({ type: 'dl-crowd', shape: { quad: 'bar', r, spots: of }, style: { fill: clear(colors[look.split(' ')[0]], .3), stroke: null }, z2: 1 });
  for (const [key, of] of marks) {
    const [quad, look] = key.split(' ');
    const style = look ? { fill: colors.paper, stroke: colors[quad], lineWidth: 1 } : { fill: colors[quad], stroke: null };
    parts.push({ type: 'dl-crowd', shape: { quad, r: half, spots: of }, style, z2: look ? 3 : 2 });
  }
  return parts;
}
