#!/usr/bin/env node
// Runs the program of this system, which npm has installed as a package of its own beside this one.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const { name, version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const wanted = `${name}-${process.platform}-${process.arch}`;

/** The program; ends this one, with what mends it, where there is none. */
function program() {
  try {
    const file = require.resolve(`${wanted}/package.json`);
    return join(dirname(file), JSON.parse(readFileSync(file, 'utf8')).bin.dossier);
  } catch {
    console.error(`dossier: npm has not installed ${wanted}@${version}, which holds the program for this system.`);
    console.error(`hint: install ${name} again without --omit=optional and --no-optional; where there is no such package, build Dossier yourself`);
    process.exit(2);
  }
}

const child = spawn(program(), process.argv.slice(2), { stdio: 'inherit' });
// The terminal tells both; the program ends in its own time, and this one with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal));
}
child.on('error', (error) => {
  console.error(`dossier: ${wanted} cannot be started: ${error.message}`);
  process.exit(2);
});
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
