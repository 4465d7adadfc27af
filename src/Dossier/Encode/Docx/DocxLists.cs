using System.Collections.Immutable;
using Dossier.Compose.Entries;
using Dossier.Compose.Entries.Glossary;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.Docx;

/// <summary>Writes the lists at the end: actors, glossary, sources, notes by the editors.</summary>
/// <param name="context">What all parts share.</param>
/// <param name="part">The main part.</param>
internal sealed class DocxLists(DocxContext context, DocxPart part)
{
    private readonly DocxBlocks blocks = new(context, part) { HeadingShift = 2 };

    private Texts Texts => context.Texts;

    /// <summary>The lists that there are: title and place.</summary>
    public static ImmutableArray<(string Title, string Id)> Parts(DocxContext context) =>
        [
            .. new (bool IsThere, string Text, string Id)[]
            {
                (!context.Document.Actors.IsEmpty, "actors", "part--actors"),
                (!context.Document.Letters.IsEmpty, "glossary", "part--glossary"),
                (!context.Document.Sources.IsEmpty, "sources", "part--sources"),
                (!context.Document.EditorNotes.IsEmpty, "editor_notes", "part--notes"),
            }
                .Where(list => list.IsThere)
                .Select(list => (context.Texts[list.Text], list.Id)),
        ];

    /// <summary>Writes all of them.</summary>
    public void Write()
    {
        foreach (var (title, id) in Parts(context))
        {
            WriteHeading(1, title, id);
            Action list = id switch
            {
                "part--actors" => WriteActors,
                "part--glossary" => WriteGlossary,
                "part--sources" => WriteSources,
                _ => WriteEditorNotes,
            };
            list();
        }
    }

    /// <summary>Writes terms as links in a paragraph; nothing where there are none.</summary>
    public void WriteTerms(ImmutableArray<TermLink> terms, string label)
    {
        if (terms.IsEmpty)
        {
            return;
        }

        blocks.WriteParagraph(
            "More",
            () =>
            {
                WriteLabel(label);
                foreach (var (index, term) in terms.Index())
                {
                    blocks.Runs.WriteText(index > 0 ? ", " : "", RunLook.Plain);
                    WriteTermLink(term.Id, term.Name, term.Language);
                }
            }
        );
    }

    private void WriteActors()
    {
        foreach (var group in context.Document.Actors)
        {
            WriteHeading(2, group.Label, null);
            foreach (var actor in group.Actors)
            {
                var description = actor.Role.Length > 0 ? actor.Role : actor.Page.Gist;
                blocks.WriteParagraph(
                    "More",
                    () =>
                    {
                        WriteTermLink(actor.Id, actor.Name, actor.Language);
                        blocks.Runs.WriteText(description.Length > 0 ? $": {description}" : "", RunLook.Plain);
                    }
                );
            }
        }
    }

    private void WriteGlossary()
    {
        foreach (var term in context.Document.Letters.SelectMany(group => group.Terms))
        {
            blocks.WriteParagraph(
                "Heading3",
                () => blocks.Runs.WriteText(term.Name, RunLook.Plain with { Language = term.Language }),
                SinglePageIds.OfTerm(term.Id)
            );
            WriteLine(term.KindLabel, "HeadingDetail");
            blocks.Write(term.Page, term.Page.Elements);
            WriteLine(term.Role);
            WriteLine(term.Aliases.IsEmpty ? "" : $"{Texts["also_called"]}: {string.Join(", ", term.Aliases)}");
            WriteLabels(term.Labels);
            WriteTerms(term.SeeAlso, $"{Texts["see_also"]}: ");
            WriteRestsOn(term.Sources);
        }
    }

    /// <summary>Writes a term's names in other languages; nothing where there are none.</summary>
    private void WriteLabels(ImmutableArray<TermLabel> labels)
    {
        if (labels.IsEmpty)
        {
            return;
        }

        blocks.WriteParagraph(
            "More",
            () =>
            {
                foreach (var (index, label) in labels.Index())
                {
                    blocks.Runs.WriteText($"{(index > 0 ? "; " : "")}{label.Language}: ", RunLook.Plain);
                    blocks.Runs.WriteText(label.Value, RunLook.Plain with { Language = label.Tag });
                }
            }
        );
    }

    /// <summary>Writes links to the sources that an entry names; nothing where there are none.</summary>
    private void WriteRestsOn(ImmutableArray<SourceEntry> sources)
    {
        if (sources.IsEmpty)
        {
            return;
        }

        blocks.WriteParagraph(
            "More",
            () =>
            {
                WriteLabel($"{Texts["print_rests_on"]} ");
                foreach (var (index, source) in sources.Index())
                {
                    blocks.Runs.WriteText(index > 0 ? "; " : "", RunLook.Plain);
                    blocks.Runs.WriteLink(SinglePageIds.OfSource(source.Id), source.Short, RunLook.Plain);
                }
            }
        );
    }

    private void WriteSources()
    {
        var front = context.Document.Front.Page;
        foreach (var source in context.Document.Sources)
        {
            blocks.WriteParagraph(
                "Source",
                () => blocks.WriteText(front, source.Reference),
                SinglePageIds.OfSource(source.Id)
            );
            if (source.Copy is { Line.IsEmpty: false } copy)
            {
                blocks.WriteParagraph("More", () => blocks.WriteText(front, copy.Line));
            }

            WriteLine(source.Remark);
        }
    }

    private void WriteEditorNotes()
    {
        foreach (var note in context.Document.EditorNotes)
        {
            var title = note.Title.Length > 0 ? $"{note.KindLabel}: {note.Title}" : note.KindLabel;
            blocks.WriteParagraph(
                "More",
                () =>
                    blocks.Runs.WriteLink(
                        note.Anchor is { } anchor
                            ? SinglePageIds.Of(note.Page.Page, anchor)
                            : SinglePageIds.Of(note.Page.Page),
                        title,
                        RunLook.Plain
                    )
            );
        }
    }

    private void WriteTermLink(string id, string name, string language) =>
        blocks.Runs.WriteLink(SinglePageIds.OfTerm(id), name, RunLook.Plain with { Language = language });

    private void WriteLabel(string label) => blocks.Runs.WriteText(label, RunLook.Plain with { Italic = true });

    private void WriteHeading(int level, string title, string? id) =>
        blocks.WriteParagraph(
            level == 1 ? "Heading1" : "Heading2",
            () => blocks.Runs.WriteText(title, RunLook.Plain),
            id
        );

    /// <summary>Writes a paragraph of plain text; nothing for an empty one.</summary>
    private void WriteLine(string text, string style = "More")
    {
        if (text.Length > 0)
        {
            blocks.WriteParagraph(style, () => blocks.Runs.WriteText(text, RunLook.Plain));
        }
    }
}
