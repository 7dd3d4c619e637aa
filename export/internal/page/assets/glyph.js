// Shapes and textures, so that nothing is told by colour alone: a shape for the class
// of a type, a mark inside for the type, hollow or struck out for what is no fact.
const least = 7, fade = 56; // pixels: half the room of a mark, the length of an open end

const clear = (color, alpha) => echarts.color.modifyAlpha(color, alpha);

// outline is the shape of a class around x, y; package glyph has the same for the list.
function outline(quad, x, y, r) {
  switch (quad) {
    case 'material-cooperation': return { type: 'rect', shape: { x: x - r * .88, y: y - r * .88, width: r * 1.76, height: r * 1.76 } };
    case 'verbal-conflict': return { type: 'polygon', shape: { points: [[x, y - r], [x + r * 1.08, y + r * .9], [x - r * 1.08, y + r * .9]] } };
    case 'material-conflict': return { type: 'polygon', shape: { points: [[x, y - r * 1.18], [x + r * 1.18, y], [x, y + r * 1.18], [x - r * 1.18, y]] } };
  }
  return { type: 'circle', shape: { cx: x, cy: y, r: quad === 'other' ? r * .6 : r } };
}

// Strokes inside a shape, in parts of its radius.
const textures = {
  dot: [[-.1, .15, .1, .15]], across: [[-.55, .15, .55, .15]], upright: [[0, -.6, 0, .6]], cross: [[-.5, 0, .5, 0], [0, -.5, 0, .5]],
};

// glyph is the drawing of an event's type, as elements of ECharts.
function glyph(type, look, x, y, r) {
  const { quad, inner } = types[type], color = colors[quad], hollow = look !== undefined;
  const parts = [{ ...outline(quad, x, y, r), style: hollow ? { fill: colors.paper, stroke: color, lineWidth: 1.8 } : { fill: color, stroke: colors.paper, lineWidth: 1 }, z2: 3 }];
  if (r >= 4) for (const [x1, y1, x2, y2] of textures[inner] ?? []) {
    parts.push({ type: 'line', shape: { x1: x + x1 * r, y1: y + y1 * r, x2: x + x2 * r, y2: y + y2 * r }, style: { stroke: hollow ? color : colors.paper, lineWidth: 1.6, lineCap: 'square' }, z2: 4 });
  }
  if (look === 'denied') parts.push({ type: 'line', shape: { x1: x - r - 1, y1: y + r + 1, x2: x + r + 1, y2: y - r - 1 }, style: { stroke: color, lineWidth: 1.5 }, z2: 5 });
  return parts;
}

// hatch is a texture of slanting lines, for bars of what is no fact.
const hatches = new Map();
function hatch(color, back) {
  const key = color + back;
  if (!hatches.has(key)) {
    const tile = make('canvas', { width: 6, height: 6 }), pen = tile.getContext('2d');
    pen.strokeStyle = clear(color, .55);
    pen.lineWidth = 1.2;
    if (back) { pen.moveTo(-1, -1); pen.lineTo(7, 7); }
    pen.moveTo(-1, 7);
    pen.lineTo(7, -1);
    pen.moveTo(5, 7); pen.lineTo(7, 5);
    pen.moveTo(-1, 1); pen.lineTo(1, -1);
    pen.stroke();
    hatches.set(key, tile);
  }
  return { type: 'pattern', image: hatches.get(key), repeat: 'repeat' };
}

// crowd is one path for many marks or bars of one look, for when there are too many
// to be elements of their own.
function registerCrowd() {
  const everywhere = new echarts.graphic.BoundingRect(0, 0, 1e5, 1e5);
  echarts.graphic.registerShape('dl-crowd', echarts.graphic.extendShape({
    type: 'dl-crowd',
    shape: { quad: '', r: 2, spots: [] }, // spots: x, y of marks, or x, y, width, height of bars where quad is 'bar'
    getBoundingRect: () => everywhere, // to find the true one takes longer than to draw
    buildPath(path, { quad, r, spots }) {
      if (quad === 'bar') {
        for (let k = 0; k < spots.length; k += 4) path.rect(spots[k], spots[k + 1], spots[k + 2], spots[k + 3]);
        return;
      }
      const small = r < 2.5 || quad === 'material-cooperation';
      for (let k = 0; k < spots.length; k += 2) {
        const x = spots[k], y = spots[k + 1];
        if (small) path.rect(x - r, y - r, 2 * r, 2 * r);
        else if (quad === 'verbal-conflict') { path.moveTo(x, y - r); path.lineTo(x + r, y + r); path.lineTo(x - r, y + r); path.closePath(); }
        else if (quad === 'material-conflict') { path.moveTo(x, y - r); path.lineTo(x + r, y); path.lineTo(x, y + r); path.lineTo(x - r, y); path.closePath(); }
        else { path.moveTo(x + r, y); path.arc(x, y, r, 0, 2 * Math.PI); }
      }
    },
  }));
}
