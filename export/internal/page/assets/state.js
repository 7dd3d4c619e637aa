// What the reader has chosen, kept in the address: #id of an event, or #?… for a view.
const state = {
  lanes: 'type', query: '', type: new Set(), party: new Set(), told: new Set(), source: new Set(),
  together: false, // only events in which all the chosen actors take part
  period: null,    // [from, to) in milliseconds
  zoom: null,      // the same for the drawing, if it isn't where the page goes by itself
  event: -1,
  story: null,     // 'key' or 'all' while the story is told
};

const nothing = () => ({ query: '', type: new Set(), party: new Set(), told: new Set(), source: new Set(), together: false, period: null });

const isFiltered = () => state.query !== '' || state.period !== null || Object.keys(facets).some(f => state[f].size > 0);

// isOnly reports whether value is all that is chosen of a facet.
const isOnly = (facet, value) => state[facet].size === 1 && state[facet].has(value);

// isPeriod reports whether the period from, to is chosen.
const isPeriod = (from, to) => state.period !== null && state.period[0] === from && state.period[1] === to;

const dayText = ms => new Date(ms).toISOString().slice(0, -14);
const momentText = ms => new Date(ms).toISOString().slice(0, -1).replace(/(:00)?\.000$/, '');

function address() {
  const view = new URLSearchParams();
  if (state.lanes !== 'type') view.set('lanes', state.lanes);
  if (state.query) view.set('q', state.query);
  for (const [name, facet] of Object.entries(facets)) for (const v of state[name]) view.append(name, facet.names[v]);
  if (state.together) view.set('together', 'yes');
  if (state.period) view.set('period', state.period.map(dayText).join('/'));
  if (state.zoom) view.set('zoom', state.zoom.map(momentText).join('/'));
  const id = state.event < 0 ? '' : events[state.event].id;
  if (!view.toString() && state.story !== 'all') return '#' + (state.story && id ? 'story=' : '') + id;
  if (id) view.set('event', id);
  if (state.story) view.set('story', state.story);
  return '#?' + view;
}

let written = location.hash; // as the page wrote or read it last

function writeAddress() {
  if (chart) state.zoom = ownZoom();
  if (location.hash !== written) return; // the reader went elsewhere; the page is about to follow
  try { history.replaceState(history.state, '', address()); } catch { /* a page in a sandboxed frame has no history */ }
  written = location.hash;
}

const stretchOf = text => {
  const [from, to] = (text ?? '').split('/').map(t => Date.parse(t.includes('T') ? t + 'Z' : t));
  return from < to ? [from, to] : null;
};

// readAddress takes the state from the address; what it names and the page has not is left out.
function readAddress() {
  const hash = written = location.hash;
  if (!hash.startsWith('#?')) {
    const [, tells, id] = /^(story(?:=|$))?(.*)$/.exec(hash.slice(1));
    state.story = tells && !number.has(hash.slice(1)) ? 'key' : null;
    state.event = number.get(state.story ? id : hash.slice(1)) ?? (state.story ? -1 : state.event);
    return;
  }
  const view = new URLSearchParams(hash.slice(2));
  Object.assign(state, nothing(), {
    lanes: ['party', 'source'].find(l => l === view.get('lanes')) ?? 'type',
    query: view.get('q') ?? '', together: view.has('together'), period: stretchOf(view.get('period')), zoom: stretchOf(view.get('zoom')),
    event: number.get(view.get('event')) ?? -1, story: ['key', 'all'].find(s => s === view.get('story')) ?? null,
  });
  for (const [name, facet] of Object.entries(facets)) {
    const wanted = new Set(view.getAll(name));
    facet.names.forEach((n, v) => { if (wanted.has(n)) state[name].add(v); });
  }
}
