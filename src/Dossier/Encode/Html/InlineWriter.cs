using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Dossier.Compose.RunningText;
using Dossier.Encode.Addresses;
using Dossier.Languages;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.Html;

/// <summary>Writes running text as HTML.</summary>
/// <param name="page">The page whose text it is.</param>
/// <param name="addresses">Where things stand.</param>
/// <param name="texts">Interface texts.</param>
internal sealed class InlineWriter(PageName page, IAddresses addresses, Texts texts)
{
    private static readonly SearchValues<char> AddressCharacters = SearchValues.Create("/.-?#=&_~%");

    /// <summary>Characters of ASCII that the path of an address does not hold as they are (RFC 3986).</summary>
    private static readonly SearchValues<char> EscapedInPaths = SearchValues.Create("%#? []\"\\^`{|}<>");

    /// <summary>Whether runs carry their ids; not where they are shown a second time.</summary>
    public bool WritesIds { get; set; } = true;

    /// <summary>Whether HTML that the editors typed is passed on.</summary>
    public bool ShowsHtml { get; set; } = true;

    /// <summary>Writes runs, one after the other.</summary>
    public void Write(Utf8Output html, ImmutableArray<Run> content)
    {
        foreach (var run in content)
        {
            WriteRun(html, run);
        }
    }

    private void WriteRun(Utf8Output html, Run run)
    {
        switch (run)
        {
            case TextRun text:
                html.AppendEscaped(text.Value);
                break;
            case BreakRun line:
                html.Append(line.Hard ? "<br>\n" : "\n");
                break;
            case EmphasisRun emphasis:
                WriteElement(html, emphasis.Strong ? "strong" : "em", emphasis.Id, emphasis.Language, emphasis.Content);
                break;
            case ShiftedRun { Tag.Length: > 0 } typed when ShowsHtml:
                html.Append(typed.Tag);
                Write(html, typed.Content);
                html.Append(typed.Raised ? "</sup>" : "</sub>");
                break;
            case ShiftedRun script:
                WriteElement(html, script.Raised ? "sup" : "sub", script.Id, script.Language, script.Content);
                break;
            case SpanRun { Id: null, Language: "" } span:
                Write(html, span.Content);
                break;
            case SpanRun span:
                WriteElement(html, "span", span.Id, span.Language, span.Content);
                break;
            case FaceRun face:
                html.Append(
                    face.Face switch
                    {
                        Face.SmallCapitals => "<span class=\"small-capitals\">"u8,
                        Face.Underlined => "<span class=\"underlined\">"u8,
                        _ => throw new UnreachableException(face.Face.ToString()),
                    }
                );
                Write(html, face.Content);
                html.Append("</span>"u8);
                break;
            case CodeRun code:
                html.Append("<code>"u8);
                html.AppendEscaped(code.Value);
                html.Append("</code>"u8);
                break;
            case LinkRun link:
                WriteLink(html, link);
                break;
            case ImageRun image:
                WriteImage(html, image, image.Title);
                break;
            case MarkRun mark:
                WriteMark(html, mark);
                break;
            case CitationRun citation:
                Write(html, citation.Content);
                break;
            case RawHtmlRun raw:
                html.Append(ShowsHtml ? raw.Html : "");
                break;
            default:
                throw new UnreachableException(run.GetType().Name);
        }
    }

    /// <summary>Writes a picture.</summary>
    /// <param name="html">Takes it.</param>
    /// <param name="image">The picture.</param>
    /// <param name="title">What is shown of it on request; empty for nothing.</param>
    public void WriteImage(Utf8Output html, ImageRun image, string title)
    {
        html.Append("<img src=\""u8);
        html.AppendEscaped(addresses.OfFile(EscapePath(image.Path)));
        html.Append("\" alt=\""u8);
        html.AppendEscaped(image.Alternative);
        html.Append("\""u8);
        if (image is { Width: > 0, Height: > 0 })
        {
            // So that the lines below a picture stand where they will stay before it has come.
            AppendAttribute(html, "width", image.Width.ToString(CultureInfo.InvariantCulture));
            AppendAttribute(html, "height", image.Height.ToString(CultureInfo.InvariantCulture));
        }

        AppendAttribute(html, "title", title);
        html.Append(">"u8);
    }

    private void WriteLink(Utf8Output html, LinkRun link)
    {
        html.Append("<a class=\""u8)
            .Append(
                link.Target switch
                {
                    TermPlace => "term\" href=\"",
                    SourcePlace => "source\" href=\"",
                    TextPlace => "section\" href=\"",
                    WebPlace => "external\" rel=\"external\" href=\"",
                    _ => throw new UnreachableException(link.Target.GetType().Name),
                }
            );
        html.AppendEscaped(addresses.Of(link.Target));
        html.Append("\""u8);
        AppendAttribute(html, "title", link.Title);
        AppendLanguage(html, link.Language, texts.Language);
        html.Append(">"u8);
        if (
            link is { Target: WebPlace web, Content: [TextRun { Value: var shown }] }
            && WebAddress.Encoded(shown) == web.Url
        )
        {
            WriteAddress(html, shown);
        }
        else
        {
            Write(html, link.Content);
        }

        html.Append("</a>"u8);
    }

    /// <summary>
    /// Writes an address that readers see, with the places where a line may end: as the Chicago Manual has it, before a
    /// punctuation mark, and no such mark alone.
    /// </summary>
    private static void WriteAddress(Utf8Output html, ReadOnlySpan<char> address)
    {
        var at = Math.Max(0, address.IndexOf("//") + 2);
        html.AppendEscaped(address[..at]);
        for (var rest = address[at..]; ; rest = rest[at..])
        {
            at = rest.Length < 3 ? -1 : rest[1..^1].IndexOfAny(AddressCharacters);
            if (at < 0)
            {
                html.AppendEscaped(rest);
                return;
            }

            html.AppendEscaped(rest[..++at]).Append("<wbr>"u8);
        }
    }

    /// <summary>Writes the mark of a note: a raised number that links to it, and to which it links back.</summary>
    private void WriteMark(Utf8Output html, MarkRun mark)
    {
        var number = NoteIds.Digits(mark.Number);
        html.Append("<sup class=\"note-mark\"><a id=\""u8)
            .Append(NoteIds.Mark(mark.Number, mark.Occurrence))
            .Append("\" href=\"#"u8)
            .Append(NoteIds.Note(mark.Number))
            .Append("\" role=\"doc-noteref\" aria-label=\""u8);
        html.AppendEscaped(texts.Format("note", number));
        html.Append("\">"u8).Append(number).Append("</a></sup>"u8);
    }

    private void WriteElement(Utf8Output html, string name, string? id, string language, ImmutableArray<Run> content)
    {
        html.Append("<"u8).Append(name);
        AppendAttribute(html, "id", id is null || !WritesIds ? "" : addresses.Id(page, id));
        AppendLanguage(html, language, texts.Language);
        html.Append(">"u8);
        Write(html, content);
        html.Append("</"u8).Append(name).Append(">"u8);
    }

    /// <summary>Appends the attributes of a language, and of its direction where that is another.</summary>
    /// <param name="html">Takes them.</param>
    /// <param name="language">BCP 47 tag; empty for that of what stands around, which needs no attribute.</param>
    /// <param name="around">BCP 47 tag of what stands around.</param>
    public static void AppendLanguage(Utf8Output html, string language, string around)
    {
        AppendAttribute(html, "lang", language);
        AppendAttribute(html, "dir", language.Length > 0 ? LanguageTag.Direction(language, around) ?? "" : "");
    }

    /// <summary>Appends an attribute; nothing for an empty value.</summary>
    private static void AppendAttribute(Utf8Output html, string name, string value)
    {
        if (value.Length > 0)
        {
            html.Append(" "u8).Append(name).Append("=\""u8);
            html.AppendEscaped(value);
            html.Append("\""u8);
        }
    }

    /// <summary>A path as an address writes it: <c>a%20b%3F.png</c> of <c>a b?.png</c>.</summary>
    private static string EscapePath(string path) =>
        path.AsSpan().ContainsAny(EscapedInPaths)
            ? string.Concat(
                path.Select(c =>
                    EscapedInPaths.Contains(c) ? string.Create(CultureInfo.InvariantCulture, $"%{(int)c:X2}") : $"{c}"
                )
            )
            : path;
}
