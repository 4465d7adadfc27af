using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Parse.Yaml;

namespace Dossier.Parse.Sources;

/// <summary>
/// Words that citation styles write before a number by themselves, typed with the number: they would be printed twice.
/// </summary>
internal static partial class FieldLabels
{
    /// <summary>
    /// Reports a word before the number of a variable, and, in other values, HTML that styles do not read.
    /// </summary>
    /// <param name="item">The source.</param>
    /// <param name="variable">A variable of CSL that it has.</param>
    /// <param name="bag">Takes the finding.</param>
    public static void Report(YamlMap item, string variable, DiagnosticBag bag)
    {
        var label = variable switch
        {
            "page" or "number-of-pages" => Pages(),
            "volume" => Volume(),
            "number-of-volumes" => Volumes(),
            "issue" => Issue(),
            "edition" => Edition(),
            _ => null,
        };
        if (label?.Match(item.Plain(variable) ?? "") is not { Success: true } match)
        {
            return;
        }

        bag.Report(
            Codes.YamlPitfall,
            item.SpanOf(variable),
            $"the words of '{match.Value.Trim()}' are written by the citation style itself, and would stand there "
                + "twice",
            $"write only '{match.Groups[1].Value}'"
        );
    }

    /// <summary>Reports HTML that citation styles do not read: of all they know four elements.</summary>
    /// <param name="item">The source.</param>
    /// <param name="variable">A variable of CSL that it has, or its title.</param>
    /// <param name="bag">Takes the finding.</param>
    public static void LookAtTags(YamlMap item, string variable, DiagnosticBag bag)
    {
        if (Tag().Match(item.Plain(variable) ?? "") is { Success: true } tag)
        {
            var name = tag.Groups[1].Value.ToLowerInvariant();
            bag.Report(
                Codes.YamlPitfall,
                item.SpanOf(variable),
                $"'{tag.Value}' would be published as typed",
                name switch
                {
                    "em" or "cite" or "u" => "write <i> and </i>",
                    "strong" => "write <b> and </b>",
                    _ => "take it out; <i>, <b>, <sup> and <sub> are read",
                }
            );
        }
    }

    /// <summary>
    /// Reports words in a name that say that there are more, or what they did: styles write both themselves.
    /// </summary>
    /// <param name="name">The name of a person or body.</param>
    /// <param name="bag">Takes the finding.</param>
    public static void LookAtName(YamlMap name, DiagnosticBag bag)
    {
        foreach (var key in (string[])["family", "given", "literal"])
        {
            if (OfName().Match(name.Plain(key) ?? "") is { Success: true } match)
            {
                bag.Report(
                    Codes.YamlPitfall,
                    name.SpanOf(key),
                    $"'{match.Value.Trim()}' is printed as a part of the name",
                    match.Value.Contains(';', StringComparison.Ordinal)
                            ? "give each name an item of the list of its own"
                        : match.Value.Contains("al", StringComparison.OrdinalIgnoreCase)
                            ? "name them all, each by itself: the citation style shortens lists"
                        : "take it out; editors stand under 'editor:', translators under 'translator:'"
                );
            }
        }
    }

    /// <summary>An element of HTML that citation styles do not read: <c>&lt;em&gt;</c>.</summary>
    [GeneratedRegex(
        @"<(em|cite|u|strong|font|br|p|div|a|small|big|mark|code|q|h[1-6])(?: [^<>]*)?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Tag();

    /// <summary>
    /// What styles write behind a name by themselves: ‘et al.’, ‘(eds.)’; or a semicolon between names.
    /// </summary>
    [GeneratedRegex(
        @"\bet al\b\.?|\bu\. ?a\.$|\bvd\.$|\(?\b(?:eds?|hrsg|transl?)\.\)?$"
            + @"|\((?:eds?|editors?|hrsg|transl?|translator)\.?\)|;",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OfName();

    /// <summary>‘pp. 3–5’, ‘S. 12’, ‘3–5 pp.’, ‘48 pages’.</summary>
    [GeneratedRegex(
        @"^(?:(?:pp?|pgs?|pages?|ss?|с|стр|seiten?|sayfa)\.? *(?<n>[0-9][^\p{L}]*?) *(?:pp?\.?|pages?|s\.|с\.)?"
            + @"|(?<n>[0-9][^\p{L}]*?) *(?:pp?|pgs?|pages?|ss?|с|стр|страницы?|seiten?|sayfa|бет|б)\.?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pages();

    /// <summary>‘vol. 12’, ‘Bd. IV’, ‘т. 3’.</summary>
    [GeneratedRegex(
        @"^(?:vol|volume|bd|band|c|cilt|т|том)(?:\.| ) *([0-9][\w–-]*|[IVXLC]+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Volume();

    /// <summary>‘3 vols.’, ‘2 Bände’.</summary>
    [GeneratedRegex(
        @"^([0-9]+) *(?:vols?|volumes?|bde?|bände|cilt|тт?|томов|тома?)\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Volumes();

    /// <summary>‘no. 4’, ‘Heft 2’, ‘№ 7’.</summary>
    [GeneratedRegex(
        @"^(?:no|nr|num|number|issue|sayı|heft|№|#)\.? *([0-9][\w/–-]*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Issue();

    /// <summary>‘2nd ed.’, ‘3. Auflage’.</summary>
    [GeneratedRegex(
        @"^([0-9]+)(?:st|nd|rd|th)?\.? *(?:edn?|edition|baskı|изд|auflage|aufl)\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Edition();
}
