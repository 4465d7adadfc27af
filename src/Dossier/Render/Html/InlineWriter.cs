using System.Buffers;
using System.Collections.Immutable;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Render.References;
using Dossier.Theming;

namespace Dossier.Render.Html;

/// <summary>Writes running text as HTML.</summary>
/// <param name="briefing">The briefing.</param>
/// <param name="page">The page whose text it is.</param>
/// <param name="addresses">Where things stand.</param>
/// <param name="texts">Interface texts.</param>
/// <param name="references">How sources are named.</param>
internal sealed class InlineWriter(
    Briefing briefing,
    Page page,
    IAddresses addresses,
    Texts texts,
    ReferenceStyle references
)
{
    private static readonly SearchValues<char> AddressSigns = SearchValues.Create("/.-?#=&_~%");

    /// <summary>Writes inlines, one after the other.</summary>
    public void Write(Utf8Output html, ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            Write(html, inline);
        }
    }

    /// <summary>Writes one inline.</summary>
    public void Write(Utf8Output html, Inline inline)
    {
        switch (inline)
        {
            case Text text:
                html.AppendEscaped(text.Value);
                break;
            case LineBreak line:
                html.Append(line.Hard ? "<br>\n" : "\n");
                break;
            case Emphasis emphasis:
                Element(html, emphasis.Strong ? "strong" : "em", emphasis.Attributes, emphasis.Content);
                break;
            case Phrase { Attributes.Values.IsEmpty: true, Attributes.Id: null } phrase:
                Write(html, phrase.Content);
                break;
            case Phrase phrase:
                Element(html, "span", phrase.Attributes, phrase.Content);
                break;
            case Code code:
                html.Append("<code>"u8);
                html.AppendEscaped(code.Value);
                html.Append("</code>"u8);
                break;
            case Link link:
                WriteLink(html, link);
                break;
            case Image image:
                WriteImage(html, image);
                break;
            case NoteMark mark:
                WriteMark(html, mark);
                break;
            case SourceName name:
                html.AppendEscaped(references.Name(briefing.SourceById[name.SourceId]));
                break;
            case InlineReference reference:
                html.Append(reference.InText ? "" : "(");
                Write(html, new NoteText(briefing, texts, references).Of(reference.Items, _ => false));
                html.Append(reference.InText ? "" : ")");
                break;
            case RawHtml raw:
                html.Append(raw.Html);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(inline), inline.GetType().Name, "no HTML for this inline");
        }
    }

    private void WriteLink(Utf8Output html, Link link)
    {
        var (kind, address, name, lang) = link.Target switch
        {
            TermTarget term => ("term", addresses.OfTerm(term.Id), briefing.TermById[term.Id].Name, ""),
            SourceTarget source => (
                "source",
                addresses.OfSource(source.Id),
                TitleText.Plain(briefing.SourceById[source.Id].Title),
                briefing.SourceById[source.Id].Language
            ),
            SectionTarget section => (
                "section",
                addresses.Of(briefing.SectionById[section.Id], section.Anchor),
                briefing.SectionById[section.Id].Title,
                ""
            ),
            AnchorTarget anchor => ("section", addresses.Of(page, anchor.Anchor), $"#{anchor.Anchor}", ""),
            ExternalTarget outside => ("external", outside.Url, outside.Url, ""),
            _ => throw new ArgumentOutOfRangeException(nameof(link), link.Target.GetType().Name, "an unresolved link"),
        };
        if (link.Target is TermTarget { Id: var id })
        {
            lang = briefing.TermById[id].Language;
        }

        html.Append("<a class=\""u8)
            .Append(kind)
            .Append(kind == "external" ? "\" rel=\"external\" href=\"" : "\" href=\"");
        html.AppendEscaped(address);
        html.Append("\""u8);
        Attribute(html, "title", link.Title);
        Attribute(html, "lang", link.Attributes["lang"]?.Value ?? (link.Automatic || link.Content.IsEmpty ? lang : ""));
        html.Append(">"u8);
        if (link.Content.IsEmpty)
        {
            html.AppendEscaped(name);
        }
        else if (
            link is { Target: ExternalTarget outside, Content: [Text { Value: var shown }] }
            && shown == outside.Url
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
    /// sign, and no sign alone.
    /// </summary>
    private static void WriteAddress(Utf8Output html, ReadOnlySpan<char> address)
    {
        var at = Math.Max(0, address.IndexOf("//") + 2);
        html.AppendEscaped(address[..at]);
        for (var rest = address[at..]; ; rest = rest[at..])
        {
            at = rest.Length < 3 ? -1 : rest[1..^1].IndexOfAny(AddressSigns);
            if (at < 0)
            {
                html.AppendEscaped(rest);
                return;
            }

            html.AppendEscaped(rest[..++at]).Append("<wbr>"u8);
        }
    }

    private void WriteImage(Utf8Output html, Image image)
    {
        html.Append("<img src=\""u8);
        html.AppendEscaped(addresses.OfFile(InAddress(image.Source)));
        html.Append("\" alt=\""u8);
        html.AppendEscaped(image.Alternative);
        html.Append("\">"u8);
    }

    private void WriteMark(Utf8Output html, NoteMark mark)
    {
        var number = NoteIds.Number(page, mark.Ordinal);
        html.Append("<sup class=\"note-mark\"><a id=\""u8)
            .Append(NoteIds.Mark(number, mark.Occurrence))
            .Append("\" href=\"#"u8)
            .Append(NoteIds.Note(number))
            .Append("\" role=\"doc-noteref\" aria-label=\""u8);
        html.AppendEscaped(texts.Format("note", number));
        html.Append("\">"u8).Append(number).Append("</a></sup>"u8);
    }

    private void Element(Utf8Output html, string name, Attributes attributes, ImmutableArray<Inline> content)
    {
        html.Append("<"u8).Append(name);
        Attribute(html, "id", attributes.Id is { } id ? addresses.Id(page, id) : null);
        Attribute(html, "lang", attributes["lang"]?.Value);
        html.Append(">"u8);
        Write(html, content);
        html.Append("</"u8).Append(name).Append(">"u8);
    }

    private static void Attribute(Utf8Output html, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            html.Append(" "u8).Append(name).Append("=\""u8);
            html.AppendEscaped(value);
            html.Append(name == "lang" && LanguageTag.IsRightToLeft(value) ? "\" dir=\"rtl\"" : "\"");
        }
    }

    /// <summary>A path with the signs that mean something in an address written as what they are.</summary>
    private static string InAddress(string path) =>
        path.AsSpan().ContainsAny("%#? ")
            ? path.Replace("%", "%25", StringComparison.Ordinal)
                .Replace("#", "%23", StringComparison.Ordinal)
                .Replace("?", "%3F", StringComparison.Ordinal)
                .Replace(" ", "%20", StringComparison.Ordinal)
            : path;
}
