namespace Dossier.Import.Glossary.Formats;

/// <summary>The first row of a glossary's table: what each of its columns holds.</summary>
internal sealed class CsvHead
{
    /// <summary>
    /// Marks a column that is left out, since it gives in another language what the entry has in its own.
    /// </summary>
    public const string NoPlace = "";

    /// <summary>Reads the names of columns.</summary>
    /// <param name="names">The cells of the row.</param>
    /// <param name="options">What an editor says of them, and the language of the dossier.</param>
    public CsvHead(string[] names, GlossaryOptions options)
    {
        (string What, string Language)?[] read =
        [
            .. names.Select(name =>
                options.Columns.TryGetValue(name, out var given)
                    ? (
                        given.StartsWith("label:", StringComparison.Ordinal)
                            ? ("term", LanguageReader.Tag(given[6..]))
                            : (given, "")
                    )
                    : CsvColumns.Of(name)
            ),
        ];
        var ownTerm = OwnColumn("term");
        Definition = OwnColumn("definition");
        Columns = [.. read.Select((column, i) => column is var (what, language) ? ContentOf(what, language, i) : null)];
        Language =
            ownTerm >= 0
            && read[ownTerm]!.Value.Language is { Length: > 0 } tag
            && !LanguageReader.IsSame(tag, options.Language)
                ? tag
                : "";

        string ContentOf(string what, string language, int i) =>
            i == OwnColumn(what) || language.Length == 0 ? what
            : what == "term" || (what == "aliases" && !LanguageReader.IsSame(language, options.Language))
                ? $"label:{language}"
            : what == "aliases" ? what
            : NoPlace;

        // Of several columns that hold the same, the entry's own is one that names no language, else that in the
        // dossier's, else the first; of definitions that in the dossier's language, else one that names none.
        int OwnColumn(string what)
        {
            var all = Enumerable.Range(0, read.Length).Where(i => read[i]?.What == what).ToArray();
            var unnamed = all.Where(i => read[i]!.Value.Language.Length == 0);
            var inOwn = all.Where(i => LanguageReader.IsSame(read[i]!.Value.Language, options.Language));
            return (what == "definition" ? inOwn.Concat(unnamed) : unnamed.Concat(inOwn))
                .Concat(all.Where(_ => what != "aliases"))
                .FirstOrDefault(-1);
        }
    }

    /// <summary>
    /// What each column holds: one of <see cref="CsvColumns.All"/>, <c>label:</c> and a tag, <see cref="NoPlace"/>, or
    /// null where it is not known.
    /// </summary>
    public string?[] Columns { get; }

    /// <summary>The column of the definition: in the dossier's language, or else the first; -1 for none.</summary>
    public int Definition { get; }

    /// <summary>The language of the names where it is another than the dossier's; else empty.</summary>
    public string Language { get; }
}
