// Events over time, a bar a bin. A drag or a click chooses the period.
const choosePeriod = (a, b) => {
  const period = [bins.edges[Math.min(a, b)], bins.edges[Math.max(a, b) + 1]];
  change({ period: isPeriod(...period) ? null : period });
};

function timeChart(node) {
  const chart = openChart(node, options.time, { height: 150 });
  const axisBin = x => Math.min(Math.max(chart.convertFromPixel({ xAxisIndex: 0 }, x), 0), bins.names.length - 1);
  chart.setOption({
    ...timeAxes(44, 12, { top: 12, bottom: 26 }),
    brush: { xAxisIndex: 0, brushType: 'lineX', brushMode: 'single', transformable: false, throttleType: 'debounce', throttleDelay: 0 },
  });
  chart.dispatchAction({ type: 'takeGlobalCursor', key: 'brush', brushOption: { brushType: 'lineX', brushMode: 'single' } });
  chart.on('brushEnd', ({ areas }) => {
    if (areas.length === 0) return;
    const [a, b] = [...areas[0].coordRange].sort((p, q) => p - q);
    chart.dispatchAction({ type: 'brush', areas: [] });
    if (a !== b) choosePeriod(Math.max(a, 0), Math.min(b, bins.names.length - 1));
  });
  chart.getZr().on('click', event => choosePeriod(axisBin(event.offsetX), axisBin(event.offsetX)));
  tipOn(chart, p => [['date', bins.names[p.dataIndex]], ['', counted('events', p.value)]]);
  return {
    chart, isOverTime: true,
    draw() {
      const n = binned(bit.period);
      chart.setOption({
        xAxis: { data: bins.names, ...axisStyle() },
        yAxis: { ...axisStyle(), axisLine: { show: false }, splitLine: { lineStyle: { color: colors.rule } } },
        brush: { brushStyle: { color: clear(colors['soft-ink'], .2), borderColor: colors['soft-ink'] } },
        series: [{ id: 'time', cursor: 'pointer', data: n.map((value, k) => ({ value, itemStyle: { color: isChosen(k) ? colors.accent : clear(colors['soft-ink'], state.period ? .45 : .8) } })) }],
      });
      $('dl-time-unit').textContent = say('events-by', say(`by-${bins.unit.name}`));
      const most = n.indexOf(Math.max(...n)), stretch = [bins.names[0], bins.names.at(-1), say(`by-${bins.unit.name}`)];
      $('dl-time-says').textContent = n[most] ? say('time-says', ...stretch, bins.names[most], grouped(n[most])) : say('time-empty', ...stretch);
    },
  };
}
