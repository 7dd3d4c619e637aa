// Types by month, or by the unit of the bins: how many events of which type when. A click
// chooses both.
function monthsChart(node) {
  const total = new Uint32Array(types.length);
  for (const e of events) total[e.type]++;
  const order = [...total.keys()].sort((a, b) => total[a] - total[b] || b - a); // the last stands on top
  const row = new Map(order.map((t, n) => [t, n]));
  const chart = openChart(node, options.months, { height: Math.max(160, order.length * 21 + 40) });
  chart.setOption(timeAxes(84, 8, { top: 4, bottom: 30 }));
  chart.on('click', ({ value: [bin, n] }) => {
    const [from, to] = [bins.edges[bin], bins.edges[bin + 1]], type = order[n];
    change(isPeriod(from, to) && isOnly('type', type) ? { period: null, type: new Set() } : { period: [from, to], type: new Set([type]) });
  });
  tipOn(chart, p => [['date', `${facets.type.names[order[p.value[1]]]}, ${bins.names[p.value[0]]}`], ['', counted('events', p.value[2])]]);
  return {
    chart, isOverTime: true,
    draw() {
      const n = new Map();
      passing(bit.period | bit.type, e => {
        const k = binOf(timeOf(e)), key = k * order.length + row.get(e.type);
        if (k >= 0) n.set(key, (n.get(key) ?? 0) + 1);
      });
      const cells = [...n].map(([key, count]) => [Math.floor(key / order.length), key % order.length, count]);
      const most = cells.reduce((best, c) => c[2] > best[2] ? c : best, [0, 0, 0]);
      const chosen = ([bin, t]) => (!state.period || isChosen(bin)) && (state.type.size === 0 || state.type.has(order[t]));
      $('dl-unit').textContent = say('types-by', say(`by-${bins.unit.name}`));
      chart.setOption({
        xAxis: { data: bins.names, ...axisStyle(), splitArea: { show: false } },
        yAxis: { data: order.map(t => shorten(facets.type.names[t], 12)), ...axisStyle() },
        visualMap: { max: Math.max(1, most[2]), dimension: 2, inRange: { color: [clear(colors.accent, .18), colors.accent] } },
        series: [{ id: 'months', cursor: 'pointer', data: cells.map(c => ({ value: c, itemStyle: { opacity: chosen(c) ? 1 : .3, borderColor: colors.paper, borderWidth: 1 } })), emphasis: { disabled: true } }],
      });
      $('dl-months-says').textContent = most[2] ? say('months-says', facets.type.names[order[most[1]]], bins.names[most[0]], counted('events', most[2])) : say('no-events');
    },
  };
}
