using System.Collections.Immutable;
using System.Text;
using Dossier.Input;

namespace Dossier.Bibliography.BibTex;

/// <summary>
/// The grammar of BibTeX: entries, <c>@string</c> and the concatenation of values. What it cannot read it reports, and
/// goes on at the next entry. Linear in the length of the file.
/// </summary>
internal sealed class BibTexParser
{
    /// <summary>Most characters that a value made of <c>@string</c>s may have.</summary>
    private const int MaxValueLength = 100_000;

    private const string OpenQuotation = "this quotation mark is not closed";

    /// <summary>Fields of running text, in which a line may look as a field does.</summary>
    private static readonly ImmutableArray<string> LongTexts = ["abstract", "annote", "annotation", "note", "comment"];

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

    /// <summary>The offset of <see cref="Current"/>.</summary>
    private int offset;

    private BibTexParser(InputFile file, ImportReport report) =>
        (this.file, this.report, braces, budget) = (file, report, new(file.Text), (16L * file.Text.Length) + 1_000_000);

    /// <summary>The character to read next; NUL at the end of the file.</summary>
    private char Current => offset < file.Text.Length ? file.Text[offset] : '\0';

    /// <summary>The entries of a file.</summary>
    public static ImmutableArray<BibTexEntry> Parse(InputFile file, ImportReport report)
    {
        var parser = new BibTexParser(file, report);
        var entries = ImmutableArray.CreateBuilder<BibTexEntry>();
        while (parser.FindNextEntry() is { } start)
        {
            try
            {
                if (parser.ReadEntry() is { } entry)
                {
                    entries.Add(entry);
                }
            }
            catch (FormatException fault)
            {
                var open = new OpenFields(file, parser.braces).In(start);
                var isCut = parser.offset >= parser.braces.NextEntry(start + 1, file.Text.Length);
                report.ReportUnreadable(
                    open is { } field ? $"the brace of '{field.Name}' is not closed: {field.Why}"
                        : isCut ? "the entry is not closed"
                        : fault.Message,
                    open is { } brace ? file.Span(brace.At, 1)
                        : isCut ? file.FirstLine(file.Span(start, 1))
                        : file.Span(Math.Min(parser.offset, Math.Max(0, file.Text.Length - 1)), 1),
                    open is { } cut ? $"{cut.Hint}; until then the entry is left out"
                        : isCut ? "end it with a line of '}'; until then it is left out"
                        : fault.Message == OpenQuotation
                            ? "write \" at the end of its value; until then the entry is left out"
                        : $"the entry that begins in line {file.Locate(start).Line} is left out"
                );
                parser.offset = parser.braces.NextEntry(start + 1, file.Text.Length);
            }
        }

        return entries.ToImmutable();
    }

    /// <summary>
    /// Goes past the next <c>@</c> that begins an entry, and gives its offset; null at the end of the file. What stands
    /// between entries is a comment.
    /// </summary>
    private int? FindNextEntry()
    {
        while (offset < file.Text.Length && file.Text.AsSpan(offset).IndexOfAny('@', '%') is >= 0 and var next)
        {
            var start = offset + next;
            if (file.Text[start] == '%')
            {
                offset = LineEnd(start);
                continue;
            }

            offset = start + 1;
            if (BibTexBraces.IsEntry(file.Text, start) || IsEntryWithoutBrace(start))
            {
                return start;
            }
        }

        offset = file.Text.Length;
        return null;
    }

    /// <summary>Whether an entry is meant whose brace is missing: a known type alone at a line's start.</summary>
    private bool IsEntryWithoutBrace(int start)
    {
        var end = start + 1;
        while (end < file.Text.Length && char.IsAsciiLetter(file.Text[end]))
        {
            end++;
        }

        return (start == 0 || file.Text[start - 1] == '\n')
            && BibTexTypes.Csl(file.Text[(start + 1)..end].ToLowerInvariant(), "") is not null;
    }

    /// <summary>
    /// Reads what follows an <c>@</c>; null for a comment, a preamble and an <c>@string</c>, which is remembered.
    /// </summary>
    private BibTexEntry? ReadEntry()
    {
        SkipBlanksAndComments();
        var type = ReadName().ToLowerInvariant();
        SkipBlanksAndComments();
        if (type == "comment")
        {
            offset = Current == '{' && braces.Close(offset) is { } close ? close + 1 : offset;
            return null;
        }

        var end = Current switch
        {
            '{' => '}',
            '(' => ')',
            _ => throw new FormatException($"'{{' is missing after '@{type}'"),
        };
        offset++;
        if (type == "preamble")
        {
            ReadValue();
            Expect(end);
            return null;
        }

        if (type == "string")
        {
            var (name, value) = ReadField();
            strings[name] = value;
            SkipBlanksAndComments();
            Expect(end);
            return null;
        }

        return ReadEntry(type, end);
    }

    /// <summary>
    /// Reads an entry's key and fields up to the character that ends the entry, and passes over that.
    /// </summary>
    private BibTexEntry ReadEntry(string type, char end)
    {
        SkipBlanksAndComments();
        var from = offset;
        var key = ReadKey(end);
        var fields = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        if (key is null)
        {
            offset = from;
            fields.Add(ReadLowerCaseField());
        }

        for (SkipBlanksAndComments(); Current == ','; SkipBlanksAndComments())
        {
            SkipCommas();
            if (Current == end)
            {
                break;
            }

            fields.Add(ReadLowerCaseField());
        }

        Expect(end);
        if (fields.Any(field => !LongTexts.Contains(field.Key) && OpenFields.HasSwallowed(field.Value)))
        {
            throw new FormatException("another field begins within a value");
        }

        return new BibTexEntry(file.Span(from, Math.Max(1, key?.Length ?? 1)), type, key ?? "", fields.ToImmutable());
    }

    /// <summary>An entry's key; null where the first field stands in its place, as EndNote writes it.</summary>
    private string? ReadKey(char end)
    {
        var from = offset;
        while (offset < file.Text.Length && Current is not (',' or '=' or '\n') && Current != end)
        {
            offset++;
        }

        return Current == '=' ? null : file.Text[from..offset].Trim();
    }

    private KeyValuePair<string, string> ReadLowerCaseField()
    {
        var (name, value) = ReadField();
        return new(name.ToLowerInvariant(), value);
    }

    /// <summary>Reads a field: its name, the sign of equality, its value.</summary>
    private (string Name, string Value) ReadField()
    {
        SkipBlanksAndComments();
        var name = ReadName();
        SkipBlanksAndComments();
        Expect('=');
        return (name, ReadValue());
    }

    /// <summary>Reads the name of an entry's type, of a field or of an <c>@string</c>.</summary>
    private string ReadName()
    {
        var from = offset;
        while (char.IsLetterOrDigit(Current) || Current is '-' or '_' or ':' or '.' or '+' or '/')
        {
            offset++;
        }

        return offset > from ? file.Text[from..offset] : throw new FormatException("a name is missing here");
    }

    /// <summary>Reads a value: one part, or several joined by <c>#</c>.</summary>
    private string ReadValue()
    {
        SkipBlanksAndComments();
        var first = ReadValuePart();
        SkipBlanksAndComments();
        if (Current != '#')
        {
            return first;
        }

        var value = new StringBuilder(first);
        while (Current == '#')
        {
            offset++;
            SkipBlanksAndComments();
            value.Append(ReadValuePart());
            if (value.Length > MaxValueLength)
            {
                throw new FormatException($"the value has more than {MaxValueLength} characters");
            }

            SkipBlanksAndComments();
        }

        return value.ToString();
    }

    /// <summary>
    /// Reads a part of a value: in braces, in quotation marks, a number, or the name of an <c>@string</c>, for which
    /// its text is given.
    /// </summary>
    private string ReadValuePart()
    {
        var from = offset + 1;
        if (Current == '{')
        {
            var close = braces.Close(offset) ?? throw new FormatException("this brace is not closed");
            offset = close + 1;
            return file.Text[from..close];
        }

        if (Current == '"')
        {
            offset = CloseQuotation();
            return file.Text[from..(offset - 1)];
        }

        var start = offset;
        var word = ReadName();
        if (word.All(char.IsAsciiDigit))
        {
            return word;
        }

        if (!strings.TryGetValue(word, out var known))
        {
            report.ReportLost($"no @string gives '{word}', which stands as it is", "", file.Span(start, word.Length));
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
        var limit = braces.NextEntry(offset + 1, file.Text.Length);
        for (var i = offset + 1; i < limit; i++)
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

        throw new FormatException(OpenQuotation);
    }

    /// <summary>Passes over a character that must stand here.</summary>
    private void Expect(char expected)
    {
        if (Current != expected)
        {
            throw new FormatException($"'{expected}' is missing here");
        }

        offset++;
    }

    /// <summary>Two commas in a row, or one before the end, say nothing.</summary>
    private void SkipCommas()
    {
        for (SkipBlanksAndComments(); Current == ','; SkipBlanksAndComments())
        {
            offset++;
        }
    }

    /// <summary>
    /// Passes over blanks and, outside values, comments: <c>%</c> to the end of the line, as biber has them.
    /// </summary>
    private void SkipBlanksAndComments()
    {
        while (char.IsWhiteSpace(Current) || Current == '%')
        {
            offset = Current == '%' ? LineEnd(offset) : offset + 1;
        }
    }

    /// <summary>The offset of the next line's end, or of the file's.</summary>
    private int LineEnd(int from) => file.Text.IndexOf('\n', from) is >= 0 and var end ? end : file.Text.Length;
}
