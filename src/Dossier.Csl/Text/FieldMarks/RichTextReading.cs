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
            ReadCharacter();
        }

        while (frames.Count > 1)
        {
            DissolveFrame();
        }

        FlushLetters();
        var root = frames.Pop().Children;
        return root.Count == 1 ? root[0] : new Span([.. root]);
    }

    private void ReadCharacter()
    {
        var c = text[at];
        if (c == '<' && RichTextMark.At(text, at) is { } mark)
        {
            ReadMark(mark);
        }
        else if (c is '"' or '\'' || StartsWith(quotes.Open) || StartsWith(quotes.OpenInner) || IsClosingQuote(c))
        {
            ReadQuote(c);
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

    /// <summary>
    /// Opens a frame for an opening mark, closes one for a closing mark; a mark without a partner becomes letters.
    /// </summary>
    private void ReadMark(RichTextMark mark)
    {
        var literal = text.Substring(at, mark.Length);
        if (!mark.IsClosing && frames.Count <= MaxDepth)
        {
            OpenFrame(new Frame(mark.Name, literal, mark.Kind));
        }
        else if (mark.IsClosing && frames.Any(frame => frame.Name == mark.Name))
        {
            while (frames.Peek().Name != mark.Name)
            {
                DissolveFrame();
            }

            CloseFrame(static (frame, children) => SpanOfMark(frame.Kind, children));
        }
        else
        {
            letters.Append(literal);
        }

        at += mark.Length;
    }

    private static Span SpanOfMark(string kind, List<Node> children) =>
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

    /// <summary>
    /// Lets a quotation mark close a quotation, or else open one, where its neighbours allow it; else it becomes a
    /// letter, a straight one an apostrophe.
    /// </summary>
    private void ReadQuote(char c)
    {
        // Straight marks stand for either level; a curly ‘ is an inner mark even where no outer one is around it.
        var isStraight = c is '"' or '\'';
        var level = isStraight || StartsWith(quotes.Open) ? 0 : 1;
        var length =
            isStraight ? 1
            : level == 0 ? quotes.Open.Length
            : quotes.OpenInner.Length;
        var mayOpen = isStraight || StartsWith(quotes.Open) || StartsWith(quotes.OpenInner);
        if (isStraight || IsClosingQuote(c))
        {
            var open = FindOpenQuote(c);
            if (
                open is not null
                && (letters.Length > 0 || frames.Peek() != open || open.Children.Count > 0)
                && CanClose(at + 1)
                && (!mayOpen || !CanOpen(1) || FollowsText())
            )
            {
                while (frames.Peek() != open)
                {
                    DissolveFrame();
                }

                CloseFrame(
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

        if (mayOpen && frames.Count <= MaxDepth && CanOpen(length))
        {
            OpenFrame(
                new Frame(isStraight ? c.ToString() : "quote", text.Substring(at, length), "")
                {
                    Level = level,
                    Mark = c,
                }
            );
            at += length;
            return;
        }

        letters.Append(c == '\'' ? Apostrophe : c);
        at++;
    }

    /// <summary>
    /// The open quotation that a mark would end; null where a frame of another kind stands open within it, or there
    /// is none.
    /// </summary>
    private Frame? FindOpenQuote(char c)
    {
        foreach (var frame in frames)
        {
            if (frame.Mark == '\0')
            {
                return null;
            }

            var isClosed =
                c is '"' or '\'' ? frame.Mark == c
                : frame.Mark == quotes.Open[0] ? quotes.Close.Trim('\u00A0', '\u202F')[0] == c
                : frame.Mark == quotes.OpenInner[0] && quotes.CloseInner.Trim('\u00A0', '\u202F')[0] == c;
            if (isClosed)
            {
                return frame;
            }
        }

        return null;
    }

    /// <summary>Whether a mark stands here; false for an empty one.</summary>
    private bool StartsWith(string mark) =>
        mark.Length > 0 && string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    private bool IsClosingQuote(char c) =>
        (quotes.Close.Length == 1 && c == quotes.Close[0])
        || (quotes.CloseInner.Length == 1 && c == quotes.CloseInner[0]);

    /// <summary>Whether something other than a blank stands before.</summary>
    private bool FollowsText() => CharacterBefore() is not (' ' or '\0' or '\u00A0');

    /// <summary>
    /// Whether a mark of this length stands where a quotation may begin: after a blank or bracket and before a text.
    /// </summary>
    private bool CanOpen(int length)
    {
        var before = CharacterBefore();
        var after = CharacterAfter(at + length);
        return (before is '\0' or ' ' or '(' or '[' or '\u00A0' or '"' or '\'' or '“' or '‘' or '/' or '«')
            && after is not ('\0' or ' ' or '\u00A0');
    }

    /// <summary>
    /// Whether a mark that ends at this offset stands where a quotation may end: after a text and before a blank or
    /// punctuation.
    /// </summary>
    private bool CanClose(int next) =>
        FollowsText()
        && CharacterAfter(next) is var after
        && (
            after is '\0' or ' ' or '\u00A0' or '"' or '\'' or '”' or '’' or '»'
            || (!char.IsLetterOrDigit(after) && after is not ('—' or '–' or '('))
        );

    /// <summary>The character before this one, marks passed over; NUL at the start.</summary>
    private char CharacterBefore()
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

    /// <summary>The character from an offset on, marks passed over; NUL at the end.</summary>
    private char CharacterAfter(int i)
    {
        while (i < text.Length && text[i] == '<' && RichTextMark.At(text, i) is { } mark)
        {
            i += mark.Length;
        }

        return i < text.Length ? text[i] : '\0';
    }

    private void OpenFrame(Frame frame)
    {
        FlushLetters();
        frames.Push(frame);
    }

    /// <summary>Ends the innermost frame and adds it, as the span that is made of it, to the one around it.</summary>
    private void CloseFrame(Func<Frame, List<Node>, Span> make)
    {
        FlushLetters();
        var frame = frames.Pop();
        frames.Peek().Children.Add(make(frame, frame.Children));
    }

    /// <summary>Takes the innermost frame back: its mark had no partner, and becomes letters.</summary>
    private void DissolveFrame()
    {
        FlushLetters();
        var frame = frames.Pop();
        var literal = frame.Literal == "'" ? Apostrophe.ToString() : frame.Literal;
        var outer = frames.Peek().Children;
        outer.Add(new Leaf(literal, kind, field) { Unit = unit });
        outer.AddRange(frame.Children);
    }

    /// <summary>Adds the letters that were read to the innermost frame as a leaf.</summary>
    private void FlushLetters()
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
