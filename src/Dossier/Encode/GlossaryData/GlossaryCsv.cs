using Dossier.Compose.Entries.Glossary;

namespace Dossier.Encode.GlossaryData;

/// <summary>
/// The glossary as a table (RFC 4180) for spreadsheets, a column for each language. It begins with a byte-order mark:
/// without one Excel takes UTF-8 for the machine's own encoding, and ş and Қ are lost.
/// </summary>
internal static class GlossaryCsv
{
    /// <summary>What divides several values in one cell; a bar within one of them has a backslash before it.</summary>
    public const string Divider = " | ";

    public static string Text(GlossaryExport export)
    {
        var languages = export
            .Terms.SelectMany(term => term.Labels.Select(label => label.Tag))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();
        var hasDeprecated = export.Terms.Any(term => term.Deprecated.Length > 0);
        var rows = export
            .Terms.Select(term => Row(export, term, languages, hasDeprecated))
            .Prepend([
                "id",
                "term",
                "language",
                "kind",
                "role",
                "aliases",
                .. hasDeprecated ? (string[])["deprecated"] : [],
                .. languages.Select(tag => $"label:{tag}"),
                "definition",
                "see-also",
                "sources",
                "address",
            ]);
        return "\uFEFF" + string.Concat(rows.Select(row => string.Join(',', row.Select(CsvCell.Of)) + "\r\n"));
    }

    private static string[] Row(GlossaryExport export, TermEntry term, string[] languages, bool hasDeprecated) =>
        [
            term.Id,
            term.Name,
            export.Language(term),
            term.Kind,
            term.Role,
            Joined(term.Aliases),
            .. hasDeprecated ? (string[])[Joined(term.Deprecated)] : [],
            .. languages.Select(tag =>
                Joined(term.Labels.Where(label => label.Tag == tag).Select(label => label.Value))
            ),
            term.Page.Plain,
            string.Join(Divider, term.SeeAlso.Select(other => other.Id)),
            string.Join(Divider, term.Sources.Select(source => source.Id)),
            export.Of(term.Id),
        ];

    private static string Joined(IEnumerable<string> names) =>
        string.Join(Divider, names.Select(name => name.Replace("|", "\\|", StringComparison.Ordinal)));
}
