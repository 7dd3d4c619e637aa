// The story: one event a screen, with its date, its sentence, what a source says and the
// caption of its picture. It goes through the key events, or all that pass the filters.
const story = $('dl-story'), slide = $('dl-slide');

// inStory lists the events of the story, in the order of the list.
const inStory = () => {
  const dated = shown.filter(i => !isNaN(starts[i])), key = dated.filter(i => events[i].rank < keyCount);
  return state.story === 'key' && key.length ? key : dated;
};

// showStory shows what the state says: the chosen event, or the first.
function showStory() {
  if (state.story === null) {
    if (story.open) story.close();
    return;
  }
  const list = inStory();
  if (list.length === 0) { state.story = null; writeAddress(); return; }
  if (!list.includes(state.event)) {
    if (state.event >= 0 && shown.includes(state.event) && !isNaN(starts[state.event])) { state.story = 'all'; showStory(); return; }
    choose(list[0]);
  }
  if (!story.open) story.showModal();
  const at = list.indexOf(state.event);
  $('dl-position').textContent = say('position', grouped(at + 1), grouped(list.length));
  $('dl-previous').disabled = at === 0;
  $('dl-next').disabled = at === list.length - 1;
  for (const input of story.querySelectorAll('input')) input.checked = input.value === state.story;
  onceListed(() => {
    const entry = $(events[state.event].id), part = selector => entry.querySelector(selector)?.cloneNode(true) ?? '';
    const date = make('p', { className: 'date', textContent: words(state.event, '.date') });
    const { caption } = events[state.event];
    slide.replaceChildren(date, part('.summary'), part('figure'),
      caption === undefined ? '' : make('p', { className: 'picture', dir: 'auto', textContent: say('picture', captions[caption]) }));
    slide.scrollTop = 0;
  });
}

// turn goes on by so many events.
function turn(by) {
  const list = inStory(), at = list.indexOf(state.event) + by;
  if (at < 0 || at >= list.length) return;
  bringIntoViewIfDrawn(list[at]);
  choose(list[at]);
  showStory();
  if (document.activeElement?.disabled || document.activeElement === document.body) slide.focus(); // the button at an end takes the focus with it
}

const bringIntoViewIfDrawn = i => { if (chart) bringIntoView(starts[i]); };

function tell(which) {
  state.story = which;
  showStory();
  writeAddress();
}

function startStory() {
  for (const link of root.querySelectorAll('.read a')) link.onclick = event => { event.preventDefault(); state.event = -1; tell('key'); };
  $('dl-previous').onclick = () => turn(-1);
  $('dl-next').onclick = () => turn(1);
  $('dl-story-close').onclick = () => story.close();
  for (const input of story.querySelectorAll('input')) input.onchange = () => { tell(input.value); };
  story.addEventListener('close', () => { if (state.story !== null) tell(null); });
  story.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.type === 'radio') return; // arrows choose among those
    const keys = { ArrowRight: rightToLeft ? -1 : 1, ArrowLeft: rightToLeft ? 1 : -1, PageDown: 1, PageUp: -1, Home: -Infinity, End: Infinity };
    const by = keys[event.key];
    if (by === undefined) return;
    event.preventDefault();
    if (isFinite(by)) turn(by);
    else { const list = inStory(), at = list.indexOf(state.event); turn(by < 0 ? -at : list.length - 1 - at); }
  });
  let down = null;
  story.addEventListener('touchstart', ({ touches }) => { down = touches.length === 1 ? touches[0] : null; }, { passive: true });
  story.addEventListener('touchend', ({ changedTouches: [up] }) => {
    if (!down) return;
    const x = up.clientX - down.clientX, y = up.clientY - down.clientY;
    down = null;
    if (Math.abs(x) > 40 && Math.abs(x) > 2 * Math.abs(y)) turn((x < 0) === rightToLeft ? -1 : 1);
  }, { passive: true });
}
