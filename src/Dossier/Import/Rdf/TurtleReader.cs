using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Bibliography;
using Dossier.Input;

namespace Dossier.Import.Rdf;

/// <summary>Reads Turtle (RDF 1.1): prefixes, bases, literals of every form, blank nodes and lists.</summary>
internal sealed class TurtleReader
{
    /// <summary>Blank nodes and lists within one another, at most.</summary>
    private const int MaxDepth = 100;

    /// <summary>Characters, at most, of an address that others begin with: each of them has as many.</summary>
    public const int MaxPrefixLength = 2_000;

    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private readonly string text;
    private readonly Dictionary<string, string> prefixes = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Triple>.Builder triples = ImmutableArray.CreateBuilder<Triple>();
    private string baseIri = "";
    private int blanks;
    private int depth;
    private int at;

    /// <summary>Where the statement's subject stands.</summary>
    private int subjectOffset;

    private TurtleReader(string text) => this.text = text;

    private char Next => CharAt(at);

    /// <summary>The statements of a file, as far as it can be read.</summary>
    public static ImmutableArray<Triple> Read(InputFile file, ImportReport report)
    {
        var reader = new TurtleReader(file.Text);
        try
        {
            for (reader.SkipBlanks(); reader.at < file.Text.Length; reader.SkipBlanks())
            {
                reader.ReadStatement();
            }
        }
        catch (FormatException fault)
        {
            report.ReportUnreadable(
                $"the Turtle cannot be read from here on: {fault.Message}",
                file.Span(Math.Min(reader.at, Math.Max(0, file.Text.Length - 1)), 1)
            );
        }

        return reader.triples.ToImmutable();
    }

    private void ReadStatement()
    {
        var isDirective = Next == '@';
        foreach (var name in (string[])["prefix", "base"])
        {
            var from = isDirective ? at + 1 : at;
            if (
                string.Compare(text, from, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
                && char.IsWhiteSpace(CharAt(from + name.Length))
            )
            {
                at = from + name.Length;
                SkipBlanks();
                ReadDirective(name, isDirective);
                return;
            }
        }

        subjectOffset = at;
        var subject =
            Next == '[' ? ReadBlankNode()
            : Next == '(' ? ReadList()
            : ReadResource();
        SkipBlanks();
        if (Next != '.')
        {
            ReadPredicates(subject);
        }

        Expect('.');
    }

    private void ReadDirective(string name, bool isDirective)
    {
        if (name == "base")
        {
            baseIri = ReadPrefixIri();
        }
        else
        {
            var prefix = ReadUntil(':');
            at++;
            SkipBlanks();
            prefixes[prefix] = ReadPrefixIri();
        }

        if (isDirective)
        {
            Expect('.');
        }
    }

    private string ReadPrefixIri() =>
        ReadIri() is { Length: <= MaxPrefixLength } iri
            ? iri
            : throw new FormatException($"a prefix has more than {MaxPrefixLength} characters");

    private void ReadPredicates(string subject)
    {
        while (true)
        {
            SkipBlanks();
            var isType = Next == 'a' && (char.IsWhiteSpace(CharAt(at + 1)) || CharAt(at + 1) is '<' or '[');
            var predicate = isType ? $"{Rdf}type" : ReadResource();
            at += isType ? 1 : 0;
            do
            {
                SkipBlanks();
                var (value, language) = ReadObject();
                triples.Add(new Triple(subject, predicate, value, language) { Start = subjectOffset });
                SkipBlanks();
            } while (Next == ',' && ++at > 0);

            if (Next != ';')
            {
                return;
            }

            while (Next == ';')
            {
                at++;
                SkipBlanks();
            }

            if (Next is '.' or ']')
            {
                return;
            }
        }
    }

    private (string Value, string Language) ReadObject() =>
        Next switch
        {
            '"' or '\'' => ReadLiteral(),
            '[' => (ReadNested(ReadBlankNode), ""),
            '(' => (ReadNested(ReadList), ""),
            '+' or '-' or (>= '0' and <= '9') => (ReadWord(), ""),
            '.' when char.IsAsciiDigit(CharAt(at + 1)) => (ReadWord(), ""),
            't' when Follows("true") => (ReadWord(), ""),
            'f' when Follows("false") => (ReadWord(), ""),
            _ => (ReadResource(), ""),
        };

    private string ReadNested(Func<string> read)
    {
        if (depth >= MaxDepth)
        {
            throw new FormatException($"more than {MaxDepth} brackets stand within one another");
        }

        depth++;
        var name = read();
        depth--;
        return name;
    }

    private string ReadBlankNode()
    {
        at++;
        var name = string.Create(CultureInfo.InvariantCulture, $"_:b{blanks++}");
        SkipBlanks();
        if (Next != ']')
        {
            ReadPredicates(name);
        }

        Expect(']');
        return name;
    }

    private string ReadList()
    {
        at++;
        var items = new List<(string Value, string Language)>();
        for (SkipBlanks(); Next != ')'; SkipBlanks())
        {
            if (at >= text.Length)
            {
                throw new FormatException("')' is missing");
            }

            items.Add(ReadObject());
        }

        at++;
        var next = $"{Rdf}nil";
        foreach (var (value, language) in Enumerable.Reverse(items))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"_:b{blanks++}");
            triples.Add(new Triple(name, $"{Rdf}first", value, language));
            triples.Add(new Triple(name, $"{Rdf}rest", next, ""));
            next = name;
        }

        return next;
    }

    private string ReadResource()
    {
        if (Next == '<')
        {
            return ReadIri();
        }

        var from = at;
        var prefix = ReadUntil(':');
        at++;
        var name = new StringBuilder();
        while (TurtleName.Has(Next) || Next is ':' or '%' or '\\' || (Next == '.' && TurtleName.Has(CharAt(at + 1))))
        {
            at += Next == '\\' ? 1 : 0;
            name.Append(Next);
            at++;
        }

        if (prefix == "_")
        {
            return $"_:{name}";
        }

        if (!prefixes.TryGetValue(prefix, out var namespaceIri))
        {
            at = from;
            throw new FormatException($"the prefix '{prefix}:' is not declared");
        }

        return namespaceIri + name;
    }

    private string ReadIri()
    {
        Expect('<');
        var iri = Unescape(ReadUntil('>'));
        at++;
        return
            baseIri.Length > 0
            && !iri.Contains(':', StringComparison.Ordinal)
            && Uri.TryCreate(baseIri, UriKind.Absolute, out var whole)
            ? new Uri(whole, iri).AbsoluteUri
            : iri;
    }

    private (string Value, string Language) ReadLiteral()
    {
        var quote = Next;
        var quotes = Follows(new string(quote, 3)) ? new string(quote, 3) : quote.ToString();
        at += quotes.Length;
        var from = at;
        while (!Follows(quotes) || (quotes.Length == 3 && CharAt(at + 3) == quote))
        {
            at += Next == '\\' ? 2 : 1;
            if (at >= text.Length)
            {
                at = from;
                throw new FormatException("a text is not closed");
            }
        }

        var value = Unescape(text[from..at]);
        at += quotes.Length;
        if (Next == '@')
        {
            at++;
            return (value, ReadWord());
        }

        if (Follows("^^"))
        {
            at += 2;
            ReadResource();
        }

        return (value, "");
    }

    private static string Unescape(string raw)
    {
        if (!raw.Contains('\\', StringComparison.Ordinal))
        {
            return raw;
        }

        var plain = new StringBuilder();
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 == raw.Length)
            {
                plain.Append(raw[i]);
                continue;
            }

            var digits = raw[++i] switch
            {
                'u' => 4,
                'U' => 8,
                _ => 0,
            };
            if (
                digits > 0
                && i + digits < raw.Length
                && int.TryParse(
                    raw.AsSpan(i + 1, digits),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var code
                )
                && Rune.IsValid(code)
            )
            {
                plain.Append(new Rune(code).ToString());
                i += digits;
            }
            else
            {
                plain.Append(
                    raw[i] switch
                    {
                        'n' => '\n',
                        't' => '\t',
                        'r' => '\r',
                        'b' => '\b',
                        'f' => '\f',
                        var other => other,
                    }
                );
            }
        }

        return plain.ToString();
    }

    private string ReadWord()
    {
        var from = at;
        while (char.IsLetterOrDigit(Next) || Next is '-' or '+' || (Next == '.' && char.IsAsciiDigit(CharAt(at + 1))))
        {
            at++;
        }

        return at > from ? text[from..at] : throw new FormatException("a value is missing");
    }

    private string ReadUntil(char sign)
    {
        var end = text.IndexOf(sign, Math.Min(at, text.Length));
        if (end < 0 || text.AsSpan(at, end - at).IndexOfAny("\n\"") >= 0)
        {
            throw new FormatException($"'{sign}' is missing");
        }

        var found = text[at..end];
        at = end;
        return found.Trim();
    }

    private char CharAt(int offset) => offset < text.Length ? text[offset] : '\0';

    private bool Follows(string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private void Expect(char expected)
    {
        SkipBlanks();
        if (Next != expected)
        {
            throw new FormatException($"'{expected}' is missing");
        }

        at++;
    }

    private void SkipBlanks()
    {
        while (char.IsWhiteSpace(Next) || Next is '#' or '\uFEFF')
        {
            var end = Next == '#' ? text.IndexOf('\n', at) : at;
            at = end < 0 ? text.Length : end + 1;
        }
    }
}
