using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Parse.Yaml;

namespace Dossier.Parse.Sources;

/// <summary>
/// Finds sources that are not written as a list below <c>references:</c>; each form is reported once.
/// </summary>
internal static partial class SourceListSlip
{
    private const string References = "references";

    /// <summary>Whether a file is JSON, as programs of references write it, which is reported.</summary>
    public static bool ReportJson(InputFile file, DiagnosticBag bag)
    {
        if (Json().Match(file.Text) is not { Success: true } json)
        {
            return false;
        }

        bag.MarkNotRead(file.Path);
        bag.Report(
            Codes.WrongValue,
            file.Span(json.Groups[1].Index, 1),
            "this is CSL-JSON, and a dossier's sources are YAML",
            "move it to a file of its own, and take its entries over: dossier import sources FILE"
        );
        return true;
    }

    /// <summary>
    /// Whether a file has its sources as something else than a list below <c>references:</c>, which is reported.
    /// </summary>
    public static bool Report(InputFile file, YamlMap map, DiagnosticBag bag)
    {
        var (place, reason, hint) =
            map.IsMap(References) ? InMapping(map.Map(References)!)
            : map.IsThere(References) || !map.Keys.Any() ? default
            : AtMargin(map);
        if (hint is null)
        {
            return false;
        }

        bag.MarkNotRead(file.Path);
        bag.Report(Codes.WrongValue, place, reason, hint);
        return true;
    }

    /// <summary>The finding for sources below their ids, or for one source without a list.</summary>
    private static (TextSpan Place, string Reason, string? Hint) InMapping(YamlMap map)
    {
        var first = map.Keys.FirstOrDefault() ?? "";
        return IsEntry(map)
            ? (
                map.KeySpan(first),
                $"the sources below '{References}:' are a list",
                $"write '- {first}: …': a hyphen and a space begin each source, and its other lines stand two spaces "
                    + "further in"
            )
            : (
                map.KeySpan(first),
                $"the sources below '{References}:' are a list, and each has its id within it",
                $"write '- id: {first}' in place of '{first}:', and so for each that follows"
            );
    }

    /// <summary>The finding for sources without the key <c>references:</c>.</summary>
    private static (TextSpan Place, string Reason, string? Hint) AtMargin(YamlMap map)
    {
        var first = map.Keys.First();
        return IsEntry(map)
                ? (
                    map.KeySpan(first),
                    $"the source stands in no list below '{References}:'",
                    $"write '{References}:' on a line of its own above it, and '- {first}: …': a hyphen and a space "
                        + "begin each source, and its other lines stand two spaces further in"
                )
            : map.Keys.All(map.HoldsMap)
                ? (
                    map.KeySpan(first),
                    $"the sources stand in no list below '{References}:'",
                    $"write '{References}:' on a line of its own above them, '- id: {first}' in place of '{first}:', "
                        + "and so for each that follows"
                )
            : default;
    }

    /// <summary>Whether a mapping is a source itself.</summary>
    private static bool IsEntry(YamlMap map) => map.Keys.Any(key => key is "id" or "type" or "title");

    /// <summary>The beginning of a list or object of JSON that is no <c>references</c>: <c>[{ "id":</c>.</summary>
    [GeneratedRegex(@"\A\s*([\[{])\s*(?:\{\s*)?(?!""references"")""[\w-]+""\s*:")]
    private static partial Regex Json();
}
