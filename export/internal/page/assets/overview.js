// The overview: in the strip below the axis, how many events lie where in all of the time,
// and those that matter most as lines of their own.
const stripHigh = 24, stripTop = 43; // pixels; below the axis
let profile = { of: null }; // what was counted last: for which events and width

function countProfile(width) {
  const bins = Math.max(1, Math.floor(width / 3));
  if (profile.of === shown && profile.n.length === bins) return profile;
  const n = new Uint32Array(bins), key = [], at = t => Math.min(bins - 1, Math.max(0, Math.floor((t - extent[0]) / (extent[1] - extent[0]) * bins)));
  for (const i of shown) {
    if (isNaN(starts[i])) continue;
    const k = at((starts[i] + stops[i]) / 2);
    n[k]++;
    if (events[i].rank < keyCount) key.push(k);
  }
  return profile = { of: shown, n, key: new Set(key), most: Math.max(1, ...n) };
}

// overviewParts draws it into a strip.
function overviewParts({ x, y, width, height }) {
  const { n, key, most } = countProfile(width), step = width / n.length, spots = [], keySpots = [];
  n.forEach((count, k) => {
    if (!count) return;
    const high = Math.max(3, height * Math.sqrt(count / most)); // so that single ones are seen beside a crowd
    (key.has(k) ? keySpots : spots).push(x + k * step, y + height - high, Math.max(1, step - .5), high);
  });
  const bars = (of, fill) => ({ type: 'dl-crowd', shape: { quad: 'bar', r: 1, spots: of }, style: { fill, stroke: null }, z2: 1 });
  return [
    { type: 'rect', shape: { x, y, width, height }, style: { fill: colors.band } },
    bars(spots, clear(colors['soft-ink'], .55)), bars(keySpots, colors.accent),
  ];
}
