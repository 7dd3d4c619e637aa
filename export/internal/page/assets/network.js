// Who with whom: the actors of most events, joined where they take part in the same.
// A click on an actor or on a line filters by it.
const mostActors = 18, mostOnNarrow = 12; // where names would meet

// onCircle is the place of the k-th of n nodes: clockwise from the top, so turned that
// the labels at the sides don't meet.
function onCircle(k, n) {
  const turn = 2 * Math.PI * (k + .5) / n;
  return { x: Math.round(1000 * Math.sin(turn)), y: Math.round(-1000 * Math.cos(turn)) };
}

function networkChart(node) {
  const chart = openChart(node, {}, { height: 380 });
  chart.on('click', p => {
    if (p.dataType === 'node') {
      const party = new Set(state.party);
      if (!party.delete(p.data.party)) party.add(p.data.party);
      change({ party });
    } else {
      change({ party: new Set(p.data.parties), together: true });
    }
  });
  tipOn(chart, p => [['date', p.dataType === 'node' ? facets.party.names[p.data.party] : p.data.parties.map(v => facets.party.names[v]).join(' – ')], ['', counted('events', p.data.value)]]);
  return {
    chart,
    draw() {
      const n = new Map(), pairs = new Map(), isNarrow = chart.getWidth() < 400;
      passing(bit.party, e => { for (const p of e.parties ?? []) n.set(p, (n.get(p) ?? 0) + 1); });
      const actors = [...n.keys()].sort((a, b) => n.get(b) - n.get(a) || a - b).slice(0, isNarrow ? mostOnNarrow : mostActors), kept = new Set(actors);
      passing(bit.party, e => {
        const of = (e.parties ?? []).filter(p => kept.has(p)).sort((a, b) => a - b);
        of.forEach((a, k) => { for (const b of of.slice(k + 1)) pairs.set(`${a} ${b}`, (pairs.get(`${a} ${b}`) ?? 0) + 1); });
      });
      const most = Math.max(1, ...n.values()), mostPairs = Math.max(1, ...pairs.values()), chosen = state.party;
      if (actors.length === 0) chart.clear();
      else chart.setOption({
        ...options.network,
        series: [{
          ...options.network.series[0],
          id: 'network', left: '28%', right: '28%', top: 24, bottom: 24, preserveAspect: 'contain', cursor: 'pointer',
          label: { show: true, color: colors.ink, fontFamily: colors.sans, fontSize: 11, formatter: p => apart(shorten(facets.party.names[p.data.party], isNarrow ? 13 : 16)) },
          data: actors.map((p, k) => ({
            ...onCircle(k, actors.length), id: String(p), name: String(p), party: p, value: n.get(p), symbolSize: 6 + 18 * Math.sqrt(n.get(p) / most), label: { position: 2 * k + 1 === actors.length ? 'bottom' : k < actors.length / 2 ? 'right' : 'left', fontWeight: chosen.has(p) ? 700 : 400 },
            itemStyle: { color: chosen.has(p) ? colors.accent : colors['soft-ink'], borderColor: colors.paper, borderWidth: 1 },
          })),
          links: [...pairs].map(([key, value]) => {
            const parties = key.split(' ').map(Number), on = parties.some(p => chosen.has(p));
            return { source: String(parties[0]), target: String(parties[1]), parties, value, lineStyle: { width: 1 + 5 * value / mostPairs, color: on ? colors.accent : colors['soft-ink'], opacity: on ? .8 : .4, curveness: .15 } };
          }),
        }],
      }, { notMerge: true });
      const [pair, times] = [...pairs].reduce((a, b) => b[1] > a[1] ? b : a, ['', 0]);
      $('dl-network-says').textContent = times ? say('network-says', actors.length, ...pair.split(' ').map(p => facets.party.names[p]), counted('events', times)) : say('network-apart', actors.length);
    },
  };
}
