// The card of the chosen event: its entry in the list once more.
const card = $('dl-card');

function choose(i, { scroll = false } = {}) {
  state.event = i;
  card.hidden = i < 0;
  writeAddress();
  redrawTimeline();
  followZoom();
  if (i >= 0) reveal(i);
  if (i < 0) $('dl-said').textContent = '';
  else onceListed(() => {
    if (state.event !== i) return;
    $('dl-said').textContent = `${words(i, '.date')}: ${events[i].label}`;
    showCard(i, scroll);
  });
}

function showCard(i, scroll) {
  const id = events[i].id, entry = make('div', { className: 'event' });
  entry.append(...$(id).cloneNode(true).childNodes);
  const close = make('button', { type: 'button', className: 'close', textContent: '×', ariaLabel: say('close'), onclick: unchoose });
  card.replaceChildren(close, entry, make('p', { className: 'more' }, make('a', { href: '#' + id, textContent: say('show-in-list') })));
  if (scroll) card.scrollIntoView({ block: 'nearest' });
}

function unchoose() {
  const inside = card.contains(document.activeElement);
  choose(-1);
  if (inside) box.focus();
}

card.addEventListener('keydown', event => { if (event.key === 'Escape') unchoose(); });
