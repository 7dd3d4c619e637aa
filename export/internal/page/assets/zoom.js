// Zooming by buttons, keys and Shift-drag; ECharts does it by wheel, fingers and strip.
function zoomTo(from, to) {
  const span = Math.min(Math.max(to - from, 36e5), extent[1] - extent[0]);
  from = Math.max(extent[0], Math.min(from, extent[1] - span));
  chart.dispatchAction({ type: 'dataZoom', startValue: from, endValue: from + span });
}

// zoomBy zooms around the chosen event, or the middle.
function zoomBy(factor) {
  const at = state.event >= 0 ? timeOf(events[state.event]) : null;
  const middle = at !== null && at > view[0] && at < view[1] ? at : (view[0] + view[1]) / 2;
  zoomTo(middle - (middle - view[0]) * factor, middle + (view[1] - middle) * factor);
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

// settle does what follows from a zoom, once it has come to rest.
function settle() {
  const apart = Math.abs(view[0] - opening[0]) + Math.abs(view[1] - opening[1]);
  state.zoom = apart < (view[1] - view[0]) * .001 ? null : view;
  writeAddress();
  tellOutside();
  followZoom();
}
