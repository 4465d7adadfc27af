using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Input;

namespace Dossier.Bibliography.BibTex;

/// <summary>
/// The grammar of BibTeX: entries, <c>@string</c> and the concatenation of values. What it cannot read it reports, and
/// goes on at the next entry. Linear in the length of the file.
/// </summary>
internal sealed partial class BibTexParser
{
    /// <summary>Most characters that a value made of <c>@string</c>s may have.</summary>
    private const int MaxValueLength = 100_000;

    private readonly InputFile file;
    private readonly ImportReport report;
    private readonly BibTexBraces braces;
    private readonly Dictionary<string, string> strings = BibTexFields.Months.ToDictionary(
        month => month,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>
    /// How many characters <c>@string</c>s may still stand for: a short file must not fill the memory.
    /// </summary>
    private long budget;

    private int at;

    private BibTexParser(InputFile file, ImportReport report) =>
        (this.file, this.report, braces, budget) = (file, report, new(file.Text), (16L * file.Text.Length) + 1_000_000);

    private char Here => at < file.Text.Length ? file.Text[at] : '\0';

    /// <summary>The entries of a file.</summary>
    public static ImmutableArray<BibTexEntry> Parse(InputFile file, ImportReport report)
    {
        var parser = new BibTexParser(file, report);
        var entries = ImmutableArray.CreateBuilder<BibTexEntry>();
        while (parser.Next() is { } start)
        {
            try
            {
                if (parser.Entry() is { } entry)
                {
                    entries.Add(entry);
                }
            }
            catch (FormatException fault)
            {
                var open = parser.OpenValue(start);
                var isCut = parser.at >= parser.braces.NextEntry(start + 1, file.Text.Length);
                report.Unreadable(
                    open is { } field ? $"the brace of '{field.Name}' is not closed: the next field begins within it"
                        : isCut ? "the entry is not closed"
                        : fault.Message,
                    open is { } brace ? file.Span(brace.At, 1)
                        : isCut ? file.FirstLine(file.Span(start, 1))
                        : file.Span(Math.Min(parser.at, Math.Max(0, file.Text.Length - 1)), 1),
                    open is not null ? "write } at the end of its value; until then the entry is left out"
                        : isCut ? "end it with a line of '}'; until then it is left out"
                        : $"the entry that begins in line {file.Locate(start).Line} is left out"
                );
                parser.at = parser.braces.NextEntry(start + 1, file.Text.Length);
            }
        }

        return entries.ToImmutable();
    }

    /// <summary>
    /// The first field of an entry within whose brace another field begins, as where it is not closed; null for none.
    /// </summary>
    private (string Name, int At)? OpenValue(int start)
    {
        var end = braces.NextEntry(start + 1, file.Text.Length);
        foreach (Match field in FieldStart().Matches(file.Text[start..end]))
        {
            var at = start + field.Index + field.Length - 1;
            var close = Math.Min(braces.Close(at) ?? end, end);
            if (NextField().IsMatch(file.Text[at..close]))
            {
                return (field.Groups[1].Value, at);
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<=[,{]\s*)([A-Za-z][\w-]*)\s*=\s*\{")]
    private static partial Regex FieldStart();

    [GeneratedRegex(@",[ \t]*\n\s*[A-Za-z][\w-]*\s*=\s*[{""0-9]")]
    private static partial Regex NextField();

    /// <summary>Goes past the next @ that begins an entry; what stands between entries is a comment.</summary>
    private int? Next()
    {
        while (at < file.Text.Length && file.Text.AsSpan(at).IndexOfAny('@', '%') is >= 0 and var next)
        {
            var start = at + next;
            if (file.Text[start] == '%')
            {
                at = LineEnd(start);
                continue;
            }

            at = start + 1;
            if (BibTexBraces.IsEntry(file.Text, start) || IsMeant(start))
            {
                return start;
            }
        }

        at = file.Text.Length;
        return null;
    }

    /// <summary>Whether an entry is meant whose brace is missing: a known type alone at a line's start.</summary>
    private bool IsMeant(int start)
    {
        var end = start + 1;
        while (end < file.Text.Length && char.IsAsciiLetter(file.Text[end]))
        {
            end++;
        }

        return (start == 0 || file.Text[start - 1] == '\n')
            && BibTexTypes.Csl(file.Text[(start + 1)..end].ToLowerInvariant(), "") is not null;
    }

    private BibTexEntry? Entry()
    {
        Skip();
        var type = Name().ToLowerInvariant();
        Skip();
        if (type == "comment")
        {
            at = Here == '{' && braces.Close(at) is { } close ? close + 1 : at;
            return null;
        }

        var end = Here switch
        {
            '{' => '}',
            '(' => ')',
            _ => throw new FormatException($"'{{' is missing after '@{type}'"),
        };
        at++;
        if (type == "preamble")
        {
            Value();
            Expect(end);
            return null;
        }

        if (type == "string")
        {
            var (name, value) = ReadField();
            strings[name] = value;
            Skip();
            Expect(end);
            return null;
        }

        return Entry(type, end);
    }

    private BibTexEntry Entry(string type, char end)
    {
        Skip();
        var from = at;
        var key = Key(end);
        var fields = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        if (key is null)
        {
            at = from;
            fields.Add(NamedField());
        }

        for (Skip(); Here == ','; Skip())
        {
            SkipCommas();
            if (Here == end)
            {
                break;
            }

            fields.Add(NamedField());
        }

        Expect(end);
        return new BibTexEntry(file.Span(from, Math.Max(1, key?.Length ?? 1)), type, key ?? "", fields.ToImmutable());
    }

    /// <summary>An entry's key; null where the first field stands in its place, as EndNote writes it.</summary>
    private string? Key(char end)
    {
        var from = at;
        while (at < file.Text.Length && Here is not (',' or '=' or '\n') && Here != end)
        {
            at++;
        }

        return Here == '=' ? null : file.Text[from..at].Trim();
    }

    private KeyValuePair<string, string> NamedField()
    {
        var (name, value) = ReadField();
        return new(name.ToLowerInvariant(), value);
    }

    /// <summary>Reads a field: its name, the sign of equality, its value.</summary>
    private (string Name, string Value) ReadField()
    {
        Skip();
        var name = Name();
        Skip();
        Expect('=');
        return (name, Value());
    }

    private string Name()
    {
        var from = at;
        while (char.IsLetterOrDigit(Here) || Here is '-' or '_' or ':' or '.' or '+' or '/')
        {
            at++;
        }

        return at > from ? file.Text[from..at] : throw new FormatException("a name is missing here");
    }

    private string Value()
    {
        Skip();
        var first = Part();
        Skip();
        if (Here != '#')
        {
            return first;
        }

        var value = new StringBuilder(first);
        while (Here == '#')
        {
            at++;
            Skip();
            value.Append(Part());
            if (value.Length > MaxValueLength)
            {
                throw new FormatException($"the value has more than {MaxValueLength} characters");
            }

            Skip();
        }

        return value.ToString();
    }

    private string Part()
    {
        var from = at + 1;
        if (Here == '{')
        {
            var close = braces.Close(at) ?? throw new FormatException("this brace is not closed");
            at = close + 1;
            return file.Text[from..close];
        }

        if (Here == '"')
        {
            at = CloseQuotation();
            return file.Text[from..(at - 1)];
        }

        var start = at;
        var word = Name();
        if (word.All(char.IsAsciiDigit))
        {
            return word;
        }

        if (!strings.TryGetValue(word, out var known))
        {
            report.Lost($"no @string gives '{word}', which stands as it is", "", file.Span(start, word.Length));
            return word;
        }

        budget -= known.Length;
        return budget >= 0 ? known : throw new FormatException("the file's @strings stand for too much text");
    }

    /// <summary>
    /// The offset after the quotation mark that ends the value here; one within braces is a part of it. No value goes
    /// beyond the entry that begins next.
    /// </summary>
    private int CloseQuotation()
    {
        var limit = braces.NextEntry(at + 1, file.Text.Length);
        for (var i = at + 1; i < limit; i++)
        {
            if (file.Text[i] == '"')
            {
                return i + 1;
            }

            if (file.Text[i] == '{')
            {
                i = braces.Close(i) ?? limit;
            }
        }

        throw new FormatException("this quotation mark is not closed");
    }

    private void Expect(char sign)
    {
        if (Here != sign)
        {
            throw new FormatException($"'{sign}' is missing here");
        }

        at++;
    }

    /// <summary>Two commas in a row, or one before the end, say nothing.</summary>
    private void SkipCommas()
    {
        for (Skip(); Here == ','; Skip())
        {
            at++;
        }
    }

    /// <summary>Blanks, and what stands after a % that is in no value: biber takes it for a comment.</summary>
    private void Skip()
    {
        while (char.IsWhiteSpace(Here) || Here == '%')
        {
            at = Here == '%' ? LineEnd(at) : at + 1;
        }
    }

    private int LineEnd(int from) => file.Text.IndexOf('\n', from) is >= 0 and var end ? end : file.Text.Length;
}
