// Writes src/Dossier/SvgDrawing/LetterWidths.cs: how wide the letters of the theme's typefaces are. Drawings are laid
// out by it, on every machine alike. Run it, from the repository's root, after a change of typefaces:
// node build/letter-widths.mjs
//
// Of each letter the wider one counts of Libertinus Sans, which the site sets drawings in, and Libertinus Serif, which
// it takes for letters that the first does not have, and the print for all.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { convert } = createRequire(new URL('../theme/package.json', import.meta.url))('fontverter');
const ranges = [[0x20, 0x24f], [0x370, 0x3ff], [0x400, 0x52f], [0x1e00, 0x1eff], [0x2010, 0x2044], [0x20a0, 0x20bf]];
const singles = [0x2116, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265];
const widths = new Map();

for (const face of ['libertinus-sans', 'libertinus-serif']) {
  const folder = new URL(`../theme/node_modules/@fontsource/${face}/files/`, import.meta.url);
  for (const file of readdirSync(folder).filter(name => name.endsWith('-400-normal.woff2')).sort()) {
    read(await convert(readFileSync(new URL(file, folder)), 'sfnt'));
  }
}

const points = [...ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i)), ...singles];
const lines = [];
let line = '       ';
for (const point of points) {
  const cell = ` ${widths.get(point) ?? 0},`;
  if (line.length + cell.length > 120) {
    lines.push(line);
    line = '       ';
  }
  line += cell;
}
lines.push(line);
const hex = number => `0x${number.toString(16).toUpperCase()}`;
writeFileSync(new URL('../src/Dossier/SvgDrawing/LetterWidths.cs', import.meta.url), `namespace Dossier.SvgDrawing;

/// <summary>
/// How wide the letters of the theme's typefaces are, in 200ths of their size; the wider of sans and serif. Made by
/// <c>build/letter-widths.mjs</c>.
/// </summary>
internal static class LetterWidths
{
    /// <summary>A letter that no table has is taken for a square.</summary>
    public const int Unknown = 200;

    /// <summary>First and last code points of ranges, ascending.</summary>
    private static ReadOnlySpan<int> Ranges =>
        [
            ${ranges.concat(singles.map(one => [one, one])).map(([from, to]) => `${hex(from)}, ${hex(to)},`).reduce((all, one) => {
              const last = all[all.length - 1];
              if ((last + ' ' + one).length > 100) { all.push(one); } else { all[all.length - 1] = last ? last + ' ' + one : one; }
              return all;
            }, ['']).join('\n            ')}
        ];

    // csharpier-ignore
    private static ReadOnlySpan<byte> Widths =>
    [
${lines.join('\n')}
    ];

    /// <summary>The width of a code point, in 200ths of the size; none for marks that stand over another.</summary>
    public static int Of(int codePoint)
    {
        var at = 0;
        for (var i = 0; i < Ranges.Length; i += 2)
        {
            var (first, last) = (Ranges[i], Ranges[i + 1]);
            if (codePoint >= first && codePoint <= last)
            {
                return Widths[at + codePoint - first] is > 0 and var width ? width : Unknown;
            }

            at += last - first + 1;
        }

        return codePoint is >= 0x300 and <= 0x36F or 0xAD or 0x200B or 0x200C or 0x200D ? 0 : Unknown;
    }
}
`);

function read(bytes) {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map();
  for (let i = 0; i < font.getUint16(4); i++) {
    const at = 12 + 16 * i;
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), font.getUint32(at + 8));
  }
  const units = font.getUint16(tables.get('head') + 18);
  const count = font.getUint16(tables.get('hhea') + 34);
  const advance = glyph => font.getUint16(tables.get('hmtx') + 4 * Math.min(glyph, count - 1));
  const cmap = tables.get('cmap');
  for (let i = 0; i < font.getUint16(cmap + 2); i++) {
    const table = cmap + font.getUint32(cmap + 4 + 8 * i + 4);
    if (font.getUint16(table) !== 4) {
      continue;
    }
    const segments = font.getUint16(table + 6) / 2;
    for (let s = 0; s < segments; s++) {
      const end = font.getUint16(table + 14 + 2 * s);
      const start = font.getUint16(table + 16 + 2 * (segments + s));
      const delta = font.getInt16(table + 16 + 2 * (2 * segments + s));
      const offsetAt = table + 16 + 2 * (3 * segments + s);
      const offset = font.getUint16(offsetAt);
      for (let point = start; point <= end && point < 0xffff; point++) {
        const glyph = offset === 0
          ? (point + delta) & 0xffff
          : font.getUint16(offsetAt + offset + 2 * (point - start));
        if (glyph !== 0) {
          const width = Math.min(255, Math.ceil(advance(glyph) * 200 / units));
          widths.set(point, Math.max(widths.get(point) ?? 0, width));
        }
      }
    }
  }
}
