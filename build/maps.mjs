// Writes theme/maps/: the borders and coasts of the world, and what languages call its countries. Maps are drawn from
// it at build time. Run it after a change of versions, from the repository's root, with these packages beside it:
//
//     npm pack world-atlas@2.0.2 i18n-iso-countries@7.14.0 cldr-localenames-full@48.2.0
//     node build/maps.mjs FOLDER      the folder in which the three are unpacked, each under its own name
//
// Borders and coasts are those of Natural Earth 1:50m (public domain), thinned to a hundredth of a degree with all lines
// kept that two countries share; names those of CLDR (Unicode-3.0).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const read = (...path) => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
const languages = ['en', 'tr', 'kk', 'ru', 'az', 'de', 'fr', 'ky', 'tk', 'uz'];
const tolerance = 0.02; // degrees
const scale = 100; // of a degree
const unnumbered = { Kosovo: 'XK' }; // The others have no code of their own, and are drawn without a name.

const world = read('world-atlas', 'countries-50m.json');
const codes = new Map(read('i18n-iso-countries', 'codes.json').map(([two, , number]) => [number, two]));
const arcs = world.arcs.map(arc => thinned(points(arc)).map(([x, y]) => [Math.round(x * scale), Math.round(y * scale)]));
const countries = world.objects.countries.geometries
  .filter(country => country.type)
  .map(country => ({
    iso: codes.get(country.id) ?? unnumbered[country.properties.name] ?? '',
    polygons: country.type === 'Polygon' ? [country.arcs] : country.arcs,
  }))
  .sort((a, b) => (a.iso < b.iso ? -1 : a.iso > b.iso ? 1 : 0));

mkdirSync('theme/maps/names', { recursive: true });
const lines = [
  '{"scale":' + scale + ',',
  '"arcs":[',
  arcs.map(arc => JSON.stringify(deltas(arc))).join(',\n'),
  '],',
  '"countries":[',
  countries.map(country => JSON.stringify(country)).join(',\n'),
  ']}',
];
writeFileSync('theme/maps/world.json', lines.join('\n') + '\n');

const known = new Set(countries.map(country => country.iso).filter(iso => iso));
for (const language of languages) {
  const names = read('cldr-localenames-full', 'main', language, 'territories.json').main[language].localeDisplayNames.territories;
  const own = Object.entries(names).filter(([code]) => known.has(code)).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(`theme/maps/names/${language}.json`, '{\n' + own.map(([code, name]) => `${JSON.stringify(code)}: ${JSON.stringify(name)}`).join(',\n') + '\n}\n');
}

/** The points of an arc of TopoJSON, in degrees. */
function points(arc) {
  const { scale: [sx, sy], translate: [tx, ty] } = world.transform;
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => [(x += dx) * sx + tx, (y += dy) * sy + ty]);
}

/** A line without the points that lie within the tolerance of what is left (Douglas and Peucker). */
function thinned(line) {
  const kept = new Set([0, line.length - 1]);
  // A ring is thinned in two halves, or it would be all gone.
  const closed = line[0][0] === line.at(-1)[0] && line[0][1] === line.at(-1)[1];
  const half = Math.floor(line.length / 2);
  const waiting = closed ? [[0, half], [half, line.length - 1]] : [[0, line.length - 1]];
  if (closed) {
    kept.add(half).add(Math.floor(half / 2));
  }

  while (waiting.length) {
    const [from, to] = waiting.pop();
    let [worst, at] = [tolerance, -1];
    for (let i = from + 1; i < to; i++) {
      const distance = away(line[i], line[from], line[to]);
      [worst, at] = distance > worst ? [distance, i] : [worst, at];
    }
    if (at > 0) {
      kept.add(at);
      waiting.push([from, at], [at, to]);
    }
  }
  return line.filter((_, i) => kept.has(i));
}

function away([x, y], [x1, y1], [x2, y2]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
}

/** The first point, then the way to each next one. */
function deltas(arc) {
  let [x, y] = [0, 0];
  const steps = [];
  for (const [nextX, nextY] of arc) {
    if (steps.length === 0 || nextX !== x || nextY !== y) {
      steps.push(nextX - x, nextY - y);
    }
    [x, y] = [nextX, nextY];
  }
  return steps;
}
