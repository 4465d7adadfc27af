using System.Collections.Immutable;
using Dossier.Editions.Redlines;
using Dossier.Languages.Letters;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Dates;
using Dossier.Model.Entries;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;
using Dossier.Model.Sources;

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
            else if (!ShiftedForms.AreSameOnLine(was.Text, item.Text))
            {
                yield return MakeChange(ChangeState.Changed, was, item);
            }
            else if (was.Form != item.Form)
            {
                yield return MakeChange(
                    ChangeState.Changed,
                    was with
                    {
                        Text = was.Form,
                    },
                    item with
                    {
                        Text = item.Form,
                    }
                );
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

    private static IEnumerable<ItemText> KeyMessages(Briefing briefing) =>
        briefing.KeyMessages.Select(
            (message, index) =>
                new ItemText(
                    message.Block.Anchor ?? $"{index}",
                    message.Block.Anchor ?? "",
                    TextOf(message.Block.Blocks),
                    $"#{message.Block.Anchor}"
                )
                {
                    Form = FormText.Of(briefing.Front.Notes, message.Block.Blocks),
                }
        );

    // A section counts when it is new, gone or renamed; its text is compared as text.
    private static IEnumerable<ItemText> Sections(Briefing briefing) =>
        briefing.Sections.Select(section => new ItemText(
            section.Id,
            section.Title,
            section.Title,
            PagePaths.Of(section.Name)
        )
        {
            Whole = TextOf(section.Blocks),
        });

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
        var notes = briefing.Pages.FirstOrDefault(page => page.Kind == PageKind.Timeline)?.Notes ?? [];
        return briefing.Events.Select(e => new ItemText(
            e.Block.Anchor ?? e.Title,
            e.Title,
            EventText(e, TextOf(e.Block.Blocks)),
            $"{PagePaths.Timeline}#{e.Block.Anchor}"
        )
        {
            Form = JoinFilled(
                EventText(e, FormText.Of(notes, e.Block.Blocks)),
                e.Actors.IsEmpty ? "" : $"({string.Join(", ", e.Actors)})"
            ),
        });
    }

    private static string EventText(TimelineEvent e, string text) =>
        JoinFilled(e.Date.Edtf + ":", e.Title, e.Place.Length > 0 ? $"({e.Place})." : "", text);

    private static IEnumerable<ItemText> Terms(Briefing briefing) =>
        briefing.Terms.Select(term => new ItemText(
            term.Id,
            term.Name,
            JoinFilled($"{term.Name}:", WordsOf(term, unit => unit.Text), DataOf(term)),
            PagePaths.Term(term.Id)
        )
        {
            Whole = $"{term.Name}: {WordsOf(term, unit => unit.Text)}",
            Form = JoinFilled($"{term.Name}:", WordsOf(term, unit => unit.Shown), DataOf(term)),
        });

    private static string WordsOf(Term term, Func<TextUnit, string> read) =>
        string.Join(' ', UnitReader.Read(term.Page).Select(read));

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
            TextOf(source),
            PagePaths.Source(source.Id)
        ));

    private static IEnumerable<ItemText> Notes(Briefing briefing) =>
        briefing.EditorNotes.Select(note => new ItemText(
            note.Block.Anchor ?? note.Title,
            note.Title.Length > 0 ? note.Title : note.Kind,
            NoteText(note, TextOf(note.Block.Blocks)),
            $"{PagePaths.Notes}#{note.Block.Anchor}"
        )
        {
            Form = NoteText(note, FormText.Of(note.Page.Notes, note.Block.Blocks)),
        });

    private static string NoteText(EditorNote note, string text) =>
        JoinFilled($"{note.Kind}:", note.Title.Length > 0 ? $"{note.Title}." : "", text);

    private static string TextOf(ImmutableArray<Block> blocks) => PlainText.Of(blocks);

    private static string TextOf(Source source) =>
        JoinFilled([
            string.Join("; ", source.Authors.Select(author => author.Inverted)),
            source.Title,
            source.Issued is { } date ? Edtf.Iso(date) : "",
            .. source.Fields.Select(field => $"{field.Key}: {field.Value}"),
            .. source.Custom.Select(field => $"{field.Key}: {field.Value}"),
        ]);

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
