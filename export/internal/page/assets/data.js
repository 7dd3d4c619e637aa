// The data block, and small things that all parts use. Words come from the block
// and from the list as text: nothing here parses markup.
const $ = id => document.getElementById(id);
const root = $('dl-timeline').closest('.dateline');
const rightToLeft = getComputedStyle(root).direction === 'rtl'; // then time runs so too
const { options, events, types, parties, sources, told, captions, language, words: labelWords } = JSON.parse($('dl-data').textContent);
const number = new Map(events.map((e, i) => [e.id, i]));

// The facets that events are filtered by: the names of the values, and those of an event.
const facets = {
  type: { names: types.map(t => t.label), of: e => [e.type] },
  party: { names: parties, of: e => e.parties ?? [] },
  told: { names: told, of: e => [e.told] },
  source: { names: sources, of: e => e.sources ?? [] },
};

const keyCount = 10; // the events that the page begins with

// Where an event stands in time if one date must do; null if it has none.
const timeOf = e => e.from ?? e.to;

// The same of all events, where thousands are looked at for every frame.
const starts = Float64Array.from(events, e => e.from ?? e.to ?? NaN), stops = Float64Array.from(events, e => e.to ?? e.from ?? NaN);

// withRoom is a stretch of time with room around.
const withRoom = (from, to) => {
  const pad = Math.max((to - from) * .04, 36e5 * 12);
  return [from - pad, to + pad];
};

// extent is from the first to the last date, with room around; null if there is none.
const extent = (() => {
  let from = Infinity, to = -Infinity;
  for (let i = 0; i < events.length; i++) {
    if (starts[i] < from) from = starts[i];
    if (stops[i] > to) to = stops[i];
  }
  return from > to ? null : withRoom(from, to);
})();

// make returns a new element; text in properties stays text.
function make(tag, properties, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

// onceListed runs f when the browser has read the list, which stands behind the scripts.
function onceListed(f) {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', f);
  else f();
}

// words is the text of a part of an event's entry, '' before the list is read.
function words(i, part) {
  return $(events[i].id)?.querySelector(part)?.textContent.trim() ?? '';
}

const shorten = (text, most) => {
  const runes = [...text.slice(0, 4 * most)];
  return runes.length > most ? runes.slice(0, most - 1).join('').trimEnd() + '…' : text;
};

// apart keeps the direction of a text from that of what stands around it.
const apart = text => `\u2068${text}\u2069`;

const hasLibrary = typeof echarts !== 'undefined';
