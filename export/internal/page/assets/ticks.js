// The axis: ticks at round times, from minutes to millennia, as picture/axis.go has
// them. What they lie in, the year of months or the day of hours, stands below once.
const tickRoom = 56; // pixels between ticks, at least: more than the widest label

const shortDay = d => say('date-short', d.getUTCDate(), monthNames[d.getUTCMonth()]);

// A unit is a distance between ticks: ms (about), the last tick that is not after a time,
// the tick after a tick, its text, and the text of what it lies in.
const minuteTicks = n => ({
  ms: n * 6e4, text: d => d.toISOString().slice(-13, -8), context: dayName,
  floor: t => Math.floor(t / (n * 6e4)) * n * 6e4, next: t => t + n * 6e4,
});
const dayTicks = n => ({ // from the first of a month on
  ms: n * dayMs, text: shortDay, context: yearOf,
  floor(t) {
    const d = new Date(t);
    return utc(d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate() - (d.getUTCDate() - 1) % n);
  },
  next(t) {
    const d = new Date(t), month = utc(d.getUTCFullYear(), d.getUTCMonth() + 1), to = t + n * dayMs;
    return to + (n - 1) * dayMs < month ? to : month; // 29, 31, 1 would be too near
  },
});
const monday = -3 * dayMs; // 1970 began on a Thursday
const weekTicks = n => ({
  ms: 7 * n * dayMs, text: shortDay, context: yearOf,
  floor: t => Math.floor((t - monday) / (7 * n * dayMs)) * 7 * n * dayMs + monday, next: t => t + 7 * n * dayMs,
});
const monthTicks = n => ({
  ms: n * 30.4 * dayMs, text: d => monthNames[d.getUTCMonth()], context: yearOf,
  floor(t) {
    const d = new Date(t);
    return utc(d.getUTCFullYear(), Math.floor(d.getUTCMonth() / n) * n);
  },
  next: t => utc(new Date(t).getUTCFullYear(), new Date(t).getUTCMonth() + n),
});
const yearTicks = n => {
  // The k-th round year. There is no year 0: the ones before the era are 100 BC, 200 BC, in astronomy -99, -199.
  const start = k => utc(n > 1 && k <= 0 ? k * n + 1 : k * n, 0);
  const at = t => {
    const k = Math.floor(new Date(t).getUTCFullYear() / n);
    return start(k) > t ? k - 1 : k;
  };
  return { ms: n * 365.25 * dayMs, text: yearOf, context: () => '', floor: t => start(at(t)), next: t => start(at(t) + 1) };
};

const tickUnits = [
  ...[1, 5, 10, 15, 30, 60, 120, 180, 360, 720].map(minuteTicks), ...[1, 2].map(dayTicks), ...[1, 2].map(weekTicks), ...[1, 3, 6].map(monthTicks),
  ...[1, 10, 100, 1e3, 1e4, 1e5].flatMap(n => [n, 2 * n, 5 * n]).map(yearTicks),
];

// ticksIn lists the ticks in a stretch of time that is so many pixels wide.
function ticksIn([from, to], width) {
  const unit = tickUnits.find(u => u.ms * width / (to - from) >= tickRoom) ?? tickUnits.at(-1), list = [];
  for (let t = unit.floor(from); t <= to; t = unit.next(t)) {
    if (t >= from) list.push({ t, text: unit.text(new Date(t)), context: unit.context(new Date(t)) });
  }
  return { list, context: unit.context(new Date(from)) };
}

// renderAxis draws the lines of the grid and the labels of the axis.
function renderAxis(params, api) {
  const area = asLaidOut(params.coordSys), foot = area.y + area.height, soft = colors['soft-ink'], children = [];
  layOut(params.coordSys, api);
  const line = (x, y1, y2, style) => children.push({ type: 'line', shape: { x1: x, y1, x2: x, y2 }, style });
  const write = (text, x, y, style) => children.push({ type: 'text', style: { text: rightToLeft ? apart(text) : text, x, y, align: 'center', verticalAlign: 'top', ...style } });
  const lower = { font: `600 11px ${colors.sans}`, fill: colors.ink };
  const { list, context } = ticksIn(view, area.width);
  let last = context, edge = area.x + measure(context) + 12; // the context of the left edge, and where it ends
  for (const tick of list) {
    const x = Math.round(area.x + (tick.t - view[0]) / (view[1] - view[0]) * area.width) + .5, half = measure(tick.text) / 2;
    line(x, area.y, foot, { stroke: colors.rule, lineWidth: 1, opacity: .6 });
    line(x, foot, foot + 5, { stroke: soft, lineWidth: 1 });
    if (x - half > 0 && x + half < chart.getWidth()) write(tick.text, x, foot + 8, { font: `11px ${colors.sans}`, fill: soft });
    if (tick.context === last) continue;
    last = tick.context;
    const wide = measure(last) / 2, at = Math.max(wide, Math.min(x, area.x + area.width - wide));
    if (at - wide < edge) edge = 0; // the first one pushes that of the edge out
    write(last, at, foot + 21, lower);
  }
  if (context && edge) write(context, area.x, foot + 21, { ...lower, align: 'left' });
  const strip = isPrinting() ? [] : overviewParts({ x: area.x, y: foot + stripTop, width: area.width, height: stripHigh });
  return anew([...strip, ...children]);
}
