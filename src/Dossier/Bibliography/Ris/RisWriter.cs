using System.Globalization;
using System.Text;
using Dossier.Bibliography.Csl;
using Dossier.Model.Sources;

namespace Dossier.Bibliography.Ris;

/// <summary>
/// Writes sources as RIS. What RIS has no tag for, or would read otherwise (particles, ranges of dates, institutions
/// with a comma), stands under <c>U1</c> as ‘variable: value’, so that an import finds it again.
/// </summary>
public static class RisWriter
{
    /// <summary>A list of sources, in the order given.</summary>
    public static string Text(IEnumerable<Source> sources) => string.Join('\n', sources.Select(Entry));

    /// <summary>One source.</summary>
    public static string Entry(Source source)
    {
        var ris = new StringBuilder();
        var type = RisTypes.Of(source.Type);
        Line(ris, "TY", type);
        Line(ris, "ID", source.Id);
        Line(ris, "TI", source.Title);
        foreach (
            var (role, names) in source
                .Contributors.Prepend(new("editor", source.Editors))
                .Prepend(new("author", source.Authors))
        )
        {
            var tag = RisFields.Roles.FirstOrDefault(pair => pair.Role == role).Tag;
            if (tag is not null)
            {
                foreach (var name in names)
                {
                    Line(ris, tag, RisNames.Of(name));
                }
            }

            if (!names.IsEmpty && (tag is null || names.Any(name => !IsReadAs(name))))
            {
                Rest(ris, role, CslValue.Of(names));
            }
        }

        Dates(ris, source);
        foreach (var (variable, tag) in RisFields.Plain)
        {
            Line(ris, tag, tag == "T2" && RisTypes.IsWhole(type) ? "" : source[variable]);
        }

        Rest(ris, "container-title", RisTypes.IsWhole(type) ? source["container-title"] : "");
        Pages(ris, source["page"]);
        Numbers(ris, type, source);
        Keywords(ris, source["keyword"]);
        Rest(ris, "type", RisTypes.Csl(type) == source.Type ? "" : source.Type);
        foreach (var (variable, value) in source.Fields.Where(field => !HasTag(field.Key)))
        {
            Rest(ris, variable, value);
        }

        var odd = source.Custom.Where(pair => pair.Key.Contains(": ", StringComparison.Ordinal)).ToArray();
        foreach (var (key, value) in source.Custom.Where(pair => !pair.Key.Contains(": ", StringComparison.Ordinal)))
        {
            Rest(ris, $"custom.{key}", value);
        }

        Rest(ris, "custom", odd.Length > 0 ? CslValue.Of(odd) : "");

        return ris.Append("ER  - \n").ToString();
    }

    private static bool IsReadAs(PersonName name) =>
        RisNames.Read(RisNames.Of(name)) is var read && read.SequenceEqual([name]);

    private static void Dates(StringBuilder ris, Source source)
    {
        foreach (
            var (variable, date) in source.Issued is { } issued
                ? source.Dates.Prepend(new("issued", issued))
                : source.Dates
        )
        {
            var tag = RisFields.Dates.FirstOrDefault(pair => pair.Variable == variable).Tag;
            if (variable == "issued" && date.Start.Year > 0)
            {
                Line(ris, "PY", date.Year.ToString("0000", CultureInfo.InvariantCulture));
            }

            if (tag is not null)
            {
                Line(ris, tag, RisDate.Of(date));
            }

            if (tag is null || RisDate.Read(RisDate.Of(date), out _) != date)
            {
                Rest(ris, variable, CslValue.Of(date));
            }
        }
    }

    /// <summary>First and last page by themselves, where the hyphen between them is all that divides them.</summary>
    private static void Pages(StringBuilder ris, string page)
    {
        var range = page.Split('-');
        if (range is [{ Length: > 0 } first, { Length: > 0 } last] && first == first.Trim() && last == last.Trim())
        {
            Line(ris, "SP", first);
            Line(ris, "EP", last);
        }
        else
        {
            Line(ris, "SP", page);
        }
    }

    /// <summary>ISSN and ISBN share a tag.</summary>
    private static void Numbers(StringBuilder ris, string type, Source source)
    {
        var shared = source["ISBN"].Length > 0 ? "ISBN" : "ISSN";
        if (RisFields.Standard(type, source[shared]) == shared && source[shared].AsSpan().IndexOfAny(";\n") < 0)
        {
            Line(ris, "SN", source[shared]);
        }
        else
        {
            Rest(ris, shared, source[shared]);
        }

        Rest(ris, "ISSN", shared == "ISBN" ? source["ISSN"] : "");
    }

    private static void Keywords(StringBuilder ris, string keywords)
    {
        var each = keywords.Split(", ");
        if (each.Any(keyword => keyword.Length == 0 || keyword != keyword.Trim()))
        {
            Rest(ris, "keyword", keywords);
            return;
        }

        foreach (var keyword in each)
        {
            Line(ris, "KW", keyword);
        }
    }

    private static bool HasTag(string variable) =>
        variable is "page" or "ISBN" or "ISSN" or "keyword" || RisFields.Plain.Any(pair => pair.Variable == variable);

    private static void Rest(StringBuilder ris, string variable, string value) =>
        Line(ris, RisFields.Rest, value.Length > 0 ? $"{variable}: {value}" : "");

    /// <summary>
    /// A line; a line end within the value goes on at the next, which readers take for a continuation, after a blank
    /// that keeps it from being taken for a line of its own.
    /// </summary>
    private static void Line(StringBuilder ris, string tag, string value)
    {
        if (value.Length > 0)
        {
            ris.Append(tag).Append("  - ").Append(value.Replace("\n", "\n ", StringComparison.Ordinal)).Append('\n');
        }
    }
}
