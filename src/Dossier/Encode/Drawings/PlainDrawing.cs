using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Dossier.Encode.Drawings;

/// <summary>
/// A drawing whose style sheet stands in the attributes of its parts, for programs that read only the simplest of
/// styles: word processors take a part of several classes for one of none, and draw it black.
/// </summary>
internal static class PlainDrawing
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The drawing, as SVG without styles and classes.</summary>
    /// <param name="svg">A drawing with a style sheet of its own, which names its parts by element and class.</param>
    public static byte[] Of(ReadOnlyMemory<byte> svg)
    {
        var drawing = XElement.Parse(Encoding.UTF8.GetString(svg.Span), LoadOptions.PreserveWhitespace);
        var sheets = drawing.Elements(Svg + "style").ToArray();
        Rule[] rules = [.. ReadRules(string.Concat(sheets.Select(sheet => sheet.Value))).Order()];
        foreach (var sheet in sheets)
        {
            sheet.Remove();
        }

        foreach (var part in drawing.DescendantsAndSelf())
        {
            foreach (var rule in rules.Where(rule => rule.Matches(part)))
            {
                part.SetAttributeValue(rule.Property, rule.Value);
            }
        }

        foreach (var part in drawing.DescendantsAndSelf().ToArray())
        {
            part.SetAttributeValue("class", null);
            DrawEdgeFirst(part);
        }

        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, XmlForm.OneLine))
        {
            drawing.Save(xml);
        }

        return buffer.ToArray();
    }

    /// <summary>
    /// Draws a letter whose edge is to lie below it twice, first with the edge: most programs know no
    /// <c>paint-order</c>, draw the edge on top, and hide the letter.
    /// </summary>
    private static void DrawEdgeFirst(XElement part)
    {
        if (part.Attribute("paint-order") is not { } order)
        {
            return;
        }

        order.Remove();
        part.AddBeforeSelf(new XElement(part));
        foreach (var name in (string[])["stroke", "stroke-width", "stroke-linejoin"])
        {
            part.SetAttributeValue(name, null);
        }
    }

    /// <summary>The rules of a style sheet; what depends on the reader's screen is left out.</summary>
    private static IEnumerable<Rule> ReadRules(string sheet)
    {
        var order = 0;
        foreach (var (selectors, declarations) in RuleBlocks(WithoutComments(sheet)))
        {
            foreach (var selector in selectors.Split(',', StringSplitOptions.TrimEntries))
            {
                string[] path = selector.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                if (path.Length == 0 || !path.All(IsCompound))
                {
                    continue;
                }

                foreach (
                    var declaration in declarations
                        .Split(';')
                        .Where(declaration => declaration.Contains(':', StringComparison.Ordinal))
                )
                {
                    var (name, value) = (
                        declaration[..declaration.IndexOf(':', StringComparison.Ordinal)],
                        declaration
                    );
                    value = value[(name.Length + 1)..].Trim();
                    var exclamation = value.IndexOf('!', StringComparison.Ordinal);
                    yield return new Rule(
                        path,
                        name.Trim(),
                        exclamation < 0 ? value : value[..exclamation].Trim(),
                        exclamation >= 0,
                        selector.Count(c => c == '.'),
                        order++
                    );
                }
            }
        }
    }

    /// <summary>Selectors and their declarations, without rules that begin with @ and what stands in them.</summary>
    private static IEnumerable<(string Selectors, string Declarations)> RuleBlocks(string sheet)
    {
        var (start, depth, isAtRule) = (0, 0, false);
        var selectors = "";
        foreach (var (at, c) in sheet.Index())
        {
            if (c == '{' && depth++ == 0)
            {
                selectors = sheet[start..at];
                selectors = selectors[(selectors.LastIndexOf(';') + 1)..].Trim();
                isAtRule = selectors.StartsWith('@');
                start = at + 1;
            }
            else if (c == '}' && depth > 0 && --depth == 0)
            {
                if (!isAtRule)
                {
                    yield return (selectors, sheet[start..at]);
                }

                start = at + 1;
            }
        }
    }

    private static string WithoutComments(string sheet)
    {
        var text = new StringBuilder(sheet.Length);
        for (var at = 0; at < sheet.Length; )
        {
            var open = sheet.IndexOf("/*", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : sheet.IndexOf("*/", open, StringComparison.Ordinal);
            text.Append(sheet, at, (open < 0 ? sheet.Length : open) - at);
            at = close < 0 ? sheet.Length : close + 2;
        }

        return text.ToString();
    }

    /// <summary>
    /// Whether a word of a selector is an element, classes or both: <c>text.year</c>, but not <c>a:hover</c>.
    /// </summary>
    private static bool IsCompound(string name) =>
        name.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_')
        && name[^1] != '.'
        && !name.Contains("..", StringComparison.Ordinal);

    /// <summary>What a style sheet says of one property.</summary>
    /// <param name="Path">The words of its selector: the part itself last, what it stands in before.</param>
    /// <param name="Property">Its name, which is that of the attribute too.</param>
    /// <param name="Value">Its value.</param>
    /// <param name="IsImportant">Whether it goes before all that are not.</param>
    /// <param name="Classes">How many classes are named: more go before fewer.</param>
    /// <param name="Order">Where it stands: the last goes before the others.</param>
    private sealed record Rule(string[] Path, string Property, string Value, bool IsImportant, int Classes, int Order)
        : IComparable<Rule>
    {
        public int CompareTo(Rule? other) =>
            (IsImportant, Classes, Order).CompareTo((other!.IsImportant, other.Classes, other.Order));

        /// <summary>
        /// Whether a part is the last word of the path, and stands in all the others, in their order.
        /// </summary>
        public bool Matches(XElement part)
        {
            if (!IsMatch(part, Path[^1]))
            {
                return false;
            }

            var at = Path.Length - 2;
            for (var around = part.Parent; at >= 0 && around is not null; around = around.Parent)
            {
                at -= IsMatch(around, Path[at]) ? 1 : 0;
            }

            return at < 0;
        }

        private static bool IsMatch(XElement part, string compound)
        {
            var names = compound.Split('.');
            string[] classes = ((string?)part.Attribute("class") ?? "").Split(' ');
            return (names[0].Length == 0 || names[0] == part.Name.LocalName)
                && names.Skip(1).All(name => classes.Contains(name, StringComparer.Ordinal));
        }
    }
}
