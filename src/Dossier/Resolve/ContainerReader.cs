using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model.Blocks;
using Dossier.Model.Dates;
using Dossier.Model.Entries;
using Dossier.Model.Pages;
using Dossier.Resolve.NameLookup;

namespace Dossier.Resolve;

/// <summary>Reads the containers of a page as what they stand for.</summary>
/// <param name="names">Every name there is.</param>
/// <param name="bag">Receives findings.</param>
internal sealed class ContainerReader(Names names, DiagnosticBag bag)
{
    /// <summary>What the front page says in containers of a name.</summary>
    public ImmutableArray<FrontMessage> Messages(Page front, string name) =>
        [.. ContainersOf(front, name).Select(block => new FrontMessage(block, SectionOf(block)))];

    /// <summary>The events of the timeline, in order of time.</summary>
    public ImmutableArray<TimelineEvent> Events(Page timeline) =>
        [
            .. ContainersOf(timeline, Containers.Event)
                .Select(ReadEvent)
                .OfType<TimelineEvent>()
                .OrderBy(e => e.Date)
                .ThenBy(e => e.Block.Span.Start),
        ];

    /// <summary>The key figures, in the order written.</summary>
    public ImmutableArray<KeyFigure> KeyFigures(Page figures) =>
        [
            .. ContainersOf(figures, Containers.KeyFigure)
                .Select(block => new KeyFigure(
                    block,
                    ValueOf(block, "title"),
                    ValueOf(block, "value"),
                    ValueOf(block, "unit"),
                    ValueOf(block, "year"),
                    SectionOf(block)
                )),
        ];

    /// <summary>The editor's notes of a page.</summary>
    public IEnumerable<EditorNote> EditorNotes(Page page) =>
        ContainersOf(page, Containers.EditorNote)
            .Select(block => new EditorNote(block, ReadNoteKind(block), ValueOf(block, "title"), page));

    /// <summary>The event of a box; null where its date is missing or, with a finding, is none.</summary>
    private TimelineEvent? ReadEvent(Container block)
    {
        if (block.Attributes["date"] is not { } written)
        {
            return null; // Check reports the missing key.
        }

        if (EventDate.TryParse(written.Value) is not { } date)
        {
            bag.Report(
                Codes.BadAttribute,
                written.Span,
                $"'{written.Value}' is not a date",
                EventDate.Meant(written.Value) is { } meant
                    ? $"write date=\"{meant}\""
                    : PartialDate.Fault(written.Value)
                        ?? EventDate.Hint(written.Value)
                        ?? "write a year, a month or a day, such as 2009, 2022-05 or 2022-05-11, or an "
                            + "interval such as 1991/2016"
            );
            return null;
        }

        var actors = block.Attributes["actors"] is { } list ? ReadActors(list) : [];
        return new TimelineEvent(block, date, ValueOf(block, "title"), ValueOf(block, "place"), actors);
    }

    /// <summary>The ids of terms that a value lists with spaces between them.</summary>
    private ImmutableArray<string> ReadActors(AttributeValue list)
    {
        var parts = list.Value.Split((char[])[',', ';'], StringSplitOptions.RemoveEmptyEntries);
        var hasCommas = list.Value.AsSpan().IndexOfAny(',', ';') >= 0;
        var meant = parts.SelectMany(Ids).ToArray();
        var areKnown = meant.All(id => names.TermOf(id) == id);
        if (hasCommas || (areKnown && string.Join(' ', meant) != list.Value.Trim()))
        {
            bag.Report(
                Codes.BadAttribute,
                list.Span,
                hasCommas
                    ? "actors stand with spaces between them, without commas or semicolons"
                    : "actors stand by the ids of their glossary entries, not by name",
                $"write actors=\"{string.Join(' ', meant)}\""
            );
            return [.. meant.Where(id => names.TermOf(id) == id)];
        }

        var actors = ImmutableArray.CreateBuilder<string>();
        var at = 0;
        foreach (var id in list.Value.Split(' '))
        {
            if (id.Length > 0 && names.IsTerm(id, list.Span.Part(at, id.Length)))
            {
                actors.Add(id);
            }

            at += id.Length + 1;
        }

        return actors.ToImmutable();
    }

    /// <summary>
    /// The ids of the terms that words name, by the longest names there are; a word that names none as it is.
    /// </summary>
    private IEnumerable<string> Ids(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < words.Length; )
        {
            var count = words.Length - at;
            while (count > 1 && names.TermOf(string.Join(' ', words[at..(at + count)])) is null)
            {
                count--;
            }

            var name = string.Join(' ', words[at..(at + count)]);
            yield return names.TermOf(name) ?? name;
            at += count;
        }
    }

    /// <summary>The kind of an editor's note as typed; one that there is not is reported.</summary>
    private string ReadNoteKind(Container block)
    {
        if (block.Attributes["kind"] is not { } kind || Containers.NoteKinds.Contains(kind.Value))
        {
            return ValueOf(block, "kind");
        }

        bag.Report(
            Codes.BadAttribute,
            kind.Span,
            $"'{kind.Value}' is not a kind of editor's note",
            Suggestion.For(kind.Value, Containers.NoteKinds) ?? $"one of {string.Join(", ", Containers.NoteKinds)}"
        );
        return kind.Value;
    }

    /// <summary>
    /// The section that a box names; null where it names none, or, with a finding, one that there is not.
    /// </summary>
    private string? SectionOf(Container block) =>
        block.Attributes["section"] is { } section && names.IsSection(section.Value, section.Span)
            ? section.Value
            : null;

    /// <summary>The value of a key with curly apostrophes; empty where there is none.</summary>
    private static string ValueOf(Container block, string key) =>
        Typography.Apostrophes(block.Attributes[key]?.Value ?? "");

    /// <summary>The boxes of one name that stand on a page, not within others.</summary>
    private static IEnumerable<Container> ContainersOf(Page page, string name) =>
        page.Blocks.OfType<Container>().Where(block => block.Name == name);
}
