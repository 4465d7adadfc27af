using System.Collections.Immutable;
using Dossier.Model;

namespace Dossier.Editions;

/// <summary>Compares the things that a briefing is made of, by their permanent ids.</summary>
internal static class ItemComparer
{
    private sealed record Item(string Id, string Title, string Text, string Address);

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
        Func<Briefing, IEnumerable<Item>> read
    )
    {
        var old = read(before)
            .DistinctBy(item => item.Id, StringComparer.Ordinal)
            .ToDictionary(item => item.Id, StringComparer.Ordinal);
        var now = read(after).DistinctBy(item => item.Id, StringComparer.Ordinal).ToList();
        foreach (var item in now)
        {
            if (!old.Remove(item.Id, out var was))
            {
                yield return Change(ChangeState.Added, null, item);
            }
            else if (was.Text != item.Text)
            {
                yield return Change(ChangeState.Changed, was, item);
            }
        }

        foreach (var was in read(before).Where(was => old.ContainsKey(was.Id)))
        {
            yield return Change(ChangeState.Removed, was, null);
        }

        ItemChange Change(ChangeState state, Item? was, Item? item) =>
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

    private static IEnumerable<Item> KeyMessages(Briefing briefing) =>
        briefing.KeyMessages.Select(
            (message, index) =>
                new Item(
                    message.Block.Anchor ?? $"{index}",
                    message.Block.Anchor ?? "",
                    Text(message.Block.Blocks),
                    $"#{message.Block.Anchor}"
                )
        );

    // A section counts when it is new, gone or renamed; its text is compared as text.
    private static IEnumerable<Item> Sections(Briefing briefing) =>
        briefing.Sections.Select(section => new Item(
            section.Id,
            section.Title,
            section.Title,
            PagePaths.Of(section.Name)
        ));

    private static IEnumerable<Item> Figures(Briefing briefing) =>
        briefing.KeyFigures.Select(figure => new Item(
            figure.Block.Anchor ?? figure.Title,
            figure.Title,
            Line(figure.Value, figure.Unit, figure.Year.Length > 0 ? $"({figure.Year})" : ""),
            $"{PagePaths.Figures}#{figure.Block.Anchor}"
        ));

    private static IEnumerable<Item> Events(Briefing briefing) =>
        briefing.Events.Select(e => new Item(
            e.Block.Anchor ?? e.Title,
            e.Title,
            Line(e.Date.Edtf + ":", e.Title, e.Place.Length > 0 ? $"({e.Place})." : "", Text(e.Block.Blocks)),
            $"{PagePaths.Timeline}#{e.Block.Anchor}"
        ));

    private static IEnumerable<Item> Terms(Briefing briefing) =>
        briefing.Terms.Select(term => new Item(
            term.Id,
            term.Name,
            $"{term.Name}: {string.Join(' ', UnitReader.Read(term.Page).Select(unit => unit.Text))}",
            PagePaths.Term(term.Id)
        ));

    private static IEnumerable<Item> Sources(Briefing briefing) =>
        briefing.Sources.Select(source => new Item(source.Id, source.Title, Text(source), PagePaths.Source(source.Id)));

    private static IEnumerable<Item> Notes(Briefing briefing) =>
        briefing.EditorNotes.Select(note => new Item(
            note.Block.Anchor ?? note.Title,
            note.Title.Length > 0 ? note.Title : note.Kind,
            Line($"{note.Kind}:", note.Title.Length > 0 ? $"{note.Title}." : "", Text(note.Block.Blocks)),
            $"{PagePaths.Notes}#{note.Block.Anchor}"
        ));

    private static string Text(ImmutableArray<Block> blocks) => PlainText.Of(blocks);

    private static string Text(Source source) =>
        Line([
            string.Join("; ", source.Authors.Select(author => author.Inverted)),
            source.Title,
            source.Issued is { } date ? Edtf.Iso(date) : "",
            .. source.Fields.Select(field => $"{field.Key}: {field.Value}"),
            .. source.Custom.Select(field => $"{field.Key}: {field.Value}"),
        ]);

    private static string Line(params ReadOnlySpan<string> parts)
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
