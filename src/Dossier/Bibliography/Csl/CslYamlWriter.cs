using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Languages;
using Dossier.Model;

namespace Dossier.Bibliography.Csl;

/// <summary>Writes sources as CSL-YAML in the form of <c>sources.yml</c>.</summary>
public static class CslYamlWriter
{
    /// <summary>The first line of a list; the reader knows by it that no title holds Markdown.</summary>
    public const string Head = "# CSL-YAML, as plain text: titles may hold <i>, <b>, <sup> and <sub>.\n";

    /// <summary>A list of sources, in the order given.</summary>
    public static string Text(IEnumerable<Source> sources) => $"{Head}references:\n{Entries(sources)}";

    /// <summary>The entries of a list, in the order given, each ended by an empty line.</summary>
    public static string Entries(IEnumerable<Source> sources)
    {
        var yaml = new StringBuilder();
        foreach (var source in sources)
        {
            yaml.Append("  - id: ").Append(Slug.IsId(source.Id) ? source.Id : Quoted(source.Id)).Append('\n');
            Line(yaml, 4, "type", source.Type);
            Line(yaml, 4, "title", source.Title);
            foreach (
                var (role, names) in source
                    .Contributors.Prepend(new("editor", source.Editors))
                    .Prepend(new("author", source.Authors))
            )
            {
                Names(yaml, role, names);
            }

            foreach (
                var (variable, date) in source.Issued is { } issued
                    ? source.Dates.Prepend(new("issued", issued))
                    : source.Dates
            )
            {
                Date(yaml, variable, date);
            }

            Lines(yaml, 4, source.Fields);
            yaml.Append(source.Custom.Count > 0 ? "    custom:\n" : "");
            Lines(yaml, 6, source.Custom);
            yaml.Append(source.Private.Count > 0 ? "    private:\n" : "");
            Lines(yaml, 6, source.Private);
            yaml.Append('\n');
        }

        return yaml.ToString();
    }

    /// <summary>A text in double quotation marks, as YAML reads it, whatever it holds; a plain word as it is.</summary>
    public static string Quoted(string value)
    {
        if (
            value.Length > 0
            && value.All(c => char.IsAsciiLetter(c) || c is '-')
            && char.IsAsciiLetterLower(value[0])
            && value is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n")
        )
        {
            return value;
        }

        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' => quoted.Append(
                    CultureInfo.InvariantCulture,
                    $"\\u{(int)c:X4}"
                ),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    private static void Names(StringBuilder yaml, string role, ImmutableArray<PersonName> names)
    {
        yaml.Append(names.IsEmpty ? "" : $"    {role}:\n");
        foreach (var name in names)
        {
            (string Key, string Value)[] parts =
            [
                (name.IsLiteral ? "literal" : "family", name.Family),
                ("given", name.Given),
                ("non-dropping-particle", name.Particle),
                ("dropping-particle", name.DroppingParticle),
                ("suffix", name.Suffix),
            ];
            var lead = "      - ";
            foreach (var (key, value) in parts.Where(part => part.Value.Length > 0))
            {
                yaml.Append(lead).Append(key).Append(": ").Append(Quoted(value)).Append('\n');
                lead = "        ";
            }
        }
    }

    private static void Date(StringBuilder yaml, string variable, PublicationDate date)
    {
        yaml.Append("    ").Append(variable).Append(":\n");
        var parts = CslDate.Of(date);
        yaml.Append(parts.Rows.IsEmpty ? "" : "      date-parts:\n");
        foreach (var row in parts.Rows)
        {
            yaml.Append("        - [").AppendJoin(", ", row).Append("]\n");
        }

        yaml.Append(parts.Season.Length > 0 ? $"      season: {parts.Season}\n" : "");
        yaml.Append(parts.Circa.Length > 0 ? "      circa: true\n" : "");
        yaml.Append(parts.Edtf.Length > 0 ? $"      edtf: {Quoted(parts.Edtf)}\n" : "");
        yaml.Append(date.Literal.Length > 0 ? $"      literal: {Quoted(date.Literal)}\n" : "");
    }

    private static void Lines(StringBuilder yaml, int indent, IEnumerable<KeyValuePair<string, string>> values)
    {
        foreach (var (key, value) in values)
        {
            Line(
                yaml,
                indent,
                Quoted(key) is var quoted && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
                    ? key
                    : quoted,
                value
            );
        }
    }

    private static void Line(StringBuilder yaml, int indent, string key, string value) =>
        yaml.Append(' ', indent).Append(key).Append(": ").Append(Quoted(value)).Append('\n');
}
