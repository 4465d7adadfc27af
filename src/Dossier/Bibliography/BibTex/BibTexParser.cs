using System.Collections.Immutable;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Input;

namespace Dossier.Bibliography.BibTex;

/// <summary>
/// The grammar of BibTeX: entries, <c>@string</c> and the concatenation of values. What it cannot read it reports, and
/// goes on at the next entry.
/// </summary>
internal sealed class BibTexParser
{
    private readonly SourceFile file;
    private readonly DiagnosticBag bag;
    private readonly Dictionary<string, string> strings = BibTexFields.Months.ToDictionary(
        month => month,
        StringComparer.OrdinalIgnoreCase
    );
    private int at;

    private BibTexParser(SourceFile file, DiagnosticBag bag) => (this.file, this.bag) = (file, bag);

    private char Here => at < file.Text.Length ? file.Text[at] : '\0';

    /// <summary>The entries of a file.</summary>
    public static ImmutableArray<BibTexEntry> Parse(SourceFile file, DiagnosticBag bag)
    {
        var parser = new BibTexParser(file, bag);
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
                bag.Report(
                    Codes.ImportSyntax,
                    file.Span(Math.Min(parser.at, Math.Max(0, file.Text.Length - 1)), 1),
                    fault.Message,
                    $"the entry that begins in line {file.Locate(start).Line} is left out"
                );
                var line = file.Text.IndexOf(
                    "\n@",
                    Math.Max(start, Math.Min(parser.at, file.Text.Length) - 1),
                    StringComparison.Ordinal
                );
                parser.at = line < 0 ? file.Text.Length : line;
            }
        }

        return entries.ToImmutable();
    }

    /// <summary>Goes past the next @; what stands between entries is a comment.</summary>
    private int? Next()
    {
        at = file.Text.IndexOf('@', Math.Min(at, file.Text.Length));
        if (at < 0)
        {
            at = file.Text.Length;
            return null;
        }

        return at++;
    }

    private BibTexEntry? Entry()
    {
        var type = Name().ToLowerInvariant();
        if (type == "comment")
        {
            Skip();
            at = Here is '{' ? Close() : at;
            return null;
        }

        Skip();
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
            var (name, value) = Field();
            strings[name] = value;
            Skip();
            Expect(end);
            return null;
        }

        Skip();
        var from = at;
        while (at < file.Text.Length && Here is not (',' or '}' or ')' or '\n'))
        {
            at++;
        }

        var key = file.Text[from..at].Trim();
        var fields = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        for (Skip(); Here == ','; Skip())
        {
            at++;
            Skip();
            if (Here == end)
            {
                break;
            }

            var (name, value) = Field();
            fields.Add(new(name.ToLowerInvariant(), value));
        }

        Expect(end);
        return new BibTexEntry(file.Span(from, Math.Max(1, key.Length)), type, key, fields.ToImmutable());
    }

    private (string Name, string Value) Field()
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
        var value = new StringBuilder();
        while (true)
        {
            Skip();
            value.Append(Part());
            Skip();
            if (Here != '#')
            {
                return value.ToString();
            }

            at++;
        }
    }

    private string Part()
    {
        var from = at + 1;
        if (Here == '{')
        {
            at = Close();
            return file.Text[from..(at - 1)];
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
            bag.Report(
                Codes.NotTaken,
                file.Span(start, word.Length),
                $"no @string gives '{word}', which stands as it is"
            );
        }

        return known ?? word;
    }

    /// <summary>The offset after the brace that closes the one here.</summary>
    private int Close()
    {
        var depth = 0;
        for (var i = at; i < file.Text.Length; i++)
        {
            depth +=
                file.Text[i] == '{' ? 1
                : file.Text[i] == '}' ? -1
                : 0;
            if (depth == 0)
            {
                return i + 1;
            }
        }

        throw new FormatException("this brace is not closed");
    }

    /// <summary>
    /// The offset after the quotation mark that ends the value here; one within braces is a part of it.
    /// </summary>
    private int CloseQuotation()
    {
        var depth = 0;
        for (var i = at + 1; i < file.Text.Length; i++)
        {
            var c = file.Text[i];
            depth +=
                c == '{' ? 1
                : c == '}' ? -1
                : 0;
            if (c == '"' && depth <= 0)
            {
                return i + 1;
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

    private void Skip()
    {
        while (char.IsWhiteSpace(Here))
        {
            at++;
        }
    }
}
