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
    private const int Deepest = 100;

    /// <summary>Characters, at most, of an address that others begin with: each of them has as many.</summary>
    public const int LongestPrefix = 2_000;

    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private readonly string text;
    private readonly Dictionary<string, string> prefixes = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Triple>.Builder triples = ImmutableArray.CreateBuilder<Triple>();
    private string root = "";
    private int blanks;
    private int depth;
    private int at;

    /// <summary>Where the statement's subject stands.</summary>
    private int start;

    private TurtleReader(string text) => this.text = text;

    private char Here => At(at);

    /// <summary>The statements of a file, as far as it can be read.</summary>
    public static ImmutableArray<Triple> Read(InputFile file, ImportReport report)
    {
        var reader = new TurtleReader(file.Text);
        try
        {
            for (reader.Skip(); reader.at < file.Text.Length; reader.Skip())
            {
                reader.Statement();
            }
        }
        catch (FormatException fault)
        {
            report.Unreadable(
                $"the Turtle cannot be read from here on: {fault.Message}",
                file.Span(Math.Min(reader.at, Math.Max(0, file.Text.Length - 1)), 1)
            );
        }

        return reader.triples.ToImmutable();
    }

    private void Statement()
    {
        var isDirective = Here == '@';
        foreach (var name in (string[])["prefix", "base"])
        {
            var from = isDirective ? at + 1 : at;
            if (
                string.Compare(text, from, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
                && char.IsWhiteSpace(At(from + name.Length))
            )
            {
                at = from + name.Length;
                Skip();
                Directive(name, isDirective);
                return;
            }
        }

        start = at;
        var subject =
            Here == '[' ? Blank()
            : Here == '(' ? List()
            : Resource();
        Skip();
        if (Here != '.')
        {
            Predicates(subject);
        }

        Expect('.');
    }

    private void Directive(string name, bool isDirective)
    {
        if (name == "base")
        {
            root = Prefix();
        }
        else
        {
            var prefix = Until(':');
            at++;
            Skip();
            prefixes[prefix] = Prefix();
        }

        if (isDirective)
        {
            Expect('.');
        }
    }

    private string Prefix() =>
        Iri() is { Length: <= LongestPrefix } iri
            ? iri
            : throw new FormatException($"a prefix has more than {LongestPrefix} characters");

    private void Predicates(string subject)
    {
        while (true)
        {
            Skip();
            var isType = Here == 'a' && (char.IsWhiteSpace(At(at + 1)) || At(at + 1) is '<' or '[');
            var predicate = isType ? $"{Rdf}type" : Resource();
            at += isType ? 1 : 0;
            do
            {
                Skip();
                var (value, language) = Object();
                triples.Add(new Triple(subject, predicate, value, language) { Start = start });
                Skip();
            } while (Here == ',' && ++at > 0);

            if (Here != ';')
            {
                return;
            }

            while (Here == ';')
            {
                at++;
                Skip();
            }

            if (Here is '.' or ']')
            {
                return;
            }
        }
    }

    private (string Value, string Language) Object() =>
        Here switch
        {
            '"' or '\'' => Literal(),
            '[' => (Nested(Blank), ""),
            '(' => (Nested(List), ""),
            '+' or '-' or (>= '0' and <= '9') => (Word(), ""),
            '.' when char.IsAsciiDigit(At(at + 1)) => (Word(), ""),
            't' when Starts("true") => (Word(), ""),
            'f' when Starts("false") => (Word(), ""),
            _ => (Resource(), ""),
        };

    private string Nested(Func<string> read)
    {
        if (depth >= Deepest)
        {
            throw new FormatException($"more than {Deepest} brackets stand within one another");
        }

        depth++;
        var name = read();
        depth--;
        return name;
    }

    private string Blank()
    {
        at++;
        var name = string.Create(CultureInfo.InvariantCulture, $"_:b{blanks++}");
        Skip();
        if (Here != ']')
        {
            Predicates(name);
        }

        Expect(']');
        return name;
    }

    private string List()
    {
        at++;
        var items = new List<(string Value, string Language)>();
        for (Skip(); Here != ')'; Skip())
        {
            if (at >= text.Length)
            {
                throw new FormatException("')' is missing");
            }

            items.Add(Object());
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

    private string Resource()
    {
        if (Here == '<')
        {
            return Iri();
        }

        var from = at;
        var prefix = Until(':');
        at++;
        var name = new StringBuilder();
        while (
            char.IsLetterOrDigit(Here)
            || Here is '_' or '-' or ':' or '%' or '\\'
            || (Here == '.' && (char.IsLetterOrDigit(At(at + 1)) || At(at + 1) is '_' or '-'))
        )
        {
            at += Here == '\\' ? 1 : 0;
            name.Append(Here);
            at++;
        }

        if (prefix == "_")
        {
            return $"_:{name}";
        }

        if (!prefixes.TryGetValue(prefix, out var space))
        {
            at = from;
            throw new FormatException($"the prefix '{prefix}:' is not declared");
        }

        return space + name;
    }

    private string Iri()
    {
        Expect('<');
        var iri = Unescaped(Until('>'));
        at++;
        return
            root.Length > 0
            && !iri.Contains(':', StringComparison.Ordinal)
            && Uri.TryCreate(root, UriKind.Absolute, out var whole)
            ? new Uri(whole, iri).AbsoluteUri
            : iri;
    }

    private (string Value, string Language) Literal()
    {
        var sign = Here;
        var mark = Starts(new string(sign, 3)) ? new string(sign, 3) : sign.ToString();
        at += mark.Length;
        var from = at;
        while (!Starts(mark) || (mark.Length == 3 && At(at + 3) == sign))
        {
            at += Here == '\\' ? 2 : 1;
            if (at >= text.Length)
            {
                at = from;
                throw new FormatException("a text is not closed");
            }
        }

        var value = Unescaped(text[from..at]);
        at += mark.Length;
        if (Here == '@')
        {
            at++;
            return (value, Word());
        }

        if (Starts("^^"))
        {
            at += 2;
            Resource();
        }

        return (value, "");
    }

    private static string Unescaped(string raw)
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

    private string Word()
    {
        var from = at;
        while (char.IsLetterOrDigit(Here) || Here is '-' or '+' || (Here == '.' && char.IsAsciiDigit(At(at + 1))))
        {
            at++;
        }

        return at > from ? text[from..at] : throw new FormatException("a value is missing");
    }

    private string Until(char sign)
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

    private char At(int offset) => offset < text.Length ? text[offset] : '\0';

    private bool Starts(string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private void Expect(char sign)
    {
        Skip();
        if (Here != sign)
        {
            throw new FormatException($"'{sign}' is missing");
        }

        at++;
    }

    private void Skip()
    {
        while (char.IsWhiteSpace(Here) || Here is '#' or '\uFEFF')
        {
            var end = Here == '#' ? text.IndexOf('\n', at) : at;
            at = end < 0 ? text.Length : end + 1;
        }
    }
}
