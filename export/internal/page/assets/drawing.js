// The drawing: what ECharts is told, and where everything lies.
const box = $('dl-chart');
let chart = null; // there is none without ECharts or without a date
const narrow = () => box.clientWidth < 640;

let margin, view = extent, laneList = []; // view is the time that is seen, in whole units
let bands = [], scale = scales[0], laid = ''; // where the lanes lie, and for what that was found

// The lanes scroll within the drawing, whose axis stays: lift is by how much, of all that
// they need.
const frame = $('dl-drawing'), leastHigh = 200, mostHigh = 720, onPaper = 200; // pixels
let needs = 0, lift = 0;

const nameRoom = () => rightToLeft ? margin.right : margin.left; // for the names of lanes
const room = () => chart.getWidth() - margin.left - margin.right;

// roomBelow is the height that the first screen has for the drawing, with what stands below it.
function roomBelow() {
  const top = frame.getBoundingClientRect().top + scrollY, beside = 44;
  return Math.min(mostHigh, Math.max(leastHigh + margin.bottom, document.documentElement.clientHeight - top - beside)) - margin.top - margin.bottom;
}

// drawTimeline draws anew what the filters let through, and fits the height to it.
function drawTimeline() {
  if (!chart) return;
  const names = narrow() ? 4 : 110, end = narrow() ? 4 : 12; // names of lanes stand where time begins
  margin = { left: rightToLeft ? end : names, right: rightToLeft ? names : end, top: 2, bottom: isPrinting() ? 36 : stripTop + stripHigh + 1 };
  laneList = lanes();
  const most = isPrinting() ? onPaper : roomBelow(), { rows, fixed, scale } = stack(laneList, view, room(), most);
  const high = Math.round(Math.min(most, Math.max(90, fixed + rows * scale.row)));
  chart.resize({ height: high + margin.top + margin.bottom });
  frame.style.height = `${high + margin.top + margin.bottom}px`;
  laid = '';
  const soft = colors['soft-ink'];
  const strip = { // ECharts moves it by half a handle and by the height of the one on top
    show: !isPrinting(), left: margin.left - 3, right: margin.right + 3, top: margin.top + high + stripTop - 8, height: stripHigh, showDataShadow: false, showDetail: false, brushSelect: true, moveHandleSize: 8,
    borderColor: colors.rule, backgroundColor: 'transparent', fillerColor: clear(soft, .16), handleStyle: { color: colors.raised, borderColor: soft }, moveHandleStyle: { color: clear(soft, .4) },
    brushStyle: { color: clear(soft, .3) },
  };
  const onLanes = laneList.map((_, n) => [extent[0], n]);
  chart.setOption({
    grid: { ...margin, outerBoundsMode: 'none' },
    xAxis: { min: extent[0], max: extent[1], inverse: rightToLeft, axisLine: { onZero: false, lineStyle: { color: soft } }, axisTick: { show: false }, axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: { min: 0, max: 1, inverse: true },
    dataZoom: [{}, strip],
    series: [{ id: 'events', data: onLanes }, { id: 'lanes', data: onLanes }, { id: 'axis', data: [[extent[0], 0]] }],
  });
  box.dataset.drawn = laneList.reduce((n, l) => n + l.of.length, 0);
  fitScroll(high);
  tellOutside();
}

// fitScroll lets the drawing scroll by what the lanes need beyond its height.
function fitScroll(high) {
  $('dl-long').style.height = `${Math.max(0, Math.round(needs - high))}px`;
}

// scrollLanes follows the scroll bar.
function scrollLanes() {
  if (!chart || frame.scrollTop === lift) return;
  const onLanes = laneList.map((_, n) => [extent[0], n]);
  chart.setOption({ series: [{ id: 'events', data: onLanes }, { id: 'lanes', data: onLanes }] });
}

// reveal scrolls the lanes to an event.
function reveal(i) {
  if (!chart) return;
  const high = chart.getHeight() - margin.top - margin.bottom;
  const places = bands.flatMap(b => b.items.filter(it => it.i === i)).map(it => it.y);
  if (places.length === 0 || places.some(y => y > lift + 8 && y < lift + high - 8)) return;
  frame.scrollTop = places[0] - high / 2;
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
  if (key === laid) {
    lift = Math.min(frame.scrollTop, Math.max(0, needs - area.height));
    return;
  }
  laid = key;
  const time = x => extent[0] + (x - left) / (right - left) * (extent[1] - extent[0]);
  view = rounded([time(area.x), time(area.x + area.width)].sort((a, b) => a - b));
  const found = stack(laneList, view, area.width, area.height);
  ({ bands, scale } = found);
  const head = laneHead() + laneGap / 2, tight = isPrinting() ? .5 : scale.tight;
  const step = bands.step = Math.max(tight, Math.min(scale.row, (area.height - found.fixed) / Math.max(found.rows, 1)));
  let top = 0;
  for (const b of bands) {
    const heads = top + head, rest = heads + b.headRows * headRow;
    b.top = top;
    top = b.bottom = rest + (b.last - b.first) * step + laneGap / 2;
    for (const it of b.items) {
      it.y = it.isHead ? heads + (it.row + .5) * headRow : rest + (it.row - b.first + .5) * step;
      it.high = it.isHead ? 6 : Math.min(9, Math.max(1, step / 2 - 1));
    }
  }
  needs = top;
  lift = Math.min(frame.scrollTop, Math.max(0, needs - area.height));
}

function startDrawing() {
  chart = echarts.init(box, null, { renderer: 'canvas', height: 240 });
  unheard(box);
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
  frame.addEventListener('scroll', scrollLanes, { passive: true });
}
