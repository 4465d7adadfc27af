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
        WriteLine(ris, "TY", type);
        WriteLine(ris, "ID", source.Id);
        WriteLine(ris, "TI", source.Title);
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
                    WriteLine(ris, tag, RisNames.Of(name));
                }
            }

            if (!names.IsEmpty && (tag is null || names.Any(name => !IsReadAs(name))))
            {
                WriteUnderU1(ris, role, CslValue.Of(names));
            }
        }

        WriteDates(ris, source);
        foreach (var (variable, tag) in RisFields.Plain)
        {
            WriteLine(ris, tag, tag == "T2" && RisTypes.IsWhole(type) ? "" : source[variable]);
        }

        WriteUnderU1(ris, "container-title", RisTypes.IsWhole(type) ? source["container-title"] : "");
        WritePages(ris, source["page"]);
        WriteNumbers(ris, type, source);
        WriteKeywords(ris, source["keyword"]);
        WriteUnderU1(ris, "type", RisTypes.Csl(type) == source.Type ? "" : source.Type);
        foreach (var (variable, value) in source.Fields.Where(field => !HasTag(field.Key)))
        {
            WriteUnderU1(ris, variable, value);
        }

        var customWithColon = source.Custom.Where(pair => pair.Key.Contains(": ", StringComparison.Ordinal)).ToArray();
        foreach (var (key, value) in source.Custom.Where(pair => !pair.Key.Contains(": ", StringComparison.Ordinal)))
        {
            WriteUnderU1(ris, $"custom.{key}", value);
        }

        WriteUnderU1(ris, "custom", customWithColon.Length > 0 ? CslValue.Of(customWithColon) : "");

        return ris.Append("ER  - \n").ToString();
    }

    /// <summary>Whether the name reads back from RIS as it is.</summary>
    private static bool IsReadAs(PersonName name) =>
        RisNames.Read(RisNames.Of(name)) is var read && read.SequenceEqual([name]);

    private static void WriteDates(StringBuilder ris, Source source)
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
                WriteLine(ris, "PY", date.Year.ToString("0000", CultureInfo.InvariantCulture));
            }

            if (tag is not null)
            {
                WriteLine(ris, tag, RisDate.Of(date));
            }

            if (tag is null || RisDate.Read(RisDate.Of(date), out _) != date)
            {
                WriteUnderU1(ris, variable, CslValue.Of(date));
            }
        }
    }

    /// <summary>Writes first and last page by themselves where a single hyphen divides them: <c>12-34</c>.</summary>
    private static void WritePages(StringBuilder ris, string page)
    {
        var range = page.Split('-');
        if (range is [{ Length: > 0 } first, { Length: > 0 } last] && first == first.Trim() && last == last.Trim())
        {
            WriteLine(ris, "SP", first);
            WriteLine(ris, "EP", last);
        }
        else
        {
            WriteLine(ris, "SP", page);
        }
    }

    /// <summary>
    /// Writes ISSN and ISBN, which share a tag: the one that would not be read back from <c>SN</c> goes under
    /// <c>U1</c>.
    /// </summary>
    private static void WriteNumbers(StringBuilder ris, string type, Source source)
    {
        var sharedVariable = source["ISBN"].Length > 0 ? "ISBN" : "ISSN";
        if (
            RisFields.Standard(type, source[sharedVariable]) == sharedVariable
            && source[sharedVariable].AsSpan().IndexOfAny(";\n") < 0
        )
        {
            WriteLine(ris, "SN", source[sharedVariable]);
        }
        else
        {
            WriteUnderU1(ris, sharedVariable, source[sharedVariable]);
        }

        WriteUnderU1(ris, "ISSN", sharedVariable == "ISBN" ? source["ISSN"] : "");
    }

    /// <summary>Writes a line for each keyword; under <c>U1</c> where commas would not divide them rightly.</summary>
    private static void WriteKeywords(StringBuilder ris, string keywords)
    {
        var each = keywords.Split(", ");
        if (each.Any(keyword => keyword.Length == 0 || keyword != keyword.Trim()))
        {
            WriteUnderU1(ris, "keyword", keywords);
            return;
        }

        foreach (var keyword in each)
        {
            WriteLine(ris, "KW", keyword);
        }
    }

    /// <summary>Whether a variable is written under a tag other than <c>U1</c>.</summary>
    private static bool HasTag(string variable) =>
        variable is "page" or "ISBN" or "ISSN" or "keyword" || RisFields.Plain.Any(pair => pair.Variable == variable);

    /// <summary>Writes a line <c>U1  - variable: value</c>, and nothing for an empty value.</summary>
    private static void WriteUnderU1(StringBuilder ris, string variable, string value) =>
        WriteLine(ris, RisFields.Rest, value.Length > 0 ? $"{variable}: {value}" : "");

    /// <summary>
    /// Writes a line, and nothing for an empty value; each further line of the value begins with a blank, so that no
    /// reader takes it for a tag.
    /// </summary>
    private static void WriteLine(StringBuilder ris, string tag, string value)
    {
        if (value.Length > 0)
        {
            ris.Append(tag).Append("  - ").Append(value.ReplaceLineEndings("\n ")).Append('\n');
        }
    }
}
