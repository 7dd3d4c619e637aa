// Labels: every event gets a short one, by which the rows are made, and then as much of
// a long one as its row has room for. Where events are too many for that, those that have
// room get one.
const mostLetters = 90, labelPad = 8, labelGap = 12, leastLabel = 60; // pixels: beside a label, to what comes next, and of one that is worth drawing

const measure = (() => {
  const pen = document.createElement('canvas').getContext('2d'), known = { 400: new Map(), 600: new Map() };
  return (text, weight = 400) => {
    const widths = known[weight];
    if (!widths.has(text)) {
      pen.font = `${weight} 12px ${colors.sans}`;
      widths.set(text, pen.measureText(text).width);
    }
    return widths.get(text);
  };
})();

// fit shortens text to a width in pixels, '' if next to nothing is left.
function fit(text, room, weight) {
  if (measure(text, weight) + labelPad <= room) return text;
  const runes = [...text.replace(/…$/, '')], cut = n => runes.slice(0, n).join('').trimEnd() + '…';
  let fits = 0, most = runes.length;
  while (fits < most) {
    const n = Math.ceil((fits + most) / 2);
    if (measure(cut(n), weight) + labelPad <= room) fits = n;
    else most = n - 1;
  }
  return fits > 3 ? cut(fits) : '';
}

const labels = [];
const labelOf = i => labels[i] ??= shorten(events[i].label.replace(/\s+/g, ' '), mostLetters);

const isClosed = ({ from, to }) => from !== null && to !== null;

// label finds room for the short label of an event: inside its bar, behind it, or before
// it where the drawing ends.
function label(item, width) {
  const { i, a, b } = item, text = shorten(labelOf(i), narrow() ? 26 : 44), long = measure(text) + labelPad;
  item.inside = b - a > long + 24 && isClosed(events[i]);
  item.flip = !item.inside && b + long > width && a > width - b;
  item.text = fit(text, item.inside ? long : item.flip ? a : width - b);
  if (!item.text) item.flip = false;
  if (!item.text || item.inside) return item;
  if (item.flip) item.from -= measure(item.text) + labelPad;
  else item.to += measure(item.text) + labelPad;
  return item;
}

// lengthen gives the label of an event what is free to the right, or from the left if it
// stands before the event.
function lengthen(item, right, left = 0) {
  const { i, a, b, flip, text } = item;
  const inside = item.inside ||= !text && b - a > leastLabel + 24 && isClosed(events[i]);
  const begin = inside ? Math.max(a, 0) + 24 : b, room = flip ? a - left : right - begin;
  if (!text && room < leastLabel) return;
  const weight = i === state.event ? 600 : 400; // the chosen one is bold
  item.text = fit(labelOf(i), room, weight);
  const long = item.text ? measure(item.text, weight) + labelPad : 0;
  if (flip) item.from = a - long;
  else item.to = Math.max(b, begin + long);
}
