using System.Collections.Immutable;
using Dossier.Editions.Redlines;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Dates;
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
            .. Changes(ItemKind.KeyMessage, before, after, KeyMessages),
            .. Changes(ItemKind.Section, before, after, Sections),
            .. Changes(ItemKind.Figure, before, after, Figures),
            .. Changes(ItemKind.Event, before, after, Events),
            .. Changes(ItemKind.Term, before, after, Terms),
            .. Changes(ItemKind.Source, before, after, Sources),
            .. Changes(ItemKind.Note, before, after, Notes),
        ];

    private static IEnumerable<ItemChange> Changes(
        ItemKind kind,
        Briefing before,
        Briefing after,
        Func<Briefing, IEnumerable<ItemText>> read
    )
    {
        var old = read(before).DistinctBy(item => item.Id, StringComparer.Ordinal).ToList();
        var now = read(after).DistinctBy(item => item.Id, StringComparer.Ordinal).ToList();
        var oldIds = old.ToDictionary(item => item.Id, StringComparer.Ordinal);
        var nowIds = now.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var renamed = RenamedItems.Of(
            [.. old.Where(item => !nowIds.Contains(item.Id))],
            [.. now.Where(item => !oldIds.ContainsKey(item.Id))],
            after.Redirects
        );
        foreach (var item in now)
        {
            if (renamed.TryGetValue(item.Id, out var other))
            {
                yield return Change(ChangeState.Moved, other, item) with
                {
                    WasId = other.Id,
                };
            }
            else if (!oldIds.TryGetValue(item.Id, out var was))
            {
                yield return Change(ChangeState.Added, null, item);
            }
            else if (was.Text != item.Text)
            {
                yield return Change(ChangeState.Changed, was, item);
            }
        }

        var taken = renamed.Values.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var was in old.Where(was => !nowIds.Contains(was.Id) && !taken.Contains(was.Id)))
        {
            yield return Change(ChangeState.Removed, was, null);
        }

        ItemChange Change(ChangeState state, ItemText? was, ItemText? item) =>
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
                    Text(message.Block.Blocks),
                    $"#{message.Block.Anchor}"
                )
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
            Whole = Text(section.Blocks),
        });

    private static IEnumerable<ItemText> Figures(Briefing briefing) =>
        briefing.KeyFigures.Select(figure => new ItemText(
            figure.Block.Anchor ?? figure.Title,
            figure.Title,
            JoinFilled(figure.Value, figure.Unit, figure.Year.Length > 0 ? $"({figure.Year})" : ""),
            $"{PagePaths.Figures}#{figure.Block.Anchor}"
        ));

    private static IEnumerable<ItemText> Events(Briefing briefing) =>
        briefing.Events.Select(e => new ItemText(
            e.Block.Anchor ?? e.Title,
            e.Title,
            JoinFilled(e.Date.Edtf + ":", e.Title, e.Place.Length > 0 ? $"({e.Place})." : "", Text(e.Block.Blocks)),
            $"{PagePaths.Timeline}#{e.Block.Anchor}"
        ));

    private static IEnumerable<ItemText> Terms(Briefing briefing) =>
        briefing.Terms.Select(term => new ItemText(
            term.Id,
            term.Name,
            $"{term.Name}: {string.Join(' ', UnitReader.Read(term.Page).Select(unit => unit.Text))}",
            PagePaths.Term(term.Id)
        ));

    private static IEnumerable<ItemText> Sources(Briefing briefing) =>
        briefing.Sources.Select(source => new ItemText(
            source.Id,
            source.Title,
            Text(source),
            PagePaths.Source(source.Id)
        ));

    private static IEnumerable<ItemText> Notes(Briefing briefing) =>
        briefing.EditorNotes.Select(note => new ItemText(
            note.Block.Anchor ?? note.Title,
            note.Title.Length > 0 ? note.Title : note.Kind,
            JoinFilled($"{note.Kind}:", note.Title.Length > 0 ? $"{note.Title}." : "", Text(note.Block.Blocks)),
            $"{PagePaths.Notes}#{note.Block.Anchor}"
        ));

    private static string Text(ImmutableArray<Block> blocks) => PlainText.Of(blocks);

    private static string Text(Source source) =>
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
