// Colours: those of the style sheet, light or dark as the system or the reader says.
const colors = {};
const colorNames = ['paper', 'raised', 'ink', 'soft-ink', 'rule', 'band', 'accent', 'verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict', 'other'];

function readColors() {
  const probe = root.appendChild(make('span', { hidden: true }));
  for (const name of colorNames) {
    probe.style.color = `var(--${name})`;
    colors[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  colors.sans = getComputedStyle($('dl-timeline')).fontFamily;
}

const themeKept = 'dateline-theme';

function setTheme(theme) {
  for (const node of [root, root.closest('.dateline-page')]) { // all of the page, if it is ours
    if (theme && node) node.dataset.theme = theme;
    else delete node?.dataset.theme;
  }
  readColors();
}

function startTheme(redraw) {
  let theme = '';
  try { theme = localStorage.getItem(themeKept) ?? ''; } catch { /* a page in a sandboxed frame keeps nothing */ }
  for (const input of root.querySelectorAll('input[name=theme]')) {
    input.checked = input.value === theme;
    input.onchange = () => {
      setTheme(input.value);
      try { localStorage.setItem(themeKept, input.value); } catch { /* as above */ }
      redraw();
    };
  }
  setTheme(['light', 'dark'].includes(theme) ? theme : '');
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { readColors(); redraw(); });
}
