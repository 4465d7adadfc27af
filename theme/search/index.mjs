// Makes a search index with Pagefind, all in memory.
//
// stdin   one JSON object: { language, records: [{ url, kinds, title, place, language, names, text, folded }] }
// stdout  one line of JSON: [{ path, length }], then the bytes of these files, one after the other
//
// What is searched are the folded words; the text itself goes along, word for word in step with them, for what is shown.
import { readFileSync, writeSync } from 'node:fs';
import { close, createIndex } from 'pagefind';

const job = JSON.parse(readFileSync(0, 'utf8'));
const { index, errors } = await createIndex({ forceLanguage: job.language });
stopAt(errors);
for (const { url, kinds, title, place, language, text, folded } of job.records) {
  const meta = { title, place, language, text };
  stopAt((await index.addCustomRecord({ url, content: folded, language: job.language, meta, filters: { kind: kinds } })).errors);
}

const made = await index.getFiles();
stopAt(made.errors);
await close();

// Pagefind's own search boxes are left out: the theme has one. So is WebAssembly for stems of another language.
const entry = JSON.parse(Buffer.from(made.files.find(file => file.path === 'pagefind-entry.json').content).toString());
const wasm = Object.values(entry.languages).map(language => `wasm.${language.wasm ?? 'unknown'}.pagefind`);
const files = made.files.filter(file => wasm.includes(file.path) || /^(pagefind(-worker)?\.js|pagefind-entry\.json|.*\.pf_[a-z]+)$/.test(file.path))
  .sort((a, b) => a.path < b.path ? -1 : 1);

// Names of things, so that what is called as the reader typed comes first, and a slip of the hand finds what was meant.
const names = job.records.filter(({ names }) => names.length > 0).map(({ url, kinds, title, place, language, names }) => ({ url, kinds, title, place, language, names }));
files.push({ path: 'names.json', content: Buffer.from(JSON.stringify(names)) });
files.sort((a, b) => a.path < b.path ? -1 : 1);
writeAll(Buffer.from(JSON.stringify(files.map(({ path, content }) => ({ path, length: content.length }))) + '\n'));
files.forEach(file => writeAll(file.content));

function stopAt(errors) {
  if (errors.length > 0) {
    throw new Error(errors.join('; '));
  }
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
