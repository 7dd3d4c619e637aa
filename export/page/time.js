// Events over time: a bar for every month, or whatever unit gives a number of bars
// that can be seen. A drag or a click chooses the period.
// A unit is what a bar stands for: where the one of a date begins, and the next.
const monthly = (name, n, label) => ({
  name, label,
  start: d => utc(d.getUTCFullYear(), Math.floor(d.getUTCMonth() / n) * n), next: d => utc(d.getUTCFullYear(), d.getUTCMonth() + n),
});
// yearly counts away from the beginning of the era: the 400s BC are 499 to 400 BC, the 0s are a year short.
const yearly = (name, n) => {
  const round = y => Math.floor((y > 0 ? y : 1 - y) / n) * n;
  return {
    name,
    label: d => n === 1 ? yearOf(d) : `${round(d.getUTCFullYear())}s${d.getUTCFullYear() > 0 ? '' : ' BC'}`,
    start(d) { const y = d.getUTCFullYear(); return utc(y > 0 ? Math.max(1, round(y)) : 2 - n - round(y), 0); },
    next(d) { const y = d.getUTCFullYear(); return utc(y > 0 ? round(y) + n : Math.min(1, 2 - round(y)), 0); },
  };
};
const units = [
  { name: 'day', label: dayName, start: d => Math.floor(d / dayMs) * dayMs, next: d => (Math.floor(d / dayMs) + 1) * dayMs },
  monthly('month', 1, monthName), monthly('quarter', 3, d => `Q${d.getUTCMonth() / 3 + 1} ${yearOf(d)}`),
  yearly('year', 1), yearly('decade', 10), yearly('century', 100),
];
const mostBins = 62;

// bins are the bars: the unit, where each begins (and the last ends), and the bin of every event.
const bins = (() => {
  const times = events.map(timeOf), known = times.filter(t => t !== null);
  if (known.length === 0) return null;
  const first = known.reduce((a, b) => Math.min(a, b)), last = known.reduce((a, b) => Math.max(a, b));
  for (const unit of units) {
    const edges = [unit.start(new Date(first))];
    while (edges.at(-1) <= last && edges.length <= mostBins) edges.push(unit.next(new Date(edges.at(-1))));
    if (edges.at(-1) <= last && unit !== units.at(-1)) continue;
    const at = new Map(edges.map((ms, n) => [ms, n]));
    return { unit, edges, of: times.map(t => t === null ? -1 : at.get(unit.start(new Date(t))) ?? -1), names: edges.slice(0, -1).map(ms => unit.label(new Date(ms))) };
  }
})();

// binned counts events by bin, of those that pass all filters but those of the bits.
function binned(bits) {
  const n = new Array(bins.names.length).fill(0);
  passing(bits, (e, i) => { if (bins.of[i] >= 0) n[bins.of[i]]++; });
  return n;
}

const choosePeriod = (a, b) => {
  const period = [bins.edges[Math.min(a, b)], bins.edges[Math.max(a, b) + 1]];
  change({ period: isPeriod(...period) ? null : period });
};

function timeChart(node) {
  const chart = openChart(node, options.time, { height: 150 });
  const axisBin = x => Math.min(Math.max(chart.convertFromPixel({ xAxisIndex: 0 }, x), 0), bins.names.length - 1);
  chart.setOption({
    grid: { left: 44, right: 12, top: 12, bottom: 26, outerBoundsMode: 'none' },
    brush: { xAxisIndex: 0, brushType: 'lineX', brushMode: 'single', transformable: false, throttleType: 'debounce', throttleDelay: 0 },
  });
  chart.dispatchAction({ type: 'takeGlobalCursor', key: 'brush', brushOption: { brushType: 'lineX', brushMode: 'single' } });
  chart.on('brushEnd', ({ areas }) => {
    if (areas.length === 0) return;
    const [a, b] = areas[0].coordRange;
    chart.dispatchAction({ type: 'brush', areas: [] });
    if (a !== b) choosePeriod(Math.max(a, 0), Math.min(b, bins.names.length - 1));
  });
  chart.getZr().on('click', event => choosePeriod(axisBin(event.offsetX), axisBin(event.offsetX)));
  tipOn(chart, p => [['date', bins.names[p.dataIndex]], ['', `${p.value} events`]]);
  return {
    chart,
    draw() {
      const n = binned(bit.period), chosen = ms => state.period && ms >= state.period[0] && ms < state.period[1];
      chart.setOption({
        xAxis: { data: bins.names, ...axisStyle() },
        yAxis: { ...axisStyle(), axisLine: { show: false }, splitLine: { lineStyle: { color: colors.rule } } },
        brush: { brushStyle: { color: clear(colors['soft-ink'], .2), borderColor: colors['soft-ink'] } },
        series: [{ id: 'time', cursor: 'pointer', data: n.map((value, k) => ({ value, itemStyle: { color: chosen(bins.edges[k]) ? colors.accent : clear(colors['soft-ink'], state.period ? .45 : .8) } })) }],
      });
      const most = n.indexOf(Math.max(...n));
      $('dl-time-says').textContent = `${bins.names[0]} to ${bins.names.at(-1)}, by ${bins.unit.name}; most in ${bins.names[most]}: ${n[most]}. The dates of the filters choose a period.`;
    },
  };
}
