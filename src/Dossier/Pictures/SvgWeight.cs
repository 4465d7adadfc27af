using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Dossier.Pictures;

/// <summary>
/// Counts how much an SVG draws. An element may stand for another (<c>use</c>), or be filled, cut or marked with one,
/// and that again: a few lines then draw more than any reader or typesetter can bear.
/// </summary>
internal sealed partial class SvgWeight
{
    /// <summary>How much a picture may draw, in characters of its text, each counted as often as it is drawn.</summary>
    private const long MaxWeight = 20_000_000;

    /// <summary>How often one part may draw another that draws another, and so on.</summary>
    private const int MaxDepth = 64;

    /// <summary>How often a rule of a style sheet may fit a part.</summary>
    private const int MaxRules = 1_000_000;

    /// <summary>What a step of a filter weighs, which goes over the whole picture.</summary>
    private const long FilterStep = 2_000;

    /// <summary>What a colour of a gradient weighs, which each of its pixels may be compared with.</summary>
    private const long ColourStop = 200;

    /// <summary>Units of a letter's size, or of the space behind it: the largest posters have some thousands.</summary>
    private const double MaxSize = 100_000;

    /// <summary>
    /// Units of a dash, or of the gap behind it: shorter ones are a line, and more than can be counted.
    /// </summary>
    private const double MinDash = 0.01;

    /// <summary>Every element, as style sheets name it.</summary>
    private const string Any = "*";

    private readonly SvgPart whole = new();
    private readonly Dictionary<string, SvgPart> parts = new(StringComparer.Ordinal);
    private readonly List<SvgPart> openParts = [];

    /// <summary>For each name in a selector, the ids that its rules refer to.</summary>
    private readonly Dictionary<string, HashSet<(string Id, bool IsMark)>> sheet = new(StringComparer.Ordinal);

    /// <summary>Markers that parts draw at the points of their lines.</summary>
    private readonly List<(SvgPart Part, string Id)> marks = [];

    /// <summary>Whether letters are too large, or dashes too short, for any number of them to be drawn.</summary>
    private bool isOutOfScale;

    /// <summary>Points of all lines, at each of which a mark may be drawn.</summary>
    private long points;

    /// <summary>Counts an element and its attributes; the reader is at the element, and is again afterwards.</summary>
    public void Count(XmlReader xml)
    {
        openParts.RemoveRange(Math.Min(xml.Depth, openParts.Count), Math.Max(0, openParts.Count - xml.Depth));
        var part = openParts.Count == 0 ? whole : openParts[^1];
        if (xml.GetAttribute("id") is { Length: > 0 } ownId)
        {
            // Of two elements with one id some programs draw the first, others the last: both count as one part.
            var outer = part;
            if (!parts.TryGetValue(ownId, out part!))
            {
                parts[ownId] = part = new SvgPart();
            }

            if (part != outer)
            {
                outer.Within.Add(part);
            }

            AddCount(part.Names, $"#{ownId}");
        }

        openParts.Add(part);
        AddCount(part.Names, xml.LocalName);
        AddCount(part.Names, Any);
        // These elements name another one and do not draw it.
        var drawsTarget = xml.LocalName is not ("a" or "set" or "animate" or "animateTransform" or "animateMotion");
        part.Own +=
            xml.LocalName == "stop" ? ColourStop
            : xml.LocalName.StartsWith("fe", StringComparison.Ordinal) ? FilterStep
            : xml.LocalName.Length;
        for (var hasAttribute = xml.MoveToFirstAttribute(); hasAttribute; hasAttribute = xml.MoveToNextAttribute())
        {
            var value = xml.Value;
            isOutOfScale |= IsOutOfScale(xml.LocalName, value);
            part.Own += xml.LocalName.Length + value.Length;
            switch (xml.LocalName)
            {
                case "class":
                    foreach (var className in value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                    {
                        AddCount(part.Names, $".{className}");
                    }

                    break;
                case "href" when drawsTarget && value.Trim() is ['#', .. var target]:
                    AddCount(part.Uses, target);
                    break;
                case "d" or "points":
                    points += value.Length / 2;
                    break;
                default:
                    foreach (var id in ReferencedIds(value))
                    {
                        if (NamesMarkers(xml.LocalName) || NamesMarkers(value))
                        {
                            marks.Add((part, id));
                        }
                        else
                        {
                            AddCount(part.Uses, id);
                        }
                    }

                    break;
            }
        }

        xml.MoveToElement();
    }

    /// <summary>Counts the text of an element, or of a style sheet.</summary>
    public void CountText(int length) => whole.Own += length;

    /// <summary>Adds what a style sheet fills, cuts or marks with other elements.</summary>
    public void AddSheet(string style)
    {
        isOutOfScale |= IsOutOfScale("style", style);
        foreach (Match rule in Rule().Matches(style))
        {
            var (selector, declarations) = (rule.Groups["of"].Value, rule.Groups["style"].Value);
            var names = selector.Contains('\\', StringComparison.Ordinal)
                ? []
                : Name().Matches(selector).Select(name => name.Value).ToArray();
            foreach (var id in ReferencedIds(declarations))
            {
                foreach (var name in names.DefaultIfEmpty(Any))
                {
                    if (!sheet.TryGetValue(name, out var ids))
                    {
                        sheet[name] = ids = [];
                    }

                    ids.Add((id, NamesMarkers(declarations)));
                }
            }
        }
    }

    /// <summary>Why the picture cannot be shown; null for one that draws no more than can be.</summary>
    public string? Fault()
    {
        if (isOutOfScale)
        {
            return "its letters are too large, or its dashes too short, to be drawn";
        }

        var rules = 0;
        foreach (var part in parts.Values.Append(whole))
        {
            foreach (var (name, count) in part.Names)
            {
                foreach (var (id, isMark) in sheet.GetValueOrDefault(name) ?? [])
                {
                    AddCount(part.Uses, id, isMark ? points + count : count);
                    if (++rules > MaxRules)
                    {
                        return "its style sheet says more of its parts than can be followed";
                    }
                }
            }
        }

        // Which lines are below a mark that a group has is not followed: it may be all.
        marks.ForEach(mark => AddCount(mark.Part.Uses, mark.Id, points + 1));

        return DrawnWeight(whole, 0) switch
        {
            null => "its parts stand for one another in a circle, or too deeply",
            > MaxWeight => "it draws more, with its parts that stand for others, than can be shown or printed",
            _ => null,
        };
    }

    /// <summary>
    /// How much is drawn for a part, at most <see cref="MaxWeight"/> and one; null where parts refer to one another
    /// in a circle, or too deeply.
    /// </summary>
    private long? DrawnWeight(SvgPart part, int depth)
    {
        if (part.Drawn is { } known)
        {
            return known;
        }

        if (part.IsOpen || depth > MaxDepth)
        {
            return null;
        }

        part.IsOpen = true;
        var drawn = part.Own;
        foreach (var within in part.Within)
        {
            if (DrawnWeight(within, depth) is not { } inner)
            {
                return null;
            }

            drawn = Math.Min(MaxWeight + 1, drawn + inner);
            part.Depth = Math.Max(part.Depth, within.Depth);
        }

        foreach (var (id, count) in part.Uses)
        {
            if (!parts.TryGetValue(id, out var used))
            {
                continue;
            }

            if (DrawnWeight(used, depth + 1) is not { } drawnOnce)
            {
                return null;
            }

            drawn = Math.Min(
                MaxWeight + 1,
                drawn + (Math.Min(MaxWeight + 1, count) * Math.Min(MaxWeight + 1, drawnOnce))
            );
            part.Depth = Math.Max(part.Depth, used.Depth + 1);
        }

        if (part.Depth > MaxDepth)
        {
            return null;
        }

        part.IsOpen = false;
        part.Drawn = drawn;
        return drawn;
    }

    /// <summary>
    /// Whether an attribute, or a declaration of a style, has letters that are too large or dashes that are too
    /// short.
    /// </summary>
    private static bool IsOutOfScale(string name, string value) =>
        name switch
        {
            "style" => Sizes()
                .Matches(value)
                .Any(size => IsOutOfScale(size.Groups["name"].Value, size.Groups["value"].Value)),
            "font-size" or "letter-spacing" or "word-spacing" or "textLength" => NumbersIn(value).Any(n => n > MaxSize),
            "stroke-dasharray" => NumbersIn(value).Any(n => n is > 0 and < MinDash),
            _ => false,
        };

    private static IEnumerable<double> NumbersIn(string value) =>
        Number()
            .Matches(value)
            .Select(number =>
                double.TryParse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) ? read : 0
            );

    /// <summary>The ids in <c>url(#id)</c> of an attribute or style.</summary>
    private static IEnumerable<string> ReferencedIds(string value) =>
        value.Contains('(', StringComparison.Ordinal)
            ? Reference().Matches(SvgStyle.Unescape(value)).Select(match => match.Groups["id"].Value)
            : [];

    private static bool NamesMarkers(string text) => text.Contains("marker", StringComparison.OrdinalIgnoreCase);

    private static void AddCount(Dictionary<string, long> counts, string name, long count = 1) =>
        counts[name] = counts.GetValueOrDefault(name) + count;

    /// <summary><c>url(#shadow)</c>.</summary>
    [GeneratedRegex(
        """url\(\s*["']?\s*#(?<id>[^)"'\s]{1,200})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Reference();

    /// <summary>A selector and its declarations: <c>.line { fill: red }</c>.</summary>
    [GeneratedRegex(@"(?<![^{}])(?<of>[^{}]*)\{(?<style>[^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    /// <summary><c>font-size: 12</c>.</summary>
    [GeneratedRegex(
        @"(?<name>font-size|letter-spacing|word-spacing|stroke-dasharray)\s*:(?<value>[^;{}]*)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Sizes();

    [GeneratedRegex(@"[0-9.]+(?:[eE][+-]?[0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    /// <summary>A name in a selector: <c>rect</c>, <c>.line</c>, <c>#one</c> or <c>*</c>.</summary>
    [GeneratedRegex(@"\*|[.#]?[\p{L}_][\p{L}\p{N}_-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
