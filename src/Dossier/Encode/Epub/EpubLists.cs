using System.Collections.Immutable;
using Dossier.Compose;
using Dossier.Compose.Entries;
using Dossier.Compose.Entries.Glossary;
using Dossier.Compose.Pages;
using Dossier.Encode.Addresses;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.Epub;

/// <summary>The lists at the end of the book: actors, glossary, sources, notes by the editors.</summary>
/// <param name="document">What is said.</param>
/// <param name="texts">Interface texts.</param>
/// <param name="pictures">Names of the pictures in the book.</param>
internal sealed class EpubLists(Document document, Texts texts, EpubPictures pictures)
{
    /// <summary>People and bodies, by kind.</summary>
    public EpubFile Actors()
    {
        const string Name = "actors.xhtml";
        var page = new EpubText(Name, texts, pictures).Element("h1", texts["actors"]).Raw("\n");
        foreach (var group in document.Actors)
        {
            page.Element("h2", group.Label).Raw("\n<dl>\n");
            foreach (var actor in group.Actors)
            {
                page.Raw("<dt>")
                    .Link(page.Addresses.OfTerm(actor.Id), actor.Name, actor.Language)
                    .Raw("</dt>\n<dd>")
                    .Text(actor.Role.Length > 0 ? actor.Role : actor.Page.Gist)
                    .Raw("</dd>\n");
            }

            page.Raw("</dl>\n");
        }

        return new EpubFile(Name, texts["actors"], "appendix", page.ToString());
    }

    /// <summary>The glossary, by letter.</summary>
    public EpubFile Glossary()
    {
        var page = new EpubText(EpubAddresses.Glossary, texts, pictures).Element("h1", texts["glossary"]).Raw("\n");
        var entries = new List<(string, string)>();
        foreach (var (index, group) in document.Letters.Index())
        {
            var letter = $"letter--{NoteIds.Digits(index + 1)}";
            entries.Add((group.Letter, letter));
            page.Element("h2", group.Letter, id: letter).Raw("\n");
            foreach (var term in group.Terms)
            {
                WriteTerm(page, term);
            }
        }

        foreach (var term in document.Terms)
        {
            page.Notes(term.Page);
        }

        return new EpubFile(EpubAddresses.Glossary, texts["glossary"], "glossary", page.ToString())
        {
            Entries = entries,
        };
    }

    /// <summary>The document of all sources.</summary>
    public EpubFile Sources()
    {
        var page = new EpubText(EpubAddresses.Sources, texts, pictures)
            .Element("h1", texts["sources"])
            .Raw("\n<ul class=\"sources\">\n");
        foreach (var source in document.Sources)
        {
            page.Open("li", id: SinglePageIds.OfSource(source.Id))
                .Raw("<p>")
                .Runs(document.Front.Page, source.Reference)
                .Raw("</p>");
            if (source.Copy is { Line.IsEmpty: false } copy)
            {
                page.Raw("<p class=\"more\">").Runs(document.Front.Page, copy.Line).Raw("</p>");
            }

            page.Element("p", source.Remark, "more");
            WriteCitingNotes(page, source);
            page.Raw("</li>\n");
        }

        return new EpubFile(EpubAddresses.Sources, texts["sources"], "bibliography", page.Raw("</ul>\n").ToString());
    }

    /// <summary>Where the notes by the editors stand.</summary>
    public EpubFile EditorNotes()
    {
        const string Name = "editor-notes.xhtml";
        var page = new EpubText(Name, texts, pictures)
            .Element("h1", texts["editor_notes"])
            .Raw("\n<ul class=\"editor-notes\">\n");
        foreach (var note in document.EditorNotes)
        {
            var title = note.Title.Length > 0 ? $"{note.KindLabel}: {note.Title}" : note.KindLabel;
            page.Raw("<li>")
                .Link(page.Addresses.Of(note.Page.Page, note.Anchor), title)
                .Raw(" ")
                .Element("span", note.Page.Title, "more")
                .Raw("</li>\n");
        }

        return new EpubFile(Name, texts["editor_notes"], "appendix", page.Raw("</ul>\n").ToString());
    }

    /// <summary>Terms as links, in an element of their own; nothing where there are none.</summary>
    public static void WriteTerms(EpubText page, ImmutableArray<TermLink> terms, string element, string label = "")
    {
        if (terms.IsEmpty)
        {
            return;
        }

        page.Open(element, "more").Element("i", label).Raw(label.Length > 0 ? " " : "");
        foreach (var (index, term) in terms.Index())
        {
            page.Raw(index > 0 ? ", " : "").Link(page.Addresses.OfTerm(term.Id), term.Name, term.Language);
        }

        page.Raw($"</{element}>\n");
    }

    private void WriteTerm(EpubText page, TermEntry term)
    {
        page.Open("section", "term")
            .Raw("\n")
            .Element("h3", term.Name, language: term.Language, id: SinglePageIds.OfTerm(term.Id))
            .Element("p", term.KindLabel, "kind")
            .Raw("\n")
            .Blocks(term.Page, term.Page.Elements, shift: 2)
            .Element("p", term.Role, "more");
        if (!term.Aliases.IsEmpty)
        {
            page.Element("p", $"{texts["also_called"]}: {string.Join(", ", term.Aliases)}", "more");
        }

        if (!term.Labels.IsEmpty)
        {
            page.Raw("<p class=\"more\">");
            foreach (var (index, label) in term.Labels.Index())
            {
                page.Raw(index > 0 ? "; " : "")
                    .Text($"{label.Language}: ")
                    .Element("span", label.Value, language: label.Tag);
            }

            page.Raw("</p>\n");
        }

        WriteTerms(page, term.SeeAlso, "p", $"{texts["see_also"]}:");
        if (!term.Sources.IsEmpty)
        {
            page.Raw("<p class=\"more\">").Element("i", texts["print_rests_on"]).Raw(" ");
            foreach (var (index, source) in term.Sources.Index())
            {
                page.Raw(index > 0 ? "; " : "").Link(page.Addresses.OfSource(source.Id), source.Short);
            }

            page.Raw("</p>\n");
        }

        page.Raw("</section>\n");
    }

    /// <summary>
    /// Writes the notes that cite a source, as links to their marks in the text; nothing where none does.
    /// </summary>
    private void WriteCitingNotes(EpubText page, SourceEntry source)
    {
        (TextPage Text, int Number)[] notes =
        [
            .. document.Texts.SelectMany(text =>
                text.Notes.Where(note => note.SourceIds.Contains(source.Id, StringComparer.Ordinal))
                    .Select(note => (text, note.Number))
            ),
        ];
        if (notes.Length == 0)
        {
            return;
        }

        page.Raw("<p class=\"more\">").Element("i", $"{texts["notes_heading"]}:").Raw(" ");
        foreach (var (index, (text, number)) in notes.Index())
        {
            page.Raw(index > 0 ? ", " : "")
                .Link(
                    page.Addresses.In(EpubAddresses.FileOf(text.Name), NoteIds.Mark(number, 0)),
                    NoteIds.Digits(number)
                );
        }

        page.Raw("</p>");
    }
}
