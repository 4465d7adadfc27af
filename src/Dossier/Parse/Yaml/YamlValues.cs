using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Languages;
using YamlDotNet.RepresentationModel;

namespace Dossier.Parse.Yaml;

/// <summary>Reads values of a mapping that are more than a text.</summary>
internal static partial class YamlValues
{
    /// <summary>Yes or no; no when the key is missing.</summary>
    public static bool Flag(this YamlMap map, string key)
    {
        var text = map.Text(key);
        if (text is not ("" or "true" or "false"))
        {
            map.ReportWrong(
                key,
                "true or false",
                text.ToLowerInvariant() switch
                {
                    "yes" or "y" or "on" or "1" or "true" or "evet" or "да" or "иә" => "write true",
                    "no" or "n" or "off" or "0" or "false" or "hayır" or "нет" or "жоқ" => "write false",
                    _ => null,
                }
            );
        }

        return text == "true";
    }

    /// <summary>A whole number; 0 when the key is missing.</summary>
    public static int Number(this YamlMap map, string key)
    {
        var text = map.Text(key);
        if (text.Length > 0 && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            map.ReportWrong(key, "a whole number", "write it in digits, without other signs");
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    /// <summary>
    /// A list of lists of texts, as CSL's <c>date-parts</c>; empty when it is missing or of another shape.
    /// </summary>
    public static ImmutableArray<ImmutableArray<string>> Rows(this YamlMap map, string key)
    {
        if (map.Node(key) is not { } node)
        {
            return [];
        }

        var rows = (node as YamlSequenceNode)
            ?.Children.Select(row => (row as YamlSequenceNode)?.Children.OfType<YamlScalarNode>())
            .ToArray();
        if (rows is not { Length: > 0 } || rows.Any(row => row is null))
        {
            map.ReportWrong(key, "a list of dates such as [[2022, 5, 11]]");
            return [];
        }

        return [.. rows.Select(row => row!.Select(cell => cell.Value ?? "").ToImmutableArray())];
    }

    /// <summary>
    /// Where someone is reached: a web address, or an address of electronic mail, which gets its scheme. Another text
    /// is reported, as it would be published as a link.
    /// </summary>
    public static string Contact(this YamlMap map, string key)
    {
        var text = map.Text(key);
        var address =
            text.Contains('@', StringComparison.Ordinal) && !text.Contains(':', StringComparison.Ordinal)
                ? $"mailto:{text}"
                : text;
        if (address.Length == 0 || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsContact(uri)))
        {
            return address;
        }

        map.ReportWrong(
            key,
            "an address to write to, such as editors@example.org or https://example.org/contact/",
            Mail().Match(text) is { Success: true } mail ? $"write {mail.Value}"
                : WebAddress.Meant(text) is { } meant ? $"write {meant}"
                : null
        );
        return "";

        static bool IsContact(Uri uri) =>
            uri.Scheme is "http" or "https"
            || (uri.Scheme == "mailto" && !uri.OriginalString.Any(char.IsWhiteSpace) && uri.UserInfo.Length > 0);
    }

    /// <summary>An address of electronic mail among other words: ‘a.moe@example.org’.</summary>
    [GeneratedRegex(@"(?<![^\s<(\[:])[^\s<>@()\[\]:]+@[^\s<>@()\[\]]+\.\p{L}{2,}")]
    private static partial Regex Mail();
}
