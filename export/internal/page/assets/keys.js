// The keyboard: everything that the pointer does in the drawing.
function startKeys() {
  const onward = rightToLeft ? 'ArrowLeft' : 'ArrowRight', back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const keys = {
    [onward]: () => step(1), [back]: () => step(-1), ArrowDown: () => stepLane(1), ArrowUp: () => stepLane(-1), Home: () => step(-Infinity), End: () => step(Infinity),
    '+': telling(() => zoomBy(.5)), '=': telling(() => zoomBy(.5)), '-': telling(() => zoomBy(2)), 0: telling(zoomOut),
    Enter: () => { if (!card.hidden) card.focus(); }, Escape: () => choose(-1),
  };
  const shifted = { ...keys, [onward]: telling(() => moveBy(.25)), [back]: telling(() => moveBy(-.25)) };
  box.addEventListener('keydown', event => {
    const act = (event.shiftKey ? shifted : keys)[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    act();
    event.preventDefault();
  });
}

// telling says, to those who hear the page, how many events are in view after a move.
const telling = move => () => {
  move();
  $('dl-said').textContent = $('dl-inside').textContent;
};

// step goes to the next event in the order of the list.
function step(by) {
  const drawn = shown.filter(i => timeOf(events[i]) !== null);
  if (drawn.length === 0) return;
  const at = drawn.indexOf(state.event);
  const to = at < 0 && isFinite(by) ? (by > 0 ? 0 : drawn.length - 1) : Math.min(Math.max(at + by, 0), drawn.length - 1);
  bringIntoView(timeOf(events[drawn[to]]));
  choose(drawn[to]);
}

// stepLane goes to the event of the next lane that is nearest in time.
function stepLane(by) {
  const at = laneList.findIndex(l => l.of.includes(state.event));
  const lane = laneList[at < 0 ? 0 : at + by];
  if (!lane) return;
  const ms = at < 0 ? view[0] : timeOf(events[state.event]), away = i => Math.abs(timeOf(events[i]) - ms);
  const nearest = lane.of.reduce((best, i) => away(i) < away(best) ? i : best);
  bringIntoView(timeOf(events[nearest]));
  choose(nearest);
}
