// Sets a document with Typst, all in memory: no file is read besides this program, none is written.
//
// stdin   one JSON object: { main, files: { path: base64 }, images: [path], standard, timestamp, card }
// stdout  one line of JSON: { pages, places: { label: page }, card, diagnostics: [{ path, line, column, message, hints, severity }] }, then `card` bytes of a
//         PNG, the picture that goes with links to the site, then the PDF's bytes, if there are any. Lines and columns count from 1.
//
// Whoever calls this ends it when it takes too long.
import { readFileSync, writeSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { inflateSync } from 'node:zlib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Resvg } from '@resvg/resvg-js';

// A folder that does not exist: the document can reach nothing but what it is given.
const root = join(import.meta.dirname ?? '.', '.nothing');
// Typst would look for packages (#import "@local/…") in the user's folders, and ask for others on the network.
for (const name of ['HOME', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'XDG_DATA_HOME', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME']) {
  process.env[name] = root;
}
for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy']) {
  process.env[name] = 'http://127.0.0.1:1';
}
for (const name of ['NO_PROXY', 'no_proxy', 'TYPST_PACKAGE_PATH', 'TYPST_PACKAGE_CACHE_PATH']) {
  delete process.env[name];
}
// Nor may a face of the machine take the place of a bundled one of the same name, or show a letter that these lack.
process.env.FONTCONFIG_FILE = join(import.meta.dirname ?? '.', 'no-fonts.conf');
delete process.env.FONTCONFIG_PATH;
if (process.platform === 'win32') {
  process.env.SYSTEMROOT = root;
}
const job = JSON.parse(readFileSync(0, 'utf8'));
const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs: faces() }] });
const diagnostics = [];
for (const [path, content] of Object.entries(job.files)) {
  compiler.mapShadow(join(root, path), Buffer.from(content, 'base64'));
}

// Each image by itself first, so that a broken one is named by its own name.
for (const image of job.images) {
  const result = compiler.compile({ mainFileContent: `#image(${JSON.stringify('/' + image)}, alt: "")` });
  for (const found of read(result)) {
    diagnostics.push({ ...found, path: image, line: 0, column: 0 });
  }
}

let pdf;
let pages = 0;
let places = {};
if (diagnostics.length === 0) {
  const result = compiler.compile({ mainFilePath: join(root, job.main) });
  diagnostics.push(...read(result));
  if (result.result) {
    pages = result.result.numOfPages;
    try {
      pdf = compiler.pdf(result.result, { pdfStandard: job.standard, creationTimestamp: job.timestamp });
      withoutStage(pdf);
      [places = {}] = compiler.query(result.result, { selector: '<places>', field: 'value' });
    } catch (refused) {
      const named = job.images.filter(image => image.endsWith('.svg')).flatMap(refusedPicture);
      diagnostics.push(...(named.length > 0 ? named : refusals(String(refused.message))));
    }
  }
}

let card = Buffer.alloc(0);
if (pdf && job.card) {
  const result = compiler.compile({ mainFilePath: join(root, job.card) });
  diagnostics.push(...read(result));
  if (result.result) {
    // Without its styles, which are for selecting text in a browser, and hold what a drawer of pictures does not know.
    // What ends a CDATA section ends no text, and the typesetter writes it as it is.
    const svg = compiler.svg(result.result).replace(/<style.*?<\/style>/gs, '').replaceAll(']]>', ']]&gt;');
    card = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  }
}

writeAll(Buffer.from(JSON.stringify({ pages, places, card: card.length, diagnostics }) + '\n'));
writeAll(card);
if (pdf) {
  writeAll(pdf);
}

// What the writer of the PDF refuses of one picture, named by its path: it says no place of its own.
function refusedPicture(image) {
  const set = `#set document(title: "1")\n#image(${JSON.stringify('/' + image)}, alt: "1")`;
  const { result } = compiler.compile({ mainFileContent: set });
  try {
    compiler.pdf(result, { pdfStandard: job.standard, creationTimestamp: job.timestamp });
    return [];
  } catch (refused) {
    return refusals(String(refused.message)).map(one => ({ ...one, path: image }));
  }
}

// The writer calls every file a proof; ours is what is published, and needs no such word. Its bytes are kept, as places are counted in them.
function withoutStage(pdf) {
  const word = Buffer.from('<xmpMM:RenditionClass>proof</xmpMM:RenditionClass>');
  const at = pdf.indexOf(word);
  if (at >= 0) {
    pdf.fill(' ', at, at + word.length);
  }
}

// The faces that the typesetter does not bring: Arabic letters.
function faces() {
  const folder = join(import.meta.dirname ?? '.', '..', 'node_modules', '@fontsource', 'amiri', 'files');
  return ['400', '700'].map(weight => unpacked(readFileSync(join(folder, `amiri-arabic-${weight}-normal.woff`))));
}

// A typeface as the typesetter takes it: the tables of a WOFF file, unpacked (https://www.w3.org/TR/WOFF/).
function unpacked(woff) {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = woff.subarray(44 + 20 * index);
    const [at, packed, length] = [4, 8, 12].map(place => entry.readUInt32BE(place));
    const content = woff.subarray(at, at + packed);
    return { tag: entry.subarray(0, 4), sum: entry.subarray(16, 20), content: packed < length ? inflateSync(content) : content };
  });
  const whole = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(12);
  woff.copy(head, 0, 4, 8);
  [count, 16 * whole, Math.log2(whole), 16 * (count - whole)].forEach((value, index) => head.writeUInt16BE(value, 4 + 2 * index));
  let at = head.length + 16 * count;
  const entries = tables.map(({ tag, sum, content }) => {
    const place = Buffer.alloc(8);
    place.writeUInt32BE(at, 0);
    place.writeUInt32BE(content.length, 4);
    at += content.length + (-content.length & 3);
    return Buffer.concat([tag, sum, place]);
  });
  return Buffer.concat([head, ...entries, ...tables.flatMap(({ content }) => [content, Buffer.alloc(-content.length & 3)])]);
}

function read(result) {
  const found = result.takeDiagnostics();
  return !found ? [] : compiler.fetchDiagnostics(found).map(one => ({
    severity: one.severity === 1 ? 'error' : 'warning',
    message: one.message,
    hints: one.hints ?? [],
    path: one.path ? relative(root, one.path).split(sep).join('/') : '',
    line: (one.range?.start?.line ?? -1) + 1,
    column: (one.range?.start?.character ?? -1) + 1,
  }));
}

// What the writer of the PDF refuses comes as one text, without places.
function refusals(text) {
  const found = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)", trace: \[.*?\], hints: \[((?:"(?:[^"\\]|\\.)*"(?:, )?)*)\]/g)];
  const all = found.map(([, message, hints]) => ({
    severity: 'error', path: '', line: 0, column: 0, message: plain(message),
    hints: [...hints.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, hint]) => plain(hint)),
  }));
  return all.length > 0 ? all : [{ severity: 'error', path: '', line: 0, column: 0, message: text, hints: [] }];
}

function plain(text) {
  return text.replace(/\\(["\\])/g, '$1');
}

function writeAll(bytes) {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(1, bytes, at);
    } catch (busy) {
      if (busy.code !== 'EAGAIN') {
        throw busy;
      }
    }
  }
}
