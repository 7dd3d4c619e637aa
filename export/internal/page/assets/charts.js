// The charts below the timeline. They come once it is painted, and those over time follow
// its zoom.
const charts = [];

// unheard keeps what ECharts has put into a node, which says in words what it shows, from
// those who hear the page.
const unheard = node => node.firstElementChild.setAttribute('aria-hidden', 'true');

function openChart(node, option, size) {
  const chart = echarts.init(node, null, { renderer: 'canvas', ...size });
  unheard(node);
  chart.setOption(option);
  return chart;
}

const axisStyle = () => ({
  axisLine: { lineStyle: { color: colors.rule } }, axisTick: { show: false },
  axisLabel: { formatter: apart, color: colors['soft-ink'], fontFamily: colors.sans, fontSize: 11, hideOverlap: true },
});

// timeAxes are what makes the time of a chart run as the page does, with room for the names
// of the other axis where it begins.
const timeAxes = (names, end, { top, bottom }) => ({
  grid: { left: rightToLeft ? end : names, right: rightToLeft ? names : end, top, bottom, outerBoundsMode: 'none' },
  xAxis: { inverse: rightToLeft }, yAxis: { position: rightToLeft ? 'right' : 'left' },
});

// tipOn shows lines of text, made by f, for what the pointer is over in a chart.
function tipOn(chart, f) {
  chart.on('mousemove', p => showTip(p.event.event, f(p)));
  chart.on('mouseout', hideTip);
  chart.on('globalout', hideTip);
}

function startCharts() {
  const open = (id, f, useful) => {
    $(id).closest('figure').hidden = !useful;
    if (useful) charts.push(f($(id)));
  };
  open('dl-time', timeChart, true);
  open('dl-months', monthsChart, true);
  open('dl-network', networkChart, facets.party.names.length > 1);
  drawCharts();
  root.dataset.charts = 'true';
}

function drawCharts() {
  if (charts.length === 0) return;
  spread = state.zoom ?? overview();
  bins = binsOf(spread);
  for (const c of charts) c.draw();
}

// spread is the time that the charts over time show: that of the timeline, but of all where a
// period is chosen, so that another one can be.
let spread = null;

// followZoom gives the charts over time the bins of the part that the timeline shows.
function followZoom() {
  if (spread === null || isSame(spread, state.zoom ?? overview())) return;
  spread = state.zoom ?? overview();
  bins = binsOf(spread);
  for (const c of charts) if (c.isOverTime) c.draw();
}

const isSame = (a, b) => a[0] === b[0] && a[1] === b[1];

function fitCharts() {
  for (const { chart } of charts) chart.resize({ width: 'auto' });
}
