// Reads a folder as Netlify does before it publishes: netlify.toml, and _headers and _redirects of output/, with its own parsers.
import { join } from 'node:path';
import { parse } from '@iarna/toml';
import { readFile } from 'node:fs/promises';
import { parseAllHeaders } from 'netlify-headers-parser';
import { parseAllRedirects } from 'netlify-redirect-parser';

const home = process.argv[2];
const netlifyConfigPath = join(home, 'netlify.toml');
const config = parse(await readFile(netlifyConfigPath, 'utf8'));
const published = join(home, config.build.publish);
const headers = await parseAllHeaders({ headersFiles: [join(published, '_headers')], netlifyConfigPath, configHeaders: [], minimal: true });
const redirects = await parseAllRedirects({ redirectsFiles: [join(published, '_redirects')], netlifyConfigPath, configRedirects: [], minimal: true });
console.log(JSON.stringify({ config, headers: said(headers), redirects: said(redirects) }));

/** What a parser found, with its errors as texts: JSON has none. */
function said(found) {
  return { ...found, errors: found.errors.map((error) => error.message) };
}
