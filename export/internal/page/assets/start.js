// change changes the filters and shows all that follows from them.
function change(what) {
  const before = state.period ?? [], zoomed = chart && ownZoom();
  Object.assign(state, what);
  if (state.party.size < 2) state.together = false;
  filter();
  showFacets();
  const moves = !isSame(before, state.period ?? []) && (state.period || !zoomed); // the axis comes with the period
  if (chart && moves) zoomTo(...home());
  else drawTimeline();
  writeAddress();
  drawCharts();
  showList();
}

function recolor() {
  if (!chart) return;
  drawTimeline();
  drawCharts();
}

// follow goes where the address says.
function follow() {
  const before = state.event, isView = location.hash.startsWith('#?');
  readAddress();
  const { zoom } = state;
  if (isView) {
    change({});
    if (chart) zoomTo(...zoom ?? home());
  }
  if (state.event === before) { showStory(); return; }
  if (chart && !(isView && zoom)) bringIntoView(starts[state.event]);
  choose(state.event);
  showStory();
}

function fitWidth(width) {
  chart.resize({ width: width ?? 'auto' });
  drawTimeline();
}

function start() {
  $('dl-timeline').hidden = false;
  for (const node of root.querySelectorAll('.read')) node.hidden = false;
  for (const id of ['dl-from', 'dl-to']) $(id).placeholder = extent ? periodText(...id === 'dl-from' ? [utc(new Date(ends[0]).getUTCFullYear(), 0), false] : [utc(new Date(ends[1]).getUTCFullYear() + 1, 0), true]) : '';
  startTheme(recolor);
  readAddress();
  filter();
  buildFacets();
  showFacets();
  addEventListener('hashchange', follow);
  if (!hasLibrary || !extent) {
    for (const node of root.querySelectorAll('#dl-lanes, .zoom, .legend, #dl-drawing, #dl-outside, #dl-help, #dl-charts')) node.hidden = true;
    $('dl-missing').hidden = hasLibrary;
  } else {
    startDrawing();
    startPointer();
    startKeys();
    startOutside();
    $('dl-earlier').onclick = () => moveBy(-.25);
    $('dl-later').onclick = () => moveBy(.25);
    $('dl-in').onclick = () => zoomBy(.5);
    $('dl-out').onclick = () => zoomBy(2);
    $('dl-all').onclick = zoomOut;
    for (const input of root.querySelectorAll('input[name=lanes]')) input.onchange = () => change({ lanes: input.value });
    let last = box.clientWidth;
    new ResizeObserver(() => {
      if (box.clientWidth === last || box.clientWidth < 80 || isPrinting()) return; // a graph without width fails in ECharts
      last = box.clientWidth;
      fitWidth();
      fitCharts();
      drawCharts();
    }).observe(box);
    addEventListener('beforeprint', () => print(true));
    addEventListener('afterprint', () => print(false));
    chart.getZr().flush();
    requestAnimationFrame(() => setTimeout(startCharts));
  }
  performance.mark('dl-drawn');
  showList();
  if (state.event >= 0) choose(state.event);
  startStory();
  onceListed(() => {
    if (state.story) showStory();
    if (state.query) change({}); // the words to search in have come
    root.dataset.ready = 'true';
  });
}

start();
