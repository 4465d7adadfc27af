using System.Globalization;
using System.Text;
using Dossier.Bibliography.BibTex.Latex;
using Dossier.Bibliography.Csl;
using Dossier.Model.Dates;
using Dossier.Model.Sources;

namespace Dossier.Bibliography.BibTex;

/// <summary>
/// Writes sources as BibTeX in UTF-8, with biblatex's fields beside the classic ones. A CSL variable without a field
/// travels as
/// <c>csl-…</c>, what stands under <c>custom:</c> as <c>custom-…</c>: styles pass over them, and an import finds them
/// again.
/// </summary>
public static class BibTexWriter
{
    /// <summary>A list of sources, in the order given.</summary>
    public static string Text(IEnumerable<Source> sources) => string.Join('\n', sources.Select(Entry));

    /// <summary>One source.</summary>
    public static string Entry(Source source)
    {
        var (entry, subtype) = BibTexTypes.Of(source.Type);
        var bib = new StringBuilder().Append('@').Append(entry).Append('{').Append(source.Id).Append(",\n");
        WriteField(
            bib,
            "csl-type",
            BibTexTypes.Csl(entry, subtype) == source.Type && !IsReadAsSpeech(entry, source) ? "" : source.Type
        );
        WriteField(bib, "entrysubtype", subtype);
        WriteNames(bib, source);
        WriteField(bib, "title", source.Title);
        WriteDates(bib, source);
        var ofType = BibTexFields.Of(entry);
        foreach (var (variable, field) in ofType)
        {
            WriteField(bib, field, source[variable]);
        }

        foreach (var (variable, field) in BibTexFields.Plain)
        {
            WriteField(bib, field, source[variable]);
        }

        foreach (var (variable, value) in source.Fields)
        {
            if (!BibTexFields.IsPlain(variable) && ofType.All(pair => pair.Variable != variable))
            {
                WriteField(bib, $"csl-{variable.ToLowerInvariant()}", value);
            }
        }

        foreach (var (key, value) in source.Custom.Where(pair => IsFieldName(pair.Key)))
        {
            WriteField(bib, $"custom-{key}", value);
        }

        var others = source.Custom.Where(pair => !IsFieldName(pair.Key)).ToArray();
        WriteField(bib, "csl-custom", others.Length > 0 ? CslValue.Of(others) : "");
        return bib.Append("}\n").ToString();
    }

    /// <summary>Whether an import would take the entry for a speech: an unpublished work with an event.</summary>
    private static bool IsReadAsSpeech(string entry, Source source) =>
        entry == "unpublished" && (source["event-title"].Length > 0 || source.Dates.ContainsKey("event-date"));

    private static void WriteNames(StringBuilder bib, Source source)
    {
        foreach (
            var (role, names) in source
                .Contributors.Prepend(new("editor", source.Editors))
                .Prepend(new("author", source.Authors))
        )
        {
            if (names.IsEmpty)
            {
                continue;
            }

            var field = BibTexFields.Roles.FirstOrDefault(pair => pair.Role == role).Field;
            var latex = BibTexNames.Of(names);
            if (field is not null)
            {
                WriteLatex(bib, field, latex);
            }

            if (field is null || !BibTexNames.Read(latex, []).SequenceEqual(names))
            {
                WriteField(bib, $"csl-{role}", CslValue.Of(names));
            }
        }
    }

    /// <summary>Writes a source's dates: those that BibTeX knows in its fields, the rest in fields of ours.</summary>
    private static void WriteDates(StringBuilder bib, Source source)
    {
        if (source.Issued is { Start.Year: > 0 } issued)
        {
            WriteLatex(bib, "year", issued.Year.ToString("0000", CultureInfo.InvariantCulture));
            bib.Append(issued.Month > 0 ? $"  month = {BibTexFields.Months[issued.Month - 1]},\n" : "");
        }

        foreach (
            var (variable, date) in source.Issued is { } when ? source.Dates.Prepend(new("issued", when)) : source.Dates
        )
        {
            var field = BibTexFields.Dates.FirstOrDefault(pair => pair.Variable == variable).Field;
            var edtf = date.IsDated ? Edtf.Of(date) : "";
            if (field is not null)
            {
                WriteLatex(bib, field, edtf);
            }

            if (field is null || Edtf.Parse(edtf) != date)
            {
                WriteField(bib, $"csl-{variable}", CslValue.Of(date));
            }
        }
    }

    /// <summary>Whether a key can be a field's name: small letters, digits, hyphens, underscores.</summary>
    private static bool IsFieldName(string key) =>
        key.Length > 0 && key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_');

    /// <summary>Writes a field from a text, and nothing for an empty text.</summary>
    private static void WriteField(StringBuilder bib, string name, string value)
    {
        if (value.Length > 0)
        {
            // An address that has to be changed is written under a name of our own.
            if (BibTexFields.Verbatim.Contains(name) && LatexWriter.Address(value) != value)
            {
                name = $"csl-{name}";
            }

            var latex =
                BibTexFields.Verbatim.Contains(name) ? LatexWriter.Address(value)
                : name == "pages" ? LatexWriter.Of(value).Replace("-", "--", StringComparison.Ordinal)
                : LatexWriter.Of(value);
            WriteLatex(bib, name, KeepsCapitals(name, value) ? $"{{{latex}}}" : latex);
        }
    }

    /// <summary>
    /// Whether a value is put in a second pair of braces: titles, lists with ‘and’ in a name, and texts with CSL's mark
    /// <c>nocase</c>.
    /// </summary>
    private static bool KeepsCapitals(string name, string value) =>
        BibTexFields.Titles.Contains(name)
        || (BibTexFields.Lists.Contains(name) && value.Contains(" and ", StringComparison.OrdinalIgnoreCase))
        || value.Contains("<span class=\"nocase\">", StringComparison.Ordinal);

    /// <summary>Writes a field whose value is LaTeX already.</summary>
    private static void WriteLatex(StringBuilder bib, string name, string latex)
    {
        if (latex.Length > 0)
        {
            bib.Append("  ").Append(name).Append(" = {").Append(latex).Append("},\n");
        }
    }
}
