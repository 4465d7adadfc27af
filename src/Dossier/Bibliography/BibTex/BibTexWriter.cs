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
        Field(
            bib,
            "csl-type",
            BibTexTypes.Csl(entry, subtype) == source.Type && !IsReadAsSpeech(entry, source) ? "" : source.Type
        );
        Field(bib, "entrysubtype", subtype);
        Names(bib, source);
        Field(bib, "title", source.Title);
        WriteDates(bib, source);
        var ofType = BibTexFields.Of(entry);
        foreach (var (variable, field) in ofType)
        {
            Field(bib, field, source[variable]);
        }

        foreach (var (variable, field) in BibTexFields.Plain)
        {
            Field(bib, field, source[variable]);
        }

        foreach (var (variable, value) in source.Fields)
        {
            if (!BibTexFields.IsPlain(variable) && ofType.All(pair => pair.Variable != variable))
            {
                Field(bib, $"csl-{variable.ToLowerInvariant()}", value);
            }
        }

        foreach (var (key, value) in source.Custom.Where(pair => IsFieldName(pair.Key)))
        {
            Field(bib, $"custom-{key}", value);
        }

        var odd = source.Custom.Where(pair => !IsFieldName(pair.Key)).ToArray();
        Field(bib, "csl-custom", odd.Length > 0 ? CslValue.Of(odd) : "");
        return bib.Append("}\n").ToString();
    }

    /// <summary>What is unpublished and has an event was spoken there.</summary>
    private static bool IsReadAsSpeech(string entry, Source source) =>
        entry == "unpublished" && (source["event-title"].Length > 0 || source.Dates.ContainsKey("event-date"));

    private static void Names(StringBuilder bib, Source source)
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
                Raw(bib, field, latex);
            }

            if (field is null || !BibTexNames.Read(latex, []).SequenceEqual(names))
            {
                Field(bib, $"csl-{role}", CslValue.Of(names));
            }
        }
    }

    /// <summary>Writes a source's dates: those that BibTeX knows in its fields, the rest in fields of ours.</summary>
    private static void WriteDates(StringBuilder bib, Source source)
    {
        if (source.Issued is { Start.Year: > 0 } issued)
        {
            Raw(bib, "year", issued.Year.ToString("0000", CultureInfo.InvariantCulture));
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
                Raw(bib, field, edtf);
            }

            if (field is null || Edtf.Parse(edtf) != date)
            {
                Field(bib, $"csl-{variable}", CslValue.Of(date));
            }
        }
    }

    private static bool IsFieldName(string key) =>
        key.Length > 0 && key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_');

    private static void Field(StringBuilder bib, string name, string value)
    {
        if (value.Length > 0)
        {
            // What an address cannot hold as it stands travels as a text as well.
            if (BibTexFields.Verbatim.Contains(name) && LatexWriter.Address(value) != value)
            {
                name = $"csl-{name}";
            }

            var latex =
                BibTexFields.Verbatim.Contains(name) ? LatexWriter.Address(value)
                : name == "pages" ? LatexWriter.Of(value).Replace("-", "--", StringComparison.Ordinal)
                : LatexWriter.Of(value);
            Raw(bib, name, IsKept(name, value) ? $"{{{latex}}}" : latex);
        }
    }

    /// <summary>
    /// Whether a second pair of braces keeps the capitals: in titles, and where CSL's own mark would else mean nothing.
    /// </summary>
    private static bool IsKept(string name, string value) =>
        BibTexFields.Titles.Contains(name)
        || (BibTexFields.Lists.Contains(name) && value.Contains(" and ", StringComparison.OrdinalIgnoreCase))
        || value.Contains("<span class=\"nocase\">", StringComparison.Ordinal);

    private static void Raw(StringBuilder bib, string name, string latex)
    {
        if (latex.Length > 0)
        {
            bib.Append("  ").Append(name).Append(" = {").Append(latex).Append("},\n");
        }
    }
}
