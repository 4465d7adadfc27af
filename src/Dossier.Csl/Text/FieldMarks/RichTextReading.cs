using System.Text;
using Dossier.Csl.Text.FontSettings;

namespace Dossier.Csl.Text.FieldMarks;

/// <summary>
/// One field being read: marks and quotation marks open frames; what has no partner falls back to letters.
/// </summary>
internal sealed class RichTextReading(string text, LeafKind kind, string field, Quotes quotes)
{
    private const char Apostrophe = '’';

    /// <summary>How many marks may stand open in one another: whatever reads the text descends into each.</summary>
    private const int MaxDepth = 32;

    private readonly object unit = new();
    private readonly Stack<Frame> frames = new();
    private readonly StringBuilder letters = new();
    private int at;

    public Node Read()
    {
        frames.Push(new Frame("", "", ""));
        while (at < text.Length)
        {
            Step();
        }

        while (frames.Count > 1)
        {
            FallBack();
        }

        Flush();
        var root = frames.Pop().Children;
        return root.Count == 1 ? root[0] : new Span([.. root]);
    }

    private void Step()
    {
        var c = text[at];
        if (c == '<' && RichTextMark.At(text, at) is { } mark)
        {
            Mark(mark);
        }
        else if (c is '"' or '\'' || IsQuote(quotes.Open) || IsQuote(quotes.OpenInner) || IsClose(c))
        {
            Quote(c);
        }
        else
        {
            letters.Append(IsBlankInGuillemets(c) ? '\u202F' : c);
            at++;
        }
    }

    /// <summary>A blank inside « » is narrow and does not break.</summary>
    private bool IsBlankInGuillemets(char c) =>
        c == ' ' && ((at > 0 && text[at - 1] == '«') || (at + 1 < text.Length && text[at + 1] == '»'));

    private void Mark(RichTextMark mark)
    {
        var literal = text.Substring(at, mark.Length);
        if (!mark.IsClosing && frames.Count <= MaxDepth)
        {
            Push(new Frame(mark.Name, literal, mark.Kind));
        }
        else if (mark.IsClosing && frames.Any(frame => frame.Name == mark.Name))
        {
            while (frames.Peek().Name != mark.Name)
            {
                FallBack();
            }

            Close(static (frame, children) => Marked(frame.Kind, children));
        }
        else
        {
            letters.Append(literal);
        }

        at += mark.Length;
    }

    private static Span Marked(string kind, List<Node> children) =>
        kind switch
        {
            "i" => new Span([.. children])
            {
                Formatting = new Formatting { Style = FontStyle.Italic },
                Flips = true,
            },
            "b" => new Span([.. children])
            {
                Formatting = new Formatting { Weight = FontWeight.Bold },
                Flips = true,
            },
            "sc" => new Span([.. children])
            {
                Formatting = new Formatting { Variant = FontVariant.SmallCaps },
                Flips = true,
                NoCase = true,
            },
            "sup" => new Span([.. children])
            {
                Formatting = new Formatting { Align = VerticalAlign.Superscript },
                NoCase = true,
            },
            "sub" => new Span([.. children])
            {
                Formatting = new Formatting { Align = VerticalAlign.Subscript },
                NoCase = true,
            },
            "nodecor" => new Span([.. children]) { IsPlain = true, NoCase = true },
            _ => new Span([.. children]) { NoCase = true },
        };

    private void Quote(char c)
    {
        // Straight marks stand for either; a curly ‘ is a second one even where no first is about it.
        var straight = c is '"' or '\'';
        var level = straight || IsQuote(quotes.Open) ? 0 : 1;
        var length =
            straight ? 1
            : level == 0 ? quotes.Open.Length
            : quotes.OpenInner.Length;
        var opening = straight || IsQuote(quotes.Open) || IsQuote(quotes.OpenInner);
        if (straight || IsClose(c))
        {
            var open = OpenFor(c);
            if (
                open is not null
                && (letters.Length > 0 || frames.Peek() != open || open.Children.Count > 0)
                && CanClose(at + 1)
                && (!opening || !CanOpen(1) || LastIsClosable())
            )
            {
                while (frames.Peek() != open)
                {
                    FallBack();
                }

                Close(
                    (frame, children) =>
                        new Span([.. children])
                        {
                            Quoted = true,
                            QuoteLevel = frame.Level,
                            Unit = unit,
                        }
                );
                at++;
                return;
            }
        }

        if (opening && frames.Count <= MaxDepth && CanOpen(length))
        {
            Push(
                new Frame(straight ? c.ToString() : "quote", text.Substring(at, length), "") { Level = level, Mark = c }
            );
            at += length;
            return;
        }

        letters.Append(c == '\'' ? Apostrophe : c);
        at++;
    }

    /// <summary>The nearest quotation that a mark would end, with no other mark open inside it.</summary>
    private Frame? OpenFor(char c)
    {
        foreach (var frame in frames)
        {
            if (frame.Mark == '\0')
            {
                return null;
            }

            var closes =
                c is '"' or '\'' ? frame.Mark == c
                : frame.Mark == quotes.Open[0] ? quotes.Close.Trim('\u00A0', '\u202F')[0] == c
                : frame.Mark == quotes.OpenInner[0] && quotes.CloseInner.Trim('\u00A0', '\u202F')[0] == c;
            if (closes)
            {
                return frame;
            }
        }

        return null;
    }

    private bool IsQuote(string mark) => mark.Length > 0 && string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    private bool IsClose(char c) =>
        (quotes.Close.Length == 1 && c == quotes.Close[0])
        || (quotes.CloseInner.Length == 1 && c == quotes.CloseInner[0]);

    private bool LastIsClosable() => Before() is not (' ' or '\0' or '\u00A0');

    private bool CanOpen(int length)
    {
        var before = Before();
        var after = After(at + length);
        return (before is '\0' or ' ' or '(' or '[' or '\u00A0' or '"' or '\'' or '“' or '‘' or '/' or '«')
            && after is not ('\0' or ' ' or '\u00A0');
    }

    private bool CanClose(int next) =>
        LastIsClosable()
        && After(next) is var after
        && (
            after is '\0' or ' ' or '\u00A0' or '"' or '\'' or '”' or '’' or '»'
            || (!char.IsLetterOrDigit(after) && after is not ('—' or '–' or '('))
        );

    private char Before()
    {
        var i = at - 1;
        while (
            i >= 0
            && text[i] == '>'
            && text.LastIndexOf('<', i, Math.Min(i + 1, RichTextMark.MaxLength)) is >= 0 and var open
            && RichTextMark.At(text, open) is { } mark
            && open + mark.Length == i + 1
        )
        {
            i = open - 1;
        }

        return i < 0 ? '\0' : text[i];
    }

    private char After(int i)
    {
        while (i < text.Length && text[i] == '<' && RichTextMark.At(text, i) is { } mark)
        {
            i += mark.Length;
        }

        return i < text.Length ? text[i] : '\0';
    }

    private void Push(Frame frame)
    {
        Flush();
        frames.Push(frame);
    }

    private void Close(Func<Frame, List<Node>, Span> make)
    {
        Flush();
        var frame = frames.Pop();
        frames.Peek().Children.Add(make(frame, frame.Children));
    }

    /// <summary>The innermost frame had no end: its mark is letters.</summary>
    private void FallBack()
    {
        Flush();
        var frame = frames.Pop();
        var literal = frame.Literal == "'" ? Apostrophe.ToString() : frame.Literal;
        var outer = frames.Peek().Children;
        outer.Add(new Leaf(literal, kind, field) { Unit = unit });
        outer.AddRange(frame.Children);
    }

    private void Flush()
    {
        if (letters.Length > 0)
        {
            frames.Peek().Children.Add(new Leaf(letters.ToString(), kind, field) { Unit = unit });
            letters.Clear();
        }
    }

    private sealed record Frame(string Name, string Literal, string Kind)
    {
        public List<Node> Children { get; } = [];

        public int Level { get; init; }

        public char Mark { get; init; }
    }
}
