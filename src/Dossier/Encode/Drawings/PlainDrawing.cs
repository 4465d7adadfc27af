using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Dossier.Encode.Drawings;

/// <summary>
/// A drawing whose style sheet stands in the attributes of its parts, for programs that read only the simplest of
/// styles: word processors take a part of several classes for one of none, and draw it black.
/// </summary>
internal static partial class PlainDrawing
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The drawing, as SVG without styles and classes.</summary>
    /// <param name="svg">A drawing with a style sheet of its own, which names its parts by element and class.</param>
    public static byte[] Of(ReadOnlyMemory<byte> svg)
    {
        var drawing = XElement.Parse(Encoding.UTF8.GetString(svg.Span), LoadOptions.PreserveWhitespace);
        var sheets = drawing.Elements(Svg + "style").ToArray();
        Rule[] rules = [.. Rules(string.Concat(sheets.Select(sheet => sheet.Value))).Order()];
        foreach (var sheet in sheets)
        {
            sheet.Remove();
        }

        foreach (var part in drawing.DescendantsAndSelf())
        {
            foreach (var rule in rules.Where(rule => rule.Holds(part)))
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

    /// <summary>A letter whose edge is drawn below it is drawn twice: most draw the edge on top, and hide it.</summary>
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
    private static IEnumerable<Rule> Rules(string sheet)
    {
        var order = 0;
        foreach (Match block in Blocks().Matches(Comments().Replace(sheet, "")))
        {
            if (block.Groups["kind"].Success)
            {
                continue;
            }

            foreach (var selector in block.Groups["who"].Value.Split(',', StringSplitOptions.TrimEntries))
            {
                string[] path = selector.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                if (path.Length == 0 || !path.All(Compound().IsMatch))
                {
                    continue;
                }

                foreach (Match said in Declarations().Matches(block.Groups["what"].Value))
                {
                    yield return new Rule(
                        path,
                        said.Groups["name"].Value,
                        said.Groups["value"].Value.Trim(),
                        said.Groups["must"].Success,
                        selector.Count(c => c == '.'),
                        order++
                    );
                }
            }
        }
    }

    /// <summary>What a style sheet says of one property.</summary>
    /// <param name="Path">Whom it is said of: itself last, what it stands in before.</param>
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

        public bool Holds(XElement part)
        {
            if (!IsOne(part, Path[^1]))
            {
                return false;
            }

            var at = Path.Length - 2;
            for (var around = part.Parent; at >= 0 && around is not null; around = around.Parent)
            {
                at -= IsOne(around, Path[at]) ? 1 : 0;
            }

            return at < 0;
        }

        private static bool IsOne(XElement part, string compound)
        {
            var names = compound.Split('.');
            string[] classes = ((string?)part.Attribute("class") ?? "").Split(' ');
            return (names[0].Length == 0 || names[0] == part.Name.LocalName)
                && names.Skip(1).All(name => classes.Contains(name, StringComparer.Ordinal));
        }
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comments();

    /// <summary>A rule, or the whole of what begins with @, which may hold rules.</summary>
    [GeneratedRegex(
        @"(?<kind>@[^{;]*(;|\{([^{}]|\{[^{}]*\})*\}))|(?<who>[^{}@]+)\{(?<what>[^{}]*)\}",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^[a-zA-Z]*(\.[\w-]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Compound();

    [GeneratedRegex(
        @"(?<name>[a-z-]+)\s*:\s*(?<value>[^;!]+)(?<must>!\s*important)?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Declarations();
}
