using System.Collections.Immutable;
using Dossier.Input;
using Dossier.Model.Blocks;
using Dossier.Model.Editions;

namespace Dossier.Markdown.Attributes;

/// <summary>Reads <c>{#id .class key="value"}</c>.</summary>
internal static class AttributeReader
{
    /// <summary>
    /// The end of the braces that open at <paramref name="start"/>, exclusive; -1 when what stands there are not
    /// attributes.
    /// </summary>
    public static int End(string text, int start, int limit)
    {
        var at = start + 1;
        var any = false;
        while (true)
        {
            at = SkipSpace(text, at, limit);
            if (at >= limit)
            {
                return -1;
            }

            if (text[at] == '}')
            {
                return any ? at + 1 : -1;
            }

            at = SkipPart(text, at, limit);
            if (at < 0)
            {
                return -1;
            }

            any = true;
        }
    }

    /// <summary>The attributes of braces that <see cref="End"/> has accepted.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">Offset of the opening brace.</param>
    /// <param name="end">Offset after the closing brace.</param>
    public static Model.Blocks.Attributes Read(InputFile file, int start, int end)
    {
        var text = file.Text;
        string? id = null;
        var idSpan = Diagnostics.TextSpan.None;
        var classes = ImmutableArray.CreateBuilder<string>();
        var values = ImmutableArray.CreateBuilder<AttributeValue>();
        for (var at = SkipSpace(text, start + 1, end); at < end - 1; at = SkipSpace(text, at, end))
        {
            var next = SkipPart(text, at, end);
            if (next < 0)
            {
                break;
            }

            if (text[at] == '#' && id is not null && file.RulesVersion >= RulesVersion.Captions)
            {
                values.Add(
                    new AttributeValue(
                        Model.Blocks.Attributes.SecondId,
                        text[(at + 1)..next],
                        file.Span(at + 1, next - at - 1)
                    )
                );
            }
            else if (text[at] == '#')
            {
                (id, idSpan) = (text[(at + 1)..next], file.Span(at + 1, next - at - 1));
            }
            else if (text[at] == '.')
            {
                classes.Add(text[(at + 1)..next]);
            }
            else
            {
                values.Add(ReadPair(file, at, next));
            }

            at = next;
        }

        return new Model.Blocks.Attributes(
            file.Span(start, end - start),
            id,
            idSpan,
            classes.ToImmutable(),
            values.ToImmutable()
        );
    }

    private static AttributeValue ReadPair(InputFile file, int at, int next)
    {
        var equals = file.Text.IndexOf('=', at);
        var (from, to) = (equals + 1, next);
        if (Closing(file.Text[from]) != '\0')
        {
            (from, to) = (from + 1, to - 1);
        }

        return new AttributeValue(file.Text[at..equals], file.Text[from..to], file.Span(from, to - from));
    }

    /// <summary>
    /// The mark that closes a value which a mark opens; NUL where that is none. Programs for writing make curly marks
    /// of straight ones by themselves, so that both are read.
    /// </summary>
    private static char Closing(char mark) =>
        mark switch
        {
            '"' or '\'' => mark,
            '“' or '„' => '”',
            '‘' => '’',
            '”' or '’' => mark,
            '«' => '»',
            _ => '\0',
        };

    /// <summary>The position behind an id, a class, or a key and its value; -1 where none begins there.</summary>
    private static int SkipPart(string text, int at, int limit)
    {
        if (text[at] is '#' or '.')
        {
            var end = SkipBare(text, at + 1, limit);
            return end > at + 1 ? end : -1;
        }

        var key = at;
        while (key < limit && (char.IsLetterOrDigit(text[key]) || text[key] is '-' or '_'))
        {
            key++;
        }

        if (key == at || key + 1 >= limit || text[key] != '=')
        {
            return -1;
        }

        if (Closing(text[key + 1]) is not '\0' and var mark)
        {
            var close = text.IndexOf(mark, key + 2, limit - key - 2);
            return close < 0 ? -1 : close + 1;
        }

        var bare = SkipBare(text, key + 1, limit);
        return bare > key + 1 ? bare : -1;
    }

    private static int SkipBare(string text, int at, int limit)
    {
        while (at < limit && !char.IsWhiteSpace(text[at]) && text[at] is not ('}' or '{' or '"' or '\'' or '='))
        {
            at++;
        }

        return at;
    }

    private static int SkipSpace(string text, int at, int limit)
    {
        while (at < limit && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
