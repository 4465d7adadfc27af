using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Languages;
using Dossier.Model.Dates;
using Dossier.Model.Sources;
using Dossier.ParallelWork;

namespace Dossier.Bibliography.Csl;

/// <summary>Writes sources as CSL-YAML in the form of <c>sources.yml</c>.</summary>
public static class CslYamlWriter
{
    /// <summary>The first line of a list; the reader knows by it that no title holds Markdown.</summary>
    public const string Head = "# CSL-YAML, as plain text: titles may hold <i>, <b>, <sup> and <sub>.\n";

    private const string Start = $"{Head}references:\n";

    /// <summary>So many entries are one core's work at a time.</summary>
    private const int PartSize = 500;

    /// <summary>Characters of a value that needs no quotation marks.</summary>
    private static readonly SearchValues<char> WordCharacters = SearchValues.Create(
        "-abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    );

    /// <summary>Characters of a key that needs no quotation marks.</summary>
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create(
        "-_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    );

    /// <summary>Characters that are escaped within quotation marks.</summary>
    private static readonly SearchValues<char> Escaped = SearchValues.Create([
        '"',
        '\\',
        '\u2028',
        '\u2029',
        '\uFEFF',
        .. Enumerable.Range(0, 0xA0).Select(sign => (char)sign).Where(char.IsControl),
    ]);

    /// <summary>A list of sources, in the order given.</summary>
    public static string Text(IEnumerable<Source> sources) => Start + Entries(sources);

    /// <summary>A list of sources as a file holds it: that of a great library is not made as a text first.</summary>
    public static ReadOnlyMemory<byte> Bytes(IEnumerable<Source> sources)
    {
        var parts = ParallelLoop.Map(sources.Chunk(PartSize), Entries);
        var bytes = new ArrayBufferWriter<byte>(parts.Sum(Encoding.UTF8.GetByteCount) + Start.Length);
        foreach (var part in parts.Prepend(Start))
        {
            Encoding.UTF8.GetBytes(part, bytes);
        }

        return bytes.WrittenMemory;
    }

    /// <summary>The entries of a list, in the order given, each ended by an empty line.</summary>
    public static string Entries(IEnumerable<Source> sources)
    {
        var yaml = new StringBuilder();
        foreach (var source in sources)
        {
            yaml.Append("  - id: ").Append(Id(source.Id)).Append('\n');
            AppendLine(yaml, 4, "type", source.Type);
            AppendLine(yaml, 4, "title", source.Title);
            foreach (
                var (role, names) in source
                    .Contributors.Prepend(new("editor", source.Editors))
                    .Prepend(new("author", source.Authors))
            )
            {
                AppendNames(yaml, role, names);
            }

            foreach (
                var (variable, date) in source.Issued is { } issued
                    ? source.Dates.Prepend(new("issued", issued))
                    : source.Dates
            )
            {
                AppendDate(yaml, variable, date);
            }

            AppendLines(yaml, 4, source.Fields);
            yaml.Append(source.Custom.Count > 0 ? "    custom:\n" : "");
            AppendLines(yaml, 6, source.Custom);
            yaml.Append(source.Private.Count > 0 ? "    private:\n" : "");
            AppendLines(yaml, 6, source.Private);
            yaml.Append('\n');
        }

        return yaml.ToString();
    }

    /// <summary>A text in double quotation marks, as YAML reads it, whatever it holds; a plain word as it is.</summary>
    public static string Quoted(string value) => AppendValue(new StringBuilder(), value).ToString();

    /// <summary>An id as it is; in quotation marks where YAML would read another value, as in <c>null</c>.</summary>
    public static string Id(string id) => Slug.IsId(id) && !IsOtherValue(id) ? id : Quoted(id);

    /// <summary>Whether YAML reads a word as nothing or as yes or no.</summary>
    private static bool IsOtherValue(string word) =>
        word is "true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n";

    /// <summary>Appends a value: a plain word as it is, all else in quotation marks.</summary>
    private static StringBuilder AppendValue(StringBuilder yaml, string value)
    {
        if (
            value.Length > 0
            && char.IsAsciiLetterLower(value[0])
            && !value.AsSpan().ContainsAnyExcept(WordCharacters)
            && !IsOtherValue(value)
        )
        {
            return yaml.Append(value);
        }

        yaml.Append('"');
        var rest = value.AsSpan();
        for (var at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
        {
            yaml.Append(rest[..at]);
            _ = rest[at] switch
            {
                '"' or '\\' => yaml.Append('\\').Append(rest[at]),
                '\n' => yaml.Append("\\n"),
                '\t' => yaml.Append("\\t"),
                var c => yaml.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
            };
            rest = rest[(at + 1)..];
        }

        return yaml.Append(rest).Append('"');
    }

    private static void AppendNames(StringBuilder yaml, string role, ImmutableArray<PersonName> names)
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
                AppendValue(yaml.Append(lead).Append(key).Append(": "), value).Append('\n');
                lead = "        ";
            }
        }
    }

    private static void AppendDate(StringBuilder yaml, string variable, PublicationDate date)
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

    /// <summary>Appends a line for each pair; keys of other characters in quotation marks.</summary>
    private static void AppendLines(StringBuilder yaml, int indent, IEnumerable<KeyValuePair<string, string>> values)
    {
        foreach (var (key, value) in values)
        {
            var isPlain = !key.AsSpan().ContainsAnyExcept(KeyCharacters);
            AppendLine(yaml, indent, isPlain ? key : Quoted(key), value);
        }
    }

    private static void AppendLine(StringBuilder yaml, int indent, string key, string value) =>
        AppendValue(yaml.Append(' ', indent).Append(key).Append(": "), value).Append('\n');
}
