using System.Collections.Immutable;
using System.Text;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Render.References;
using Dossier.Theming;
using Markup = Dossier.Theming.Html;

namespace Dossier.Render.Html;

/// <summary>Writes running text as HTML.</summary>
/// <param name="briefing">The briefing.</param>
/// <param name="page">The page whose text it is.</param>
/// <param name="addresses">Where things stand.</param>
/// <param name="texts">Interface texts.</param>
/// <param name="references">How sources are named.</param>
internal sealed class InlineWriter(Briefing briefing, Page page, IAddresses addresses, Texts texts, ReferenceStyle references)
{
    /// <summary>Writes inlines, one after the other.</summary>
    public void Write(StringBuilder html, ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            Write(html, inline);
        }
    }

    /// <summary>Writes one inline.</summary>
    public void Write(StringBuilder html, Inline inline)
    {
        switch (inline)
        {
            case Text text: Markup.AppendEscaped(html, text.Value); break;
            case LineBreak line: html.Append(line.Hard ? "<br>\n" : "\n"); break;
            case Emphasis emphasis: Element(html, emphasis.Strong ? "strong" : "em", emphasis.Attributes, emphasis.Content); break;
            case Phrase { Attributes.Values.IsEmpty: true, Attributes.Id: null } phrase: Write(html, phrase.Content); break;
            case Phrase phrase: Element(html, "span", phrase.Attributes, phrase.Content); break;
            case Code code:
                html.Append("<code>");
                Markup.AppendEscaped(html, code.Value);
                html.Append("</code>");
                break;
            case Link link: WriteLink(html, link); break;
            case Image image: WriteImage(html, image); break;
            case NoteMark mark: WriteMark(html, mark); break;
            case SourceName name: Markup.AppendEscaped(html, references.Name(briefing.SourceById[name.SourceId])); break;
            case InlineReference reference:
                html.Append(reference.InText ? "" : "(");
                Write(html, new NoteText(briefing, texts, references).Of(reference.Items, _ => false));
                html.Append(reference.InText ? "" : ")");
                break;
            case RawHtml raw: html.Append(raw.Html); break;
            default: throw new ArgumentOutOfRangeException(nameof(inline), inline.GetType().Name, "no HTML for this inline");
        }
    }

    private void WriteLink(StringBuilder html, Link link)
    {
        var (kind, address, name, lang) = link.Target switch
        {
            TermTarget term => ("term", addresses.OfTerm(term.Id), briefing.TermById[term.Id].Name, ""),
            SourceTarget source => ("source", addresses.OfSource(source.Id), TitleText.Plain(briefing.SourceById[source.Id].Title), briefing.SourceById[source.Id].Language),
            SectionTarget section => ("section", addresses.Of(briefing.SectionById[section.Id], section.Anchor), briefing.SectionById[section.Id].Title, ""),
            AnchorTarget anchor => ("section", addresses.Of(page, anchor.Anchor), $"#{anchor.Anchor}", ""),
            ExternalTarget outside => ("external", outside.Url, outside.Url, ""),
            _ => throw new ArgumentOutOfRangeException(nameof(link), link.Target.GetType().Name, "an unresolved link"),
        };
        if (link.Target is TermTarget { Id: var id })
        {
            lang = briefing.TermById[id].Language;
        }

        html.Append("<a class=\"").Append(kind).Append(kind == "external" ? "\" rel=\"external\" href=\"" : "\" href=\"");
        Markup.AppendEscaped(html, address);
        html.Append('"');
        Attribute(html, "title", link.Title);
        Attribute(html, "lang", link.Attributes["lang"]?.Value ?? (link.Automatic || link.Content.IsEmpty ? lang : ""));
        html.Append('>');
        if (link.Content.IsEmpty)
        {
            Markup.AppendEscaped(html, name);
        }
        else
        {
            Write(html, link.Content);
        }

        html.Append("</a>");
    }

    private void WriteImage(StringBuilder html, Image image)
    {
        html.Append("<img src=\"");
        Markup.AppendEscaped(html, addresses.OfFile(image.Source));
        html.Append("\" alt=\"");
        Markup.AppendEscaped(html, image.Alternative);
        html.Append("\">");
    }

    private void WriteMark(StringBuilder html, NoteMark mark)
    {
        var number = NoteIds.Number(page, mark.Ordinal);
        html.Append("<sup class=\"note-mark\"><a id=\"").Append(NoteIds.Mark(number, mark.Occurrence))
            .Append("\" href=\"#").Append(NoteIds.Note(number)).Append("\" role=\"doc-noteref\" aria-label=\"");
        Markup.AppendEscaped(html, texts.Format("note", number));
        html.Append("\">").Append(number).Append("</a></sup>");
    }

    private void Element(StringBuilder html, string name, Attributes attributes, ImmutableArray<Inline> content)
    {
        html.Append('<').Append(name);
        Attribute(html, "id", attributes.Id is { } id ? addresses.Id(page, id) : null);
        Attribute(html, "lang", attributes["lang"]?.Value);
        html.Append('>');
        Write(html, content);
        html.Append("</").Append(name).Append('>');
    }

    private static void Attribute(StringBuilder html, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            html.Append(' ').Append(name).Append("=\"");
            Markup.AppendEscaped(html, value);
            html.Append(name == "lang" && LanguageTag.IsRightToLeft(value) ? "\" dir=\"rtl\"" : "\"");
        }
    }
}
