// Has Ace by DAISY judge an electronic book, and writes a line for each violation: ace.mjs BOOK CHROMIUM FOLDER
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [book, chromium, folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const program = join(dirname(fileURLToPath(import.meta.url)), 'node_modules', '@daisy', 'ace-cli', 'bin', 'ace.js');
// What it and the browser keep for themselves stays in the folder, too.
const folders = ['HOME', 'XDG_CONFIG_HOME', 'XDG_STATE_HOME', 'XDG_CACHE_HOME', 'TMPDIR'];
const own = Object.fromEntries(folders.map(name => [name, folder]));
const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--force', '--outdir', folder, book], {
  encoding: 'utf8',
  env: { ...process.env, ...own, PUPPETEER_EXECUTABLE_PATH: chromium },
});
if (status !== 0) {
  console.error(stdout + stderr);
  process.exit(1);
}

const { assertions } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
for (const { 'earl:testSubject': subject, assertions: found } of assertions) {
  for (const { 'earl:test': rule, 'earl:result': { html, 'dct:description': said } } of found) {
    console.log(`${subject.url}: ${rule['dct:title']} (${rule['earl:impact']}): ${said} ${html ?? ''}`);
  }
}

console.log(`${assertions.length} documents judged`);
