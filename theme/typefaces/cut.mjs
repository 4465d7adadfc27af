// Cuts typefaces to the letters that a site can show.
//
// stdin   one JSON object: { letters, typefaces: { path: WOFF2 as base64 } }
// stdout  one line of JSON: [{ path, length }], then the bytes of these files, one after the other
//
// Ligatures and figures of other forms stay, as far as their letters do.
import { readFileSync, writeSync } from 'node:fs';
import subset from 'subset-font';

const { letters, typefaces } = JSON.parse(readFileSync(0, 'utf8'));
const files = [];
for (const [path, whole] of Object.entries(typefaces)) {
  files.push({ path, content: await subset(Buffer.from(whole, 'base64'), letters, { targetFormat: 'woff2' }) });
}

writeAll(Buffer.from(JSON.stringify(files.map(({ path, content }) => ({ path, length: content.length }))) + '\n'));
files.forEach(file => writeAll(file.content));

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
