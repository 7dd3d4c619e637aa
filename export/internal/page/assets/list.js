// The list below the drawings: entries that the filters keep out are hidden, and
// months and years of which all are.
let entries; // once the list is read: of each event its entry and the groups around it

function showList() {
  if (document.readyState === 'loading' && !isFiltered()) return;
  onceListed(() => {
    entries ??= events.map(e => { const node = $(e.id); return [node, node.closest('.month'), node.closest('.year')]; });
    const kept = new Set();
    entries.forEach(([node, month, year], i) => {
      const out = fails[i] !== 0;
      if (node.hidden !== out) node.hidden = out;
      if (!out) kept.add(month).add(year);
    });
    for (const group of root.querySelectorAll('.month, .year')) group.hidden = !kept.has(group);
    $('dl-none').hidden = shown.length > 0 || events.length === 0;
  });
}
