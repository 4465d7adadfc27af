// Builds a MyST project that refers to a site, and writes what MyST made of it: myst.mjs PROGRAM SITE FOLDER TEXT
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const [program, site, folder, text] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'myst.yml'), `version: 1
project:
  references:
    tk: { url: '${site}', kind: myst }
    sphinx: { url: '${site}', kind: intersphinx }
`);
await writeFile(join(folder, 'index.md'), `---\nexports: [{ format: md, output: out.md }]\n---\n${text}\n`);
const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'build', '--md', '--strict'], { cwd: folder, encoding: 'utf8' });
if (status !== 0) {
  console.error(stdout + stderr);
  process.exit(1);
}
console.log(await readFile(join(folder, 'out.md'), 'utf8'));
