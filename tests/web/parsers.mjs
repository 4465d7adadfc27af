// Reads what a site publishes for programs with parsers of others: _redirects (Netlify's own), feed.xml, JSON-LD. Writes what they found as JSON.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFeed } from 'feedsmith';
import jsonld from 'jsonld';
import { parseAllRedirects } from 'netlify-redirect-parser';

const site = process.argv[2];
const redirects = await parseAllRedirects({ redirectsFiles: [join(site, '_redirects')], netlifyConfigPath: join(site, 'none.toml'), configRedirects: [], minimal: true });
const feed = parseFeed(await readFile(join(site, 'feed.xml'), 'utf8'));

// Schema.org's own context is on the network: every one of its terms is in its vocabulary.
const documentLoader = async (url) => {
  if (/^https?:\/\/schema\.org\/?$/.test(url)) {
    return { contextUrl: null, documentUrl: url, document: { '@context': { '@vocab': 'https://schema.org/', id: '@id', type: '@type' } } };
  }
  throw new Error(`unexpected context ${url}`);
};

const linked = [];
for (const entry of await readdir(site, { recursive: true })) {
  if (entry.endsWith('.html')) {
    const html = await readFile(join(site, entry), 'utf8');
    for (const [, json] of html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)) {
      linked.push({ page: entry.replaceAll('\\', '/'), data: await jsonld.expand(JSON.parse(json), { documentLoader, safe: true }) });
    }
  }
}

console.log(JSON.stringify({ redirects, feed, linked }));
