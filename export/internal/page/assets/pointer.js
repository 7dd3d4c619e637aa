// What the pointer does: a tip over an event, a click for its card, Shift-drag to zoom.
const tip = $('dl-tip');

// showTip shows lines of text, [class, text, language], beside the pointer.
function showTip({ clientX, clientY }, lines) {
  tip.replaceChildren(...lines.filter(([, text]) => text).map(([className, text, lang]) => make('p', { className, textContent: text, dir: 'auto', lang: lang ?? '' })));
  tip.hidden = false;
  const { width, height } = tip.getBoundingClientRect(), edge = document.documentElement.clientWidth;
  tip.style.left = `${Math.max(4, clientX + 14 + width > edge ? clientX - width - 14 : clientX + 14)}px`;
  tip.style.top = `${clientY + 14 + height > innerHeight ? Math.max(4, clientY - height - 14) : clientY + 14}px`;
}

const hideTip = () => { tip.hidden = true; };

function tipOf(i) {
  const quote = $(events[i].id)?.querySelector('blockquote');
  return [['date', words(i, '.date')], ['summary', events[i].label], ['quotation', words(i, 'blockquote'), quote?.lang], ['source', words(i, 'cite')]];
}

// eventAt returns the event drawn at a point of the chart, or -1.
function eventAt(x, y) {
  x = fromStart(x) - nameRoom();
  y -= margin.top;
  if (y > chart.getHeight() - margin.top - margin.bottom) return -1;
  y += lift;
  let best = -1, nearest = 9;
  for (const b of bands) {
    if (y < b.top - 4 || y > b.bottom + 4) continue;
    for (const it of b.items) {
      const away = Math.max(it.from - x, x - it.to, 0) + Math.max(Math.abs(y - it.y) - it.high, 0);
      if (away < nearest) { best = it.i; nearest = away; }
    }
  }
  return best;
}

function startPointer() {
  const zr = chart.getZr();
  zr.on('mousemove', event => {
    const i = event.event.buttons ? -1 : eventAt(event.offsetX, event.offsetY);
    box.classList.toggle('over', i >= 0);
    if (i >= 0) showTip(event.event, tipOf(i));
    else hideTip();
  });
  zr.on('globalout', hideTip);
  zr.on('click', event => {
    const i = eventAt(event.offsetX, event.offsetY);
    hideTip();
    if (i >= 0) choose(i, { scroll: true });
  });
  document.addEventListener('keydown', event => { if (event.key === 'Escape') hideTip(); });
  document.addEventListener('scroll', hideTip, { passive: true });
  box.addEventListener('mousedown', event => { if (event.shiftKey && event.button === 0) brush(event); }, true);
}

// brush lets the reader draw a stretch of time, which is then zoomed to.
function brush(down) {
  down.preventDefault();
  down.stopPropagation();
  box.focus();
  const around = box.getBoundingClientRect(), x = event => Math.min(Math.max(event.clientX - around.left, margin.left), around.width - margin.right);
  const from = x(down), shade = make('div', { className: 'brush' });
  shade.style.height = `${around.height}px`;
  frame.before(shade);
  const move = event => {
    shade.style.left = `${Math.min(from, x(event))}px`;
    shade.style.width = `${Math.abs(x(event) - from)}px`;
  };
  move(down);
  const time = px => view[0] + (fromStart(px) - nameRoom()) / room() * (view[1] - view[0]);
  addEventListener('mousemove', move);
  addEventListener('mouseup', up => {
    removeEventListener('mousemove', move);
    shade.remove();
    const to = x(up);
    if (Math.abs(to - from) > 4) zoomTo(...[time(from), time(to)].sort((a, b) => a - b));
  }, { once: true });
}
