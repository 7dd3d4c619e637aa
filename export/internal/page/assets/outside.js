// How many events lie outside of the time that is drawn, and the way there.
const outside = { 'dl-before': [], 'dl-after': [] };

function tellOutside() {
  const before = shown.filter(i => stops[i] < view[0]), after = shown.filter(i => starts[i] > view[1]);
  const dated = shown.filter(i => !isNaN(starts[i])).length;
  Object.assign(outside, { 'dl-before': before, 'dl-after': after });
  const inside = say('in-view', grouped(dated - before.length - after.length)), undated = shown.length - dated;
  $('dl-inside').textContent = undated ? say('list', inside, say('n-undated', grouped(undated))) : inside;
  const [back, onward] = rightToLeft ? '→←' : '←→';
  $('dl-before').textContent = `${back} ${say('n-earlier', grouped(before.length))}`;
  $('dl-after').textContent = `${say('n-later', grouped(after.length))} ${onward}`;
  for (const [id, { length }] of Object.entries(outside)) $(id).hidden = length === 0;
}

// showOutside moves the drawing to those that lie on one side, and zooms out if they need it.
function showOutside({ target }) {
  const list = outside[target.id];
  const [from, to] = withRoom(list.reduce((t, i) => Math.min(t, starts[i]), Infinity), list.reduce((t, i) => Math.max(t, stops[i]), -Infinity));
  const beside = Math.max(0, view[1] - view[0] - (to - from)) / 2;
  zoomTo(from - beside, to + beside);
  box.focus({ preventScroll: true }); // the button may go
}

function startOutside() {
  for (const id of Object.keys(outside)) $(id).onclick = showOutside;
}
