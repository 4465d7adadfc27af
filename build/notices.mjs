// Writes THIRD-PARTY-NOTICES.md from the lock files of NuGet and npm and from what the installed packages say of
// themselves; with --check it writes nothing and fails where the file differs. The same on every machine: packages
// built for one system alone need not be installed, since the package that names them speaks for them.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'THIRD-PARTY-NOTICES.md');
const json = file => JSON.parse(readFileSync(file, 'utf8'));
const byOrdinal = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

class Fault extends Error {}

/** The files in which a package states its licence; some keep several in a folder. */
function licenceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => /^(licen[cs]e|copying|notice)/i.test(entry.name))
    .sort((a, b) => byOrdinal(a.name, b.name))
    .flatMap(entry => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? readdirSync(path).sort(byOrdinal).map(name => join(path, name)) : [path];
    });
}

/** The lines by which licence files say whose the work is; not their clauses, and without anybody's addresses. */
function copyrightLines(folder) {
  const lines = licenceFiles(folder)
    .flatMap(file => readFileSync(file, 'utf8').split(/\r?\n/))
    .map(line => line.trim())
    .filter(line => /^(copyright\s*(\(c\)|©|\d{4})|©|\(c\)\s*\d{4})/i.test(line))
    .map(line => line.replace(/\s*(<[^>]*>|\([^()\s]*\.[^()\s]*\))/g, '').replace(/,$/, ''));
  return [...new Set(lines)].join('; ');
}

/** Packages of NuGet that the projects below a folder lock. */
function nuget(folder) {
  const said = execFileSync('dotnet', ['nuget', 'locals', 'global-packages', '--list'], { cwd: root, encoding: 'utf8' });
  const cache = said.replace(/^.*?global-packages:\s*/s, '').trim();
  const found = new Map();
  for (const project of readdirSync(join(root, folder), { withFileTypes: true }).filter(entry => entry.isDirectory())) {
    const files = readdirSync(join(root, folder, project.name)).filter(name => /^packages\..*lock\.json$/.test(name));
    for (const file of files) {
      for (const packages of Object.values(json(join(root, folder, project.name, file)).dependencies)) {
        for (const [name, { type, resolved }] of Object.entries(packages)) {
          // The compiler of native code is one package for each system, of one kind and one licence.
          if (type !== 'Project' && !/^runtime\..*\.Microsoft\.DotNet\.ILCompiler$/i.test(name)) {
            found.set(`${name} ${resolved}`, { name, version: resolved });
          }
        }
      }
    }
  }

  return [...found.values()].map(({ name, version }) => {
    const home = join(cache, name.toLowerCase(), version.toLowerCase());
    const file = join(home, `${name.toLowerCase()}.nuspec`);
    if (!existsSync(file)) {
      throw new Fault(`${name} ${version} is not installed; run build/lock`);
    }

    const said = readFileSync(file, 'utf8');
    const [, kind, licence] = /<license type="(\w+)"[^>]*>([^<]*)</.exec(said) ?? [];
    const address = /<licenseUrl>([^<]*)</.exec(said)?.[1];
    return {
      name,
      version,
      licence: kind === 'expression' ? licence : licence ? `its own (${licence} of the package)` : address,
      copyright: /<copyright>([^<]*)</.exec(said)?.[1].trim() || copyrightLines(home),
    };
  });
}

/** Packages of npm that the lock file of a folder locks. */
function npm(folder) {
  const { packages } = json(join(root, folder, 'package-lock.json'));
  const nameOf = path => path.replace(/^.*node_modules\//, '');
  const home = path => {
    const file = join(root, folder, path, 'package.json');
    if (!existsSync(file) || json(file).version !== packages[path].version) {
      throw new Fault(
        `${nameOf(path)} ${packages[path].version} is not installed; run 'npm ci --ignore-scripts' in ${folder}`);
    }

    return join(root, folder, path);
  };
  const speaker = path =>
    packages[path].os
      ? Object.keys(packages).find(other => nameOf(path) in (packages[other].optionalDependencies ?? {})) ?? path
      : path;
  return Object.keys(packages).filter(path => path !== '').map(path => ({
    name: nameOf(path),
    version: packages[path].version,
    licence: packages[path].license,
    copyright: copyrightLines(home(speaker(path))),
  }));
}

// Packages that name no licence themselves; the LICENSE file of their source repository does.
const statedInRepository = { 'NetArchTest.Rules': 'MIT' };

function table(title, text, packages) {
  const rows = packages
    .sort((a, b) => byOrdinal(a.name, b.name) || byOrdinal(a.version, b.version))
    .map(({ name, version, licence: named, copyright }) => {
      const licence = named || statedInRepository[name];
      if (!licence) {
        throw new Fault(`${name} ${version} names no licence; look at it, and do without it`);
      }

      return [name, version, licence, copyright]
        .map(cell => cell.replace(/&amp;/g, '&').replace(/\s+/g, ' ').replace(/[|<]/g, '\\$&'))
        .join(' | ');
    });
  return `## ${title}\n\n${text}\n\n| package | version | licence | copyright |\n| --- | --- | --- | --- |\n${
    rows.map(row => `| ${row} |\n`.replace('|  |', '| |')).join('')}`;
}

function notices() {
  const program = nuget('src');
  const inProgram = new Set(program.map(({ name, version }) => `${name} ${version}`));
  return `# Third-party notices

Dossier is under the MIT licence (\`LICENSE\`). It uses the packages below, each under its own. Copyright lines
are those that a package states itself. \`node build/notices.mjs\` writes this file from the lock files; it is not edited by hand.

${table(
    'NuGet: the program and what builds it',
    'The native program holds the .NET runtime too (MIT, © .NET Foundation and contributors).',
    program)}
${table(
    'npm: the theme',
    'Typesetter, search, typefaces and what cuts them; typefaces and search are parts of a published site.',
    npm('theme'))}
${table(
    'NuGet: tests',
    'What the program does not use itself.',
    nuget('tests').filter(({ name, version }) => !inProgram.has(`${name} ${version}`)))}
${table('npm: tests', 'Parsers and validators by which the tests read what Dossier writes.', npm('tests/web'))}`;
}

try {
  const text = notices();
  if (!process.argv.includes('--check')) {
    writeFileSync(target, text);
  } else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    throw new Fault('THIRD-PARTY-NOTICES.md is not what the lock files say; run node build/notices.mjs');
  }
} catch (fault) {
  if (!(fault instanceof Fault)) {
    throw fault;
  }

  console.error(fault.message);
  process.exitCode = 1;
}
