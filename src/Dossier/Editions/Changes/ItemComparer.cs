using System.Collections.Immutable;
using Dossier.Editions.Redlines;
using Dossier.Model;
using Dossier.Model.Entries;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Editions.Changes;

/// <summary>Compares the things that a briefing is made of, by their permanent ids.</summary>
internal static class ItemComparer
{
    /// <summary>What differs, by kind, in the order of the later text; what is gone comes last.</summary>
    public static ImmutableArray<ItemChange> Compare(Briefing before, Briefing after) =>
        [
            .. CompareItems(ItemKind.KeyMessage, before, after, KeyMessages),
            .. CompareItems(ItemKind.Section, before, after, Sections),
            .. CompareItems(ItemKind.Figure, before, after, Figures),
            .. CompareItems(ItemKind.Event, before, after, Events),
            .. CompareItems(ItemKind.Term, before, after, Terms),
            .. CompareItems(ItemKind.Source, before, after, Sources),
            .. CompareItems(ItemKind.Note, before, after, Notes),
            .. DossierItems.Compare(before, after),
        ];

    /// <summary>What became of the things of one kind; those that stayed the same are left out.</summary>
    private static IEnumerable<ItemChange> CompareItems(
        ItemKind kind,
        Briefing before,
        Briefing after,
        Func<Briefing, IEnumerable<ItemText>> read
    )
    {
        var oldItems = read(before).DistinctBy(item => item.Id, StringComparer.Ordinal).ToList();
        var newItems = read(after).DistinctBy(item => item.Id, StringComparer.Ordinal).ToList();
        var oldIds = oldItems.ToDictionary(item => item.Id, StringComparer.Ordinal);
        var newIds = newItems.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var renamed = RenamedItems.Of(
            [.. oldItems.Where(item => !newIds.Contains(item.Id))],
            [.. newItems.Where(item => !oldIds.ContainsKey(item.Id))],
            after.Redirects
        );
        foreach (var item in newItems)
        {
            if (renamed.TryGetValue(item.Id, out var oldItem))
            {
                yield return MakeChange(ChangeState.Moved, oldItem, item) with
                {
                    WasId = oldItem.Id,
                };
            }
            else if (!oldIds.TryGetValue(item.Id, out var was))
            {
                yield return MakeChange(ChangeState.Added, null, item);
            }
            else if (item.IsSeenOtherwise(was))
            {
                yield return MakeChange(ChangeState.Changed, was.Beside(item), item.Beside(was));
            }
        }

        var taken = renamed.Values.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var was in oldItems.Where(was => !newIds.Contains(was.Id) && !taken.Contains(was.Id)))
        {
            yield return MakeChange(ChangeState.Removed, was, null);
        }

        ItemChange MakeChange(ChangeState state, ItemText? was, ItemText? item) =>
            new(
                kind,
                (item ?? was)!.Id,
                (item ?? was)!.Title,
                state,
                was?.Text ?? "",
                item?.Text ?? "",
                WordDiff.Of(was?.Text ?? "", item?.Text ?? ""),
                (item ?? was)!.Address
            );
    }

    private static IEnumerable<ItemText> KeyMessages(Briefing briefing)
    {
        var names = new NamedText(briefing);
        return briefing.KeyMessages.Select(
            (message, index) =>
            {
                var blocks = names.In(briefing.Front, message.Block.Blocks);
                return new ItemText(
                    message.Block.Anchor ?? $"{index}",
                    message.Block.Anchor ?? "",
                    PlainText.Of(blocks),
                    $"#{message.Block.Anchor}"
                )
                {
                    Form = FormText.Of(briefing.Front.Notes, blocks),
                };
            }
        );
    }

    // A section counts when it is new, gone or renamed; its text is compared as text.
    private static IEnumerable<ItemText> Sections(Briefing briefing)
    {
        var names = new NamedText(briefing);
        return briefing.Sections.Select(section => new ItemText(
            section.Id,
            section.Title,
            section.Title,
            PagePaths.Of(section.Name)
        )
        {
            Whole = PlainText.Of(names.In(section, section.Blocks)),
        });
    }

    private static IEnumerable<ItemText> Figures(Briefing briefing) =>
        briefing.KeyFigures.Select(figure => new ItemText(
            figure.Block.Anchor ?? figure.Title,
            figure.Title,
            JoinFilled(figure.Value, figure.Unit, figure.Year.Length > 0 ? $"({figure.Year})" : ""),
            $"{PagePaths.Figures}#{figure.Block.Anchor}"
        )
        {
            Form = JoinFilled(
                $"{figure.Title}:",
                figure.Value,
                figure.Unit,
                figure.Year.Length > 0 ? $"({figure.Year})" : ""
            ),
        });

    private static IEnumerable<ItemText> Events(Briefing briefing)
    {
        if (briefing.Timeline is not { } timeline)
        {
            return [];
        }

        var names = new NamedText(briefing);
        return briefing.Events.Select(e =>
        {
            var blocks = names.In(timeline, e.Block.Blocks);
            return new ItemText(
                e.Block.Anchor ?? e.Title,
                e.Title,
                EventText(e, PlainText.Of(blocks)),
                $"{PagePaths.Timeline}#{e.Block.Anchor}"
            )
            {
                Form = JoinFilled(
                    EventText(e, FormText.Of(timeline.Notes, blocks)),
                    e.Actors.IsEmpty ? "" : $"({string.Join(", ", e.Actors)})"
                ),
            };
        });
    }

    private static string EventText(TimelineEvent e, string text) =>
        JoinFilled(e.Date.Edtf + ":", e.Title, e.Place.Length > 0 ? $"({e.Place})." : "", text);

    private static IEnumerable<ItemText> Terms(Briefing briefing)
    {
        var names = new NamedText(briefing);
        return briefing.Terms.Select(term =>
        {
            var units = UnitReader.Read(names.In(term.Page));
            var words = string.Join(' ', units.Select(unit => unit.Text));
            return new ItemText(
                term.Id,
                term.Name,
                JoinFilled($"{term.Name}:", words, DataOf(term)),
                PagePaths.Term(term.Id)
            )
            {
                Whole = $"{term.Name}: {words}",
                Form = JoinFilled($"{term.Name}:", string.Join(' ', units.Select(unit => unit.Shown)), DataOf(term)),
            };
        });
    }

    /// <summary>
    /// What the page of a term says beside its definition, in one line: kind, other names, offices, where it is.
    /// </summary>
    private static string DataOf(Term term)
    {
        string[] data =
        [
            term.Kind,
            term.Language,
            term.Role,
            term.SortName == term.Name ? "" : term.SortName,
            .. term.Aliases,
            .. term.Labels.Select(label => $"{label.Key}: {label.Value}"),
            .. term.Deprecated,
            .. term.SeeAlso,
            .. term.Sources,
            .. term.Coordinates,
        ];
        return string.Join("; ", data.Where(part => part.Length > 0)) is { Length: > 0 } line ? $"({line})" : "";
    }

    private static IEnumerable<ItemText> Sources(Briefing briefing) =>
        briefing.Sources.Select(source => new ItemText(
            source.Id,
            source.Title,
            SourceLine.Of(source),
            PagePaths.Source(source.Id)
        )
        {
            Data = SourceLine.DataOf(source),
        });

    private static IEnumerable<ItemText> Notes(Briefing briefing)
    {
        var names = new NamedText(briefing);
        return briefing.EditorNotes.Select(note =>
        {
            var blocks = names.In(note.Page, note.Block.Blocks);
            return new ItemText(
                note.Block.Anchor ?? note.Title,
                note.Title.Length > 0 ? note.Title : note.Kind,
                NoteText(note, PlainText.Of(blocks)),
                $"{PagePaths.Notes}#{note.Block.Anchor}"
            )
            {
                Form = NoteText(note, FormText.Of(note.Page.Notes, blocks)),
            };
        });
    }

    private static string NoteText(EditorNote note, string text) =>
        JoinFilled($"{note.Kind}:", note.Title.Length > 0 ? $"{note.Title}." : "", text);

    /// <summary>Texts divided by spaces, the empty ones left out.</summary>
    private static string JoinFilled(params ReadOnlySpan<string> parts)
    {
        var line = "";
        foreach (var part in parts)
        {
            line +=
                part.Length == 0 ? ""
                : line.Length == 0 ? part
                : $" {part}";
        }

        return line;
    }
}
