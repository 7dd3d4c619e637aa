// The page on paper: the drawing in the width of a sheet, the list as dates, sentences and
// sources, and the workings of each as an appendix.
const isPrinting = () => root.classList.contains('print');

// print takes the page to the colours and the width of paper, and back.
function print(on) {
  root.classList.toggle('print', on);
  root.querySelector('.appendix')?.remove();
  if (on) root.append(appendix());
  readColors();
  if (!chart) return;
  fitWidth(on ? 680 : undefined);
  chart.getZr().flush(); // paper waits for no frame
}

// appendix has of each event that is shown what the sources say and how it was dated.
function appendix() {
  const list = make('ol', {});
  for (const i of shown) {
    const entry = $(events[i].id), item = make('li', {});
    if (!entry) continue;
    item.append(make('p', { className: 'date', textContent: words(i, '.date') }));
    for (const part of entry.querySelector('.what').children) {
      if (part.matches('.summary')) continue;
      if (part.matches('details')) item.append(...[...part.querySelectorAll('figure')].map(f => f.cloneNode(true)));
      else item.append(part.cloneNode(true));
    }
    for (const node of item.querySelectorAll('[id]')) node.removeAttribute('id');
    list.append(item);
  }
  return make('section', { className: 'appendix', hidden: shown.length === 0 }, make('h2', { textContent: say('appendix') }), list);
}
