// Gives every entry of the package-lock.json in the folders named the hash of its package, where npm left it out: it does
// so for packages of systems other than the one that it runs on. The packages come from the registry that npm is set to.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** The hash of a package as npm writes it, from the package itself. */
function integrity(name, version) {
  const folder = mkdtempSync(join(tmpdir(), 'integrity-'));
  try {
    const packed = ['pack', `${name}@${version}`, '--ignore-scripts', '--json', '--pack-destination', folder];
    const [{ filename }] = JSON.parse(execFileSync(npm, packed, { cwd: folder, encoding: 'utf8' }));
    return `sha512-${createHash('sha512').update(readFileSync(join(folder, filename))).digest('base64')}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const folder of process.argv.slice(2)) {
  const file = join(folder, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  for (const [path, { version, ...rest }] of Object.entries(lock.packages)) {
    if (path !== '' && !rest.integrity) {
      const name = path.replace(/^.*node_modules\//, '');
      console.log(`${folder}: ${name} ${version}`);
      lock.packages[path] = { version, integrity: integrity(name, version), ...rest };
    }
  }

  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
