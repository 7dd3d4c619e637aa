// Which events the filters let through. Every chart and facet counts the events that
// pass all filters but its own, so that each shows what choosing in it would give.
const bit = { query: 1, period: 2, type: 4, party: 8, told: 16, source: 32 };
const fails = new Uint8Array(events.length); // the bits of the filters that keep an event out

let shown = []; // the events that pass, in the order of the list

// passing calls f for the events that pass all filters but those of the bits.
function passing(bits, f) {
  for (let i = 0; i < events.length; i++) if (!(fails[i] & ~bits)) f(events[i], i);
}

function filter() {
  const tests = Object.keys(facets).filter(f => state[f].size > 0).map(name => {
    const chosen = state[name], of = facets[name].of;
    if (name === 'party' && state.together) {
      return [bit.party, e => [...chosen].every(p => of(e).includes(p))];
    }
    return [bit[name], e => of(e).some(v => chosen.has(v))];
  });
  if (state.period) {
    const [from, to] = state.period;
    tests.push([bit.period, e => timeOf(e) !== null && timeOf(e) >= from && timeOf(e) < to]);
  }
  if (state.query) {
    const wanted = plain(state.query).split(/\s+/).filter(Boolean);
    tests.push([bit.query, (e, i) => wanted.every(w => textOf(i).includes(w))]);
  }
  shown = [];
  events.forEach((e, i) => {
    fails[i] = 0;
    for (const [b, passes] of tests) if (!passes(e, i)) fails[i] |= b;
    if (!fails[i]) shown.push(i);
  });
}

// counts returns how many events each value of a facet would leave.
function counts(name) {
  const n = new Uint32Array(facets[name].names.length);
  const own = name === 'party' && state.together ? 0 : bit[name];
  passing(own, e => { for (const v of facets[name].of(e)) n[v]++; });
  return n;
}

// plain is text without case and accents, to search in.
const plain = text => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

const texts = [];
function textOf(i) {
  const node = texts[i] === undefined && $(events[i].id);
  if (node) texts[i] = plain(node.textContent);
  return texts[i] ?? plain(events[i].label);
}
