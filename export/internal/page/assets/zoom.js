// Zooming by buttons, keys and Shift-drag; ECharts does it by wheel, fingers and strip.
function zoomTo(from, to) {
  const span = Math.min(Math.max(to - from, 36e5), extent[1] - extent[0]);
  from = Math.max(extent[0], Math.min(from, extent[1] - span));
  chart.dispatchAction({ type: 'dataZoom', startValue: from, endValue: from + span });
  drawTimeline();
}

// zoomBy zooms around the chosen event; else in to where the most events are, and out
// from the middle.
function zoomBy(factor) {
  const at = state.event >= 0 ? timeOf(events[state.event]) : null, span = (view[1] - view[0]) * factor;
  if (at !== null && at > view[0] && at < view[1]) {
    const from = at - (at - view[0]) * factor;
    zoomTo(from, from + span);
    return;
  }
  const middle = factor < 1 ? crowded(span) : (view[0] + view[1]) / 2;
  zoomTo(middle - span / 2, middle + span / 2);
}

// crowded is the middle of the stretch of that length in view that holds the most events;
// of several the one nearest to the middle of the view.
function crowded(span) {
  const [from, to] = view, middle = (from + to) / 2, at = [];
  for (const i of shown) {
    const a = starts[i], b = stops[i];
    if (b < from || a > to || isNaN(a) || a <= from && b >= to) continue; // what fills the view is everywhere
    at.push((Math.max(a, from) + Math.min(b, to)) / 2);
  }
  at.sort((a, b) => a - b);
  let best = middle, most = 0;
  for (let i = 0, j = 0; i < at.length; i++) {
    while (j + 1 < at.length && at[j + 1] - at[i] <= span * .9) j++; // not at the very edge
    const here = (at[i] + at[j]) / 2, n = j - i + 1;
    if (n > most || n === most && Math.abs(here - middle) < Math.abs(best - middle)) [best, most] = [here, n];
  }
  return Math.min(Math.max(best, from + span / 2), to - span / 2);
}

function moveBy(part) {
  const by = (view[1] - view[0]) * part;
  zoomTo(view[0] + by, view[1] + by);
}

const zoomOut = () => zoomTo(...extent);

// bringIntoView moves the drawing so that a time is seen.
function bringIntoView(ms) {
  const half = (view[1] - view[0]) / 2;
  if (ms < view[0] || ms > view[1]) zoomTo(ms - half, ms + half);
}

// rounded takes a stretch of time to units that are far smaller than a pixel, so that the
// address can say exactly what is drawn.
function rounded([from, to]) {
  const unit = to - from > 60 * dayMs ? 6e4 : to - from > dayMs ? 1e3 : 1;
  return [Math.round(from / unit) * unit, Math.round(to / unit) * unit];
}

// ownZoom is the time that is seen, null if it is where the page goes by itself.
function ownZoom() {
  const [from, to] = home(), apart = Math.abs(view[0] - from) + Math.abs(view[1] - to);
  return apart < (view[1] - view[0]) * .001 ? null : view;
}

// settle does what follows from a zoom, once it has come to rest.
function settle() {
  if (held) {
    settleLater(); // the height would change under a finger
    return;
  }
  drawTimeline();
  writeAddress();
  followZoom();
}

const settleLater = later(() => settle(), 250);

let held = false; // the drawing, by the pointer
box.addEventListener('pointerdown', () => { held = true; }, true);
for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => { held = false; }, true);
