using System.Globalization;
using System.Xml;
using Dossier.Compose;
using Dossier.Compose.Entries.Editions;
using Dossier.Diagnostics;
using Dossier.Editions;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.Feed;

/// <summary>
/// <c>feed.xml</c>: the editions as an Atom feed (RFC 4287). It speaks of absolute addresses: a dossier that does not
/// know its own has none.
/// </summary>
internal static class EditionFeed
{
    /// <summary>The feed's path.</summary>
    public const string Path = "feed.xml";

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The feed, at the root of a site with editions.</summary>
    public static IEnumerable<PlannedFile> Plan(Document document, Theme theme, SiteParts parts, DiagnosticBag bag)
    {
        if (document is { Place: { IsRoot: true, Latest: { } latest }, Settings.Url: { } url })
        {
            yield return new(Path, () => FeedXml(document, latest, url, theme.Texts));
        }
    }

    private static byte[] FeedXml(Document document, EditionEntry latest, Uri url, Texts texts)
    {
        var settings = document.Settings;
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, XmlForm.Lines))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, texts.Language);
            xml.WriteElementString("id", Atom, new Uri(url, Path).AbsoluteUri);
            xml.WriteElementString("title", Atom, texts.Format("feed_title", settings.Title));
            var newest = document.Corrections.Select(correction => correction.Date).Append(latest.Date).Max();
            xml.WriteElementString("updated", Atom, Instant(newest));
            WriteLink(xml, "self", new Uri(url, Path), "application/atom+xml");
            WriteLink(xml, "alternate", new Uri(url, "editions/"), "text/html");
            foreach (
                var curator in settings.CuratorNames.DefaultIfEmpty(
                    settings.Publisher.Length > 0 ? settings.Publisher : settings.Title
                )
            )
            {
                xml.WriteStartElement("author", Atom);
                xml.WriteElementString("name", Atom, curator);
                xml.WriteEndElement();
            }

            if (settings.Licence is { } licence)
            {
                xml.WriteElementString("rights", Atom, licence.Name);
            }

            foreach (var correction in document.Corrections)
            {
                var address = new Uri(url, $"{PagePaths.Corrections}#{correction.Id}");
                xml.WriteStartElement("entry", Atom);
                xml.WriteElementString("id", Atom, address.AbsoluteUri);
                xml.WriteElementString("title", Atom, Title(correction));
                xml.WriteElementString("updated", Atom, Instant(correction.Date));
                WriteLink(xml, "alternate", address, "text/html");
                WriteLink(xml, "related", new Uri(url, correction.Path), "text/html");
                xml.WriteElementString("summary", Atom, $"{correction.Said} {correction.Why}");
                xml.WriteEndElement();
            }

            foreach (var (edition, title, _, _, _, _) in document.Editions)
            {
                xml.WriteStartElement("entry", Atom);
                xml.WriteElementString("id", Atom, new Uri(url, edition.Path).AbsoluteUri);
                xml.WriteElementString("title", Atom, title);
                xml.WriteElementString("updated", Atom, Instant(edition.Date));
                xml.WriteElementString("published", Atom, Instant(edition.Date));
                WriteLink(xml, "alternate", new Uri(url, edition.Path), "text/html");
                if (edition.Size is not null)
                {
                    WriteLink(xml, "related", new Uri(url, $"{edition.Path}changes/"), "text/html");
                }

                xml.WriteElementString("summary", Atom, edition.Note);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void WriteLink(XmlWriter xml, string rel, Uri href, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href.AbsoluteUri);
        xml.WriteEndElement();
    }

    // An edition has a date and no hour.
    private static string Instant(DateOnly date) =>
        date.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);

    /// <summary>What was corrected where: a label that is a sentence has its stop, any other gets a colon.</summary>
    private static string Title(CorrectionEntry correction) =>
        $"{correction.Label}{(correction.Label.EndsWith('.') ? "" : ":")} {correction.Title}";
}
