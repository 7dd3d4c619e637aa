'use strict';
// Draws the events of the data block, and filters drawing and list together.
// Words come from the list, as text: nothing here parses markup.
(() => {
const $ = id => document.getElementById(id);
const { option, events, types, parties, sources } = JSON.parse($('dl-data').textContent);
const box = $('dl-chart'), form = $('dl-filter'), card = $('dl-card');
const place = new Map(events.map((e, i) => [e.id, i]));
const narrow = () => box.clientWidth < 640;
const words = (i, part) => {
  const node = $(events[i].id).querySelector(part);
  return node ? node.textContent.trim() : '';
};

let shown = events.map((_, i) => i); // what the filters let through
let chosen = -1;

// ---- Filters: within a facet any checked value, across facets all of them.

const facets = {
  type: (e, on) => on.size === 0 || on.has(e.type),
  parties: (e, on) => on.size === 0 || (e.parties || []).some(p => on.has(p)),
};
const boxes = [...form.querySelectorAll('input')];
const facetOf = input => input.closest('fieldset').dataset.facet;

function filter() {
  const on = { type: new Set(), parties: new Set() };
  for (const input of boxes) if (input.checked) on[facetOf(input)].add(+input.value);
  shown = [];
  const counts = { type: new Map(), parties: new Map() };
  const count = (facet, value) => counts[facet].set(value, (counts[facet].get(value) || 0) + 1);
  events.forEach((e, i) => {
    const type = facets.type(e, on.type), party = facets.parties(e, on.parties);
    if (party) count('type', e.type);
    if (type) (e.parties || []).forEach(p => count('parties', p));
    if (type && party) shown.push(i);
    $(e.id).hidden = !(type && party);
  });
  for (const input of boxes) {
    const n = counts[facetOf(input)].get(+input.value) || 0, label = input.parentNode;
    label.querySelector('.count').textContent = n;
    label.classList.toggle('none', n === 0);
  }
  for (const group of document.querySelectorAll('.month, .year')) {
    group.hidden = !group.querySelector('.event:not([hidden])');
  }
  $('dl-count').textContent = `${shown.length} of ${events.length} events`;
  form.querySelector('[type=reset]').hidden = on.type.size + on.parties.size === 0;
}

form.addEventListener('change', () => { filter(); draw(true); });
form.addEventListener('reset', () => setTimeout(() => { filter(); draw(true); }));
form.addEventListener('submit', event => event.preventDefault());

// ---- The card of a chosen event.

function choose(i, scroll) {
  chosen = i;
  card.hidden = i < 0;
  if (i >= 0) {
    const id = events[i].id;
    const event = document.createElement('div');
    event.className = 'event';
    event.append(...[...$(id).cloneNode(true).childNodes]);
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'close';
    close.textContent = '×';
    close.setAttribute('aria-label', 'Close');
    close.onclick = () => { choose(-1); box.focus(); };
    const more = document.createElement('p');
    more.className = 'more';
    const link = document.createElement('a');
    link.href = '#' + id;
    link.textContent = 'Show in the list';
    more.append(link);
    card.replaceChildren(close, event, more);
    if (scroll) card.scrollIntoView({ block: 'nearest' });
    try { history.replaceState(null, '', link.href); } catch { /* a page in a sandboxed frame has no history */ }
  }
  draw();
}

const linked = () => {
  const i = place.get(location.hash.slice(1));
  if (i !== undefined && i !== chosen) choose(i);
};
window.addEventListener('hashchange', linked);

// ---- The drawing.

$('dl-timeline').hidden = false;
if (typeof echarts === 'undefined') {
  box.hidden = true;
  for (const node of document.querySelectorAll('.bar, .legend')) node.hidden = true;
  $('dl-missing').hidden = false;
}
const chart = typeof echarts === 'undefined' ? null : echarts.init(box, null, { renderer: 'canvas', height: 240 });

let colors, margin, view, items = [], bands = [];

function readColors() {
  const style = getComputedStyle(document.documentElement);
  const color = name => style.getPropertyValue('--' + name).trim();
  colors = {
    paper: color('paper'), raised: color('raised'), ink: color('ink'), soft: color('soft-ink'), rule: color('rule'), band: color('band'), accent: color('accent'),
    sans: color('sans'),
  };
  for (const q of ['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict', 'other']) colors[q] = color(q);
}

const lanesBy = () => document.querySelector('input[name=lanes]:checked').value;
const mostLanes = 14;

// lanes lists the lanes and the events in each; an event with two actors
// stands in the lanes of both. What has no lane of its own is put together.
function lanes() {
  const by = lanesBy();
  const names = { type: types, party: parties, source: sources }[by];
  const keys = { type: e => [e.type], party: e => e.parties || [], source: e => e.sources || [] }[by];
  const found = new Map(), rest = [];
  for (const i of shown) {
    const e = events[i];
    if (e.from === null && e.to === null) continue;
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
  if (others.size) list.push({ name: rest.length === others.size && by !== 'type' ? 'None named' : 'Others', of: [...others].sort((a, b) => a - b) });
  return list;
}

const least = 7, fade = 56; // pixels: half a mark, the length of an open end

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

function label(i) {
  const text = words(i, '.summary').replace(/\s+/g, ' ').replace(/ \([^()]*\)\.?$/, ''), most = narrow() ? 26 : 44;
  const runes = [...text.slice(0, 4 * most)];
  return runes.length > most ? runes.slice(0, most).join('').trimEnd() + '…' : text;
}

// stretch is where an event lies on the drawing, in pixels from its left edge.
function stretch(e, x, width) {
  let a = e.from === null ? x(e.to) - fade : x(e.from), b = e.to === null ? x(e.from) + fade : x(e.to);
  if (b - a < 2 * least) { const m = (a + b) / 2; a = m - least; b = m + least; }
  return [Math.max(a, -least), Math.min(b, width + least)];
}

// pack puts the events of every lane into rows in which none overlaps another.
function pack(anew) {
  const width = chart.getWidth() - margin.left - margin.right;
  const x = ms => (ms - view[0]) / (view[1] - view[0]) * width;
  const all = lanes();
  const seen = e => (e.to ?? e.from) >= view[0] && (e.from ?? e.to) <= view[1];
  const inView = all.reduce((n, l) => n + l.of.filter(i => seen(events[i])).length, 0);
  const labelled = inView <= (narrow() ? 30 : 90);
  items = [];
  bands = [];
  let total = 0;
  for (const lane of all) {
    const ends = [];
    const ordered = lane.of.filter(i => seen(events[i])).map(i => [i, stretch(events[i], x, width)]).sort((p, q) => p[1][0] - q[1][0] || p[0] - q[0]);
    const first = total;
    if (narrow()) total++;
    const top = total;
    const placed = ordered.map(([i, [a, b]]) => {
      let text = labelled ? label(i) : '';
      let long = text ? measure(text) + 6 : 0;
      const inside = b - a > long + 24, flip = !inside && b + long > width && a > width - b;
      const room = inside ? long : flip ? a : width - b;
      if (long > room) {
        const runes = [...text.replace(/…$/, '')];
        while (runes.length > 3 && measure(runes.join('').trimEnd() + '…') + 6 > room) runes.pop();
        text = runes.length > 3 ? runes.join('').trimEnd() + '…' : '';
        long = text ? measure(text) + 6 : 0;
      }
      const [from, to] = inside || !text ? [a, b] : flip ? [a - long, b] : [a, b + long];
      return { i, text, inside, flip, from, to };
    }).sort((p, q) => p.from - q.from || p.i - q.i);
    for (const p of placed) {
      let row = ends.findIndex(end => end <= p.from);
      if (row < 0) row = ends.push(0) - 1;
      ends[row] = p.to + (p.text ? 12 : 2);
      items.push({ ...p, row: top + row });
    }
    total = top + Math.max(ends.length, 1);
    bands.push({ name: lane.name, count: lane.of.length, first, last: total });
  }
  const tall = labelled ? 24 : 15, most = narrow() ? 560 : 680;
  const gap = 8;
  if (anew) {
    const height = Math.min(most, Math.max(90, total * tall + bands.length * gap));
    chart.resize({ height: height + margin.top + margin.bottom });
  }
  const high = chart.getHeight() - margin.top - margin.bottom;
  const step = Math.max(0.5, Math.min(tall, (high - bands.length * gap) / Math.max(total, 1)));
  const lane = row => bands.findIndex(b => row < b.last);
  for (const b of bands) {
    const n = bands.indexOf(b);
    b.top = b.first * step + n * gap;
    b.bottom = b.last * step + (n + 1) * gap;
  }
  for (const it of items) {
    it.y = (it.row + .5) * step + lane(it.row) * gap + gap / 2;
    it.high = Math.min(9, Math.max(1.5, step / 2 - 1));
    if (step < 13) it.text = '';
  }
  return high;
}

function mark(quad, x, y, r, style, z) {
  switch (quad) {
    case 'material-cooperation': return { type: 'rect', shape: { x: x - r * .88, y: y - r * .88, width: r * 1.76, height: r * 1.76 }, style, z2: z };
    case 'verbal-conflict': return { type: 'polygon', shape: { points: [[x, y - r], [x + r * 1.08, y + r * .9], [x - r * 1.08, y + r * .9]] }, style, z2: z };
    case 'material-conflict': return { type: 'polygon', shape: { points: [[x, y - r * 1.18], [x + r * 1.18, y], [x, y + r * 1.18], [x - r * 1.18, y]] }, style, z2: z };
  }
  return { type: 'circle', shape: { cx: x, cy: y, r: quad === 'other' ? r * .6 : r }, style, z2: z };
}

function renderEvent(params, api) {
  const it = items[params.dataIndex];
  if (!it) return;
  const e = events[it.i], color = colors[e.quad], area = params.coordSys;
  const clear = a => echarts.color.modifyAlpha(color, a);
  const y = area.y + it.y, r = Math.min(5, it.high), h = it.high;
  const x = ms => api.coord([ms, 0])[0];
  let [a, b] = stretch(e, ms => x(ms) - area.x, area.width).map(v => v + area.x);
  const children = [], bar = style => children.push({ type: 'rect', shape: { x: a, y: y - h, width: b - a, height: h * 2, r: Math.min(h, 5) }, style, z2: 1 });
  let at = (a + b) / 2;
  const open = e.from === null || e.to === null;
  if (open) {
    const left = e.from === null, edge = left ? b : a, tip = left ? a : b, toward = left ? 1 : -1;
    bar({ fill: new echarts.graphic.LinearGradient(left ? 0 : 1, 0, left ? 1 : 0, 0, [{ offset: 0, color: clear(0) }, { offset: 1, color: clear(.38) }]) });
    children.push({ type: 'line', shape: { x1: edge, y1: y - h, x2: edge, y2: y + h }, style: { stroke: color, lineWidth: 2 }, z2: 2 });
    children.push({ type: 'polyline', shape: { points: [[tip + toward * 4, y - 3.5], [tip, y], [tip + toward * 4, y + 3.5]] }, style: { stroke: clear(.75), lineWidth: 1.5, fill: null }, z2: 2 });
    at = edge - toward * (r + 5);
  } else if (b - a > 2 * least + 2) {
    bar(e.soft ? { fill: clear(.18), stroke: clear(.45), lineWidth: 1, lineDash: [3, 3] } : { fill: clear(.45) });
    at = a + r + 4;
  }
  const style = e.look ? { fill: colors.paper, stroke: color, lineWidth: 1.8 } : { fill: color, stroke: colors.paper, lineWidth: h > 4 ? 1 : 0 };
  if (it.i === chosen) children.push({ type: 'circle', shape: { cx: at, cy: y, r: r + 4 }, style: { fill: null, stroke: colors.accent, lineWidth: 2 }, z2: 4 });
  children.push(mark(e.quad, at, y, r, style, 3));
  if (e.look === 'denied') children.push({ type: 'line', shape: { x1: at - r - 1, y1: y + r + 1, x2: at + r + 1, y2: y - r - 1 }, style: { stroke: color, lineWidth: 1.5 }, z2: 4 });
  if (it.text) {
    const tx = it.inside && !open ? at + r + 5 : it.flip ? a - 4 : b + 4;
    children.push({ type: 'text', style: { text: it.text, x: tx, y, align: it.flip ? 'right' : 'left', verticalAlign: 'middle', font: `${it.i === chosen ? 600 : 400} 12px ${colors.sans}`, fill: colors.ink }, z2: 5 });
  }
  return { type: 'group', children };
}

function renderBand(params, api) {
  const b = bands[params.dataIndex], area = params.coordSys;
  if (!b) return;
  const most = narrow() ? 40 : 22, name = [...b.name].length > most ? [...b.name].slice(0, most - 1).join('') + '…' : b.name;
  const top = area.y + b.top, left = narrow() ? area.x : 0;
  const children = [
    { type: 'line', shape: { x1: left, y1: top, x2: area.x + area.width, y2: top }, style: { stroke: colors.rule, lineWidth: 1 } },
  ];
  children.push({ type: 'text', style: { text: name || 'Other', x: left, y: top + (narrow() ? 7 : Math.min(13, (b.bottom - b.top) / 2 - 5)), verticalAlign: 'top', font: `600 12px ${colors.sans}`, fill: narrow() ? colors.soft : colors.ink } });
  return { type: 'group', silent: true, children };
}

function tip(params) {
  const it = items[params.dataIndex], node = document.createElement('div');
  for (const [part, tag] of [['.date', 'p'], ['.summary', 'p'], ['blockquote', 'blockquote'], ['cite', 'cite']]) {
    const text = words(it.i, part);
    if (!text) continue;
    const line = document.createElement(tag);
    line.className = part.slice(1);
    line.dir = 'auto';
    line.textContent = text;
    node.append(line);
  }
  return node;
}

let extent;

function axes() {
  const times = events.flatMap(e => [e.from, e.to]).filter(ms => ms !== null);
  let from = Infinity, to = -Infinity;
  for (const ms of times) { from = Math.min(from, ms); to = Math.max(to, ms); }
  const pad = Math.max((to - from) * .04, 36e5 * 12);
  return times.length ? [from - pad, to + pad] : null;
}

// draw lays the events out and paints them; anew also fits the height.
function draw(anew) {
  if (!chart || !extent) return;
  const printing = document.documentElement.classList.contains('print');
  margin = { left: narrow() ? 4 : 150, right: narrow() ? 4 : 12, top: 6, bottom: printing ? 26 : 62 };
  const high = pack(anew);
  const text = { color: colors.soft, fontFamily: colors.sans, fontSize: 11, hideOverlap: true };
  chart.setOption({
    grid: { ...margin, outerBoundsMode: 'none' },
    xAxis: { min: extent[0], max: extent[1], axisLine: { onZero: false, lineStyle: { color: colors.soft } }, axisTick: { lineStyle: { color: colors.soft } }, axisLabel: text, splitLine: { show: true, lineStyle: { color: colors.rule, opacity: .6 } } },
    yAxis: { min: 0, max: high, inverse: true },
    tooltip: { backgroundColor: colors.raised, borderColor: colors.rule, textStyle: { color: colors.ink } },
    dataZoom: [{}, { show: !printing, left: margin.left, right: margin.right, bottom: 2, height: 24, showDataShadow: false, showDetail: false, brushSelect: false, borderColor: colors.rule, backgroundColor: colors.band, fillerColor: echarts.color.modifyAlpha(colors.soft, .16), handleStyle: { color: colors.raised, borderColor: colors.soft }, moveHandleSize: 0 }],
    series: [
      { id: 'events', data: items.map(it => { const e = events[it.i]; return [e.from ?? e.to, e.to ?? e.from, it.y]; }) },
      { id: 'lanes', data: bands.map(b => [view[0], b.top]) },
    ],
  });
}

function visible() {
  const left = chart.convertFromPixel({ xAxisIndex: 0 }, margin.left), right = chart.convertFromPixel({ xAxisIndex: 0 }, chart.getWidth() - margin.right);
  return [left, right];
}

function zoomTo(from, to) {
  const span = Math.max(to - from, 36e5);
  from = Math.max(extent[0], Math.min(from, extent[1] - span));
  chart.dispatchAction({ type: 'dataZoom', startValue: from, endValue: Math.min(extent[1], from + span) });
}

function zoomBy(factor) {
  const middle = chosen >= 0 && events[chosen].from !== null ? Math.min(Math.max(events[chosen].from, view[0]), view[1]) : (view[0] + view[1]) / 2;
  zoomTo(middle - (middle - view[0]) * factor, middle + (view[1] - middle) * factor);
}

// step goes to the next event in the order of the list.
function step(by) {
  const drawn = shown.filter(i => events[i].from !== null || events[i].to !== null);
  if (drawn.length === 0) return;
  const at = drawn.indexOf(chosen);
  const i = drawn[at < 0 ? (by > 0 ? 0 : drawn.length - 1) : Math.min(Math.max(at + by, 0), drawn.length - 1)];
  const ms = events[i].from ?? events[i].to;
  if (ms < view[0] || ms > view[1]) zoomTo(ms - (view[1] - view[0]) / 2, ms + (view[1] - view[0]) / 2);
  choose(i);
}

function start() {
  readColors();
  extent = axes();
  if (!extent) {
    for (const node of document.querySelectorAll('.bar, .legend')) node.hidden = true;
    box.hidden = true;
    return;
  }
  view = extent;
  let waiting = 0;
  chart.on('datazoom', () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => { view = visible(); draw(); });
  });
  chart.on('click', { seriesId: 'events' }, params => choose(items[params.dataIndex].i, true));
  const [given] = option.series;
  chart.setOption({
    ...option,
    dataZoom: option.dataZoom.map(z => z.type === 'inside' ? { ...z, zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: false, preventDefaultMouseMove: false } : z),
    tooltip: { ...option.tooltip, confine: true, className: 'dl-tip', formatter: tip, transitionDuration: 0 },
    series: [
      { ...given, id: 'events', data: [], renderItem: renderEvent, clip: true, progressive: 0, z: 3 },
      { id: 'lanes', type: 'custom', data: [], renderItem: renderBand, encode: { x: 0, y: 1 }, silent: true, clip: false, z: 1, tooltip: { show: false } },
    ],
  });
  draw(true);
  $('dl-in').onclick = () => zoomBy(.5);
  $('dl-out').onclick = () => zoomBy(2);
  $('dl-all').onclick = () => zoomTo(...extent);
  for (const input of document.querySelectorAll('input[name=lanes]')) input.onchange = () => draw(true);
  const keys = { ArrowRight: () => step(1), ArrowLeft: () => step(-1), '+': () => zoomBy(.5), '=': () => zoomBy(.5), '-': () => zoomBy(2), 0: () => zoomTo(...extent), Escape: () => choose(-1) };
  box.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    keys[event.key]();
    event.preventDefault();
  });
  const fit = width => { chart.resize(width ? { width } : { width: 'auto' }); view = visible(); draw(true); };
  let last = box.clientWidth;
  new ResizeObserver(() => { if (box.clientWidth !== last) { last = box.clientWidth; fit(); } }).observe(box);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { readColors(); draw(); });
  window.addEventListener('beforeprint', () => { document.documentElement.classList.add('print'); readColors(); fit(660); });
  window.addEventListener('afterprint', () => { document.documentElement.classList.remove('print'); readColors(); fit(); });
}

filter();
if (chart) start();
linked();
if (chart) chart.getZr().flush();
document.documentElement.dataset.ready = 'true';
})();
