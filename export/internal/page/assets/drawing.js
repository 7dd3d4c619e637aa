// The drawing: what ECharts is told, and where everything lies.
const box = $('dl-chart');
let chart = null; // there is none without ECharts or without a date
const narrow = () => box.clientWidth < 640;

let margin, view = extent, laneList = []; // view is the time that is seen, in whole units
let bands = [], scale = scales[0], laid = ''; // where the lanes lie, and for what that was found

const room = () => chart.getWidth() - margin.left - margin.right;

// drawTimeline draws anew what the filters let through, and fits the height to it.
function drawTimeline() {
  if (!chart) return;
  margin = { left: narrow() ? 4 : 150, right: narrow() ? 4 : 12, top: 6, bottom: isPrinting() ? 36 : 72 };
  laneList = lanes();
  const { rows, scale } = stack(laneList, view, room(), mostHigh);
  const high = Math.min(mostHigh, Math.max(90, rows * scale.row + laneList.length * (laneGap + laneHead())));
  chart.resize({ height: high + margin.top + margin.bottom });
  laid = '';
  const soft = colors['soft-ink'];
  const strip = {
    show: !isPrinting(), left: margin.left, right: margin.right, top: margin.top + high + 42, height: 20, showDataShadow: false, showDetail: false, brushSelect: true, moveHandleSize: 8,
    borderColor: colors.rule, backgroundColor: colors.band, fillerColor: clear(soft, .16), handleStyle: { color: colors.raised, borderColor: soft }, moveHandleStyle: { color: clear(soft, .4) },
    brushStyle: { color: clear(soft, .3) },
  };
  const onLanes = laneList.map((_, n) => [extent[0], n]);
  chart.setOption({
    grid: { ...margin, outerBoundsMode: 'none' },
    xAxis: { min: extent[0], max: extent[1], axisLine: { onZero: false, lineStyle: { color: soft } }, axisTick: { show: false }, axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: { min: 0, max: 1, inverse: true },
    dataZoom: [{}, strip],
    series: [{ id: 'events', data: onLanes }, { id: 'lanes', data: onLanes }, { id: 'axis', data: [[extent[0], 0]] }],
  });
  box.dataset.drawn = laneList.reduce((n, l) => n + l.of.length, 0);
  tellOutside();
}

// redrawTimeline paints the same events again: another one is chosen.
function redrawTimeline() {
  if (!chart) return;
  laid = '';
  chart.setOption({ series: [{ id: 'events', data: laneList.map((_, n) => [extent[0], n]) }] });
}

// layOut finds where everything lies in the part of time that ECharts shows; it works
// once for all lanes.
function layOut(area, api) {
  const left = api.coord([extent[0], 0])[0], right = api.coord([extent[1], 0])[0];
  const key = [left, right, area.x, area.width, area.height].join();
  if (key === laid) return;
  laid = key;
  const time = x => extent[0] + (x - left) / (right - left) * (extent[1] - extent[0]);
  view = rounded([time(area.x), time(area.x + area.width)]);
  const found = stack(laneList, view, area.width, area.height);
  ({ bands, scale } = found);
  const head = laneHead(), gap = laneGap + head;
  const step = bands.step = Math.max(.5, Math.min(scale.row, (area.height - bands.length * gap) / Math.max(found.rows, 1)));
  bands.forEach((b, n) => {
    b.top = b.first * step + n * gap;
    b.bottom = b.last * step + (n + 1) * gap;
    for (const it of b.items) {
      it.y = (it.row + .5) * step + n * gap + head + laneGap / 2;
      it.high = Math.min(9, Math.max(1, step / 2 - 1));
      if (step < leastRow - 1) { it.text = ''; it.inside = false; }
    }
  });
}

function startDrawing() {
  chart = echarts.init(box, null, { renderer: 'canvas', height: 240 });
  registerCrowd();
  const [given] = options.timeline.series;
  view = rounded(state.zoom ?? home());
  chart.setOption({
    ...options.timeline,
    dataZoom: options.timeline.dataZoom.map(z => ({
      ...z, minValueSpan: 36e5, ...z.type === 'inside' && { zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: false, preventDefaultMouseMove: false },
      startValue: view[0], endValue: view[1],
    })),
    series: [
      { ...given, renderItem: renderEvents, clip: true, progressive: 0, silent: true, z: 3 },
      { ...given, id: 'lanes', name: 'lanes', renderItem: renderLane, clip: false, silent: true, z: 1 },
      { ...given, id: 'axis', name: 'axis', renderItem: renderAxis, clip: false, silent: true, z: 0 },
    ],
  });
  drawTimeline();
  state.zoom = ownZoom();
  chart.on('datazoom', settleLater);
}
