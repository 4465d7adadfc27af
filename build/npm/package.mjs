// Writes the package.json of one package: node package.mjs FOLDER NAME VERSION, and then SYSTEM and CPU for that of a system,
// or the systems (linux-x64 …) that the main package picks one of.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, name, version, ...rest] = process.argv.slice(2);
const isMain = rest.every((system) => system.includes('-'));
const common = {
  version,
  description: 'Compiles curated Markdown and YAML, derived from an article, into a policy briefing: a site, a PDF, a glossary as data.',
  license: 'MIT',
  engines: { node: '>=20' },
};
const [os, cpu] = rest;
const content = isMain
  ? {
      name,
      ...common,
      type: 'module',
      bin: { dossier: 'dossier.mjs' },
      optionalDependencies: Object.fromEntries(rest.map((system) => [`${name}-${system}`, version])),
    }
  : {
      name: `${name}-${os}-${cpu}`,
      ...common,
      os: [os],
      cpu: [cpu],
      ...(os === 'linux' ? { libc: ['glibc'] } : {}),
      bin: { dossier: os === 'win32' ? 'dossier.exe' : 'dossier' },
    };
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(content, null, 2)}\n`);
