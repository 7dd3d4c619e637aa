// The form of the filters: search, period, and for each facet its values with counts.
const form = $('dl-filter');
const few = 8, many = 200; // values of a facet shown at once, and on request

const groups = {}; // of each facet: its fieldset, its boxes by value

function buildFacets() {
  for (const name of Object.keys(facets)) {
    const box = form.querySelector(`[data-facet=${name}]`), total = counts(name);
    const order = [...total.keys()].sort((a, b) => total[b] - total[a] || a - b);
    box.hidden = order.length === 0 || name === 'told' && order.length < 2;
    const group = groups[name] = { box, boxes: new Map() };
    for (const v of order.slice(0, few)) box.append(valueBox(name, v));
    if (name === 'party' && order.length > 1) {
      const input = make('input', { type: 'checkbox', id: 'dl-together' });
      input.onchange = () => change({ together: input.checked });
      group.together = make('label', { className: 'together', hidden: true }, input, say('together'));
      box.append(group.together);
    }
    const rest = order.slice(few, many);
    if (rest.length === 0) continue;
    const details = make('details', {}, make('summary', { textContent: order.length > many ? say('n-more-search', grouped(rest.length)) : say('n-more', grouped(rest.length)) }));
    details.addEventListener('toggle', () => {
      details.append(...rest.filter(v => !group.boxes.has(v)).map(v => valueBox(name, v)));
      showFacets();
    }, { once: true });
    box.append(details);
  }
  $('dl-search').addEventListener('input', later(() => change({ query: $('dl-search').value.trim() }), 120));
  for (const end of ['dl-from', 'dl-to']) $(end).addEventListener('change', () => takePeriod());
  form.addEventListener('reset', event => { event.preventDefault(); change(nothing()); });
  form.addEventListener('submit', event => event.preventDefault());
}

// valueBox makes the box of a value.
function valueBox(name, v) {
  const input = make('input', { type: 'checkbox', value: v }), count = make('span', { className: 'count' });
  const label = make('label', {}, input);
  if (name === 'type') label.append($('dl-glyphs').content.children[v].cloneNode(true));
  label.append(make('bdi', { textContent: facets[name].names[v] }), ' ', count);
  input.onchange = () => {
    const chosen = new Set(state[name]);
    if (input.checked) chosen.add(v);
    else chosen.delete(v);
    change({ [name]: chosen });
  };
  groups[name].boxes.set(v, { label, input, count });
  return label;
}

// showFacets writes the state and the counts into the form.
function showFacets() {
  for (const [name, { box, boxes, together }] of Object.entries(groups)) {
    const n = counts(name);
    for (const v of state[name]) if (!boxes.has(v)) box.querySelector('legend').after(valueBox(name, v));
    for (const [v, { label, input, count }] of boxes) {
      input.checked = state[name].has(v);
      count.textContent = n[v];
      label.classList.toggle('none', n[v] === 0);
    }
    if (together) {
      together.hidden = state.party.size < 2;
      $('dl-together').checked = state.together;
    }
  }
  if (document.activeElement !== $('dl-search')) $('dl-search').value = state.query;
  showPeriod();
  $('dl-count').textContent = say('count', grouped(shown.length), grouped(events.length));
  form.querySelector('[type=reset]').hidden = !isFiltered();
  for (const input of root.querySelectorAll('input[name=lanes]')) input.checked = input.value === state.lanes;
}

// later puts off f until nothing has happened for some milliseconds.
function later(f, ms) {
  let waiting = 0;
  return () => { clearTimeout(waiting); waiting = setTimeout(f, ms); };
}
