// Writes the sample document with citeproc-js: reads {styles, items, locales} from standard input, writes a line of
// JSON for each style.
const fs = require("node:fs");
const path = require("node:path");
const CSL = require("citeproc");

const { styles, items, citations, locales } = JSON.parse(fs.readFileSync(0, "utf8"));
const byId = Object.fromEntries(items.map((item) => [item.id, item]));
const sys = {
  retrieveItem: (id) => structuredClone(byId[id]),
  retrieveLocale: (tag) => {
    const file = path.join(locales, `locales-${tag}.xml`);
    return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : false;
  },
};

for (const { name, text } of styles) {
  let line;
  try {
    const engine = new CSL.Engine(sys, text);
    const clusters = citations.map((cites, index) => ({
      citationID: `c${index}`,
      citationItems: cites,
      properties: { noteIndex: index + 1, mode: "" },
    }));
    const notes = engine.rebuildProcessorState(clusters).map((result) => result[2]);
    const bibliography = engine.makeBibliography();
    const entries = bibliography ? bibliography[1] : [];
    line = { name, notes, entries };
  } catch (error) {
    line = { name, error: String(error) };
  }
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
