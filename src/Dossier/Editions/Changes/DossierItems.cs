using System.Globalization;
using Dossier.Editions.Redlines;
using Dossier.Model;
using Dossier.Model.Entries;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Editions.Changes;

/// <summary>Compares what holds for the whole dossier: its name, whose it is, the order of its sections.</summary>
internal static class DossierItems
{
    private const string Curators = "curators";
    private const string Publisher = "publisher";
    private const string Subtitle = "subtitle";
    private const string Description = "description";

    private const string Errors = "errors-to";
    private const string Leads = "sections of key messages and figures";
    private const string Kinds = "kinds";
    private const string Reviewed = "reviewed";
    private const string Style = "style";
    private const string Subtitles = "subtitles";

    /// <summary>Words of a key message by which it is known in a line of several.</summary>
    private const int MaxWords = 8;

    /// <summary>Whether it only words otherwise what stands around the text.</summary>
    public static bool IsWording(ItemChange item) =>
        item
            is {
                Kind: ItemKind.Dossier,
                Id: Curators
                    or Publisher
                    or Subtitle
                    or Description
                    or Errors
                    or Kinds
                    or Leads
                    or Reviewed
                    or Style
                    or Subtitles
            };

    /// <summary>What differs.</summary>
    public static IEnumerable<ItemChange> Compare(Briefing before, Briefing after)
    {
        foreach (var (id, was, now) in Lines(before, after))
        {
            if (was != now)
            {
                yield return new ItemChange(
                    ItemKind.Dossier,
                    id,
                    now.Length > 0 ? now : was,
                    was.Length == 0 ? ChangeState.Added
                        : now.Length == 0 ? ChangeState.Removed
                        : ChangeState.Changed,
                    was,
                    now,
                    WordDiff.Of(was, now),
                    PagePaths.Home
                );
            }
        }
    }

    private static IEnumerable<(string Id, string Was, string Now)> Lines(Briefing before, Briefing after)
    {
        var (was, now) = (before.Settings, after.Settings);
        yield return ("title", was.Title, now.Title);
        yield return (Subtitle, was.Subtitle, now.Subtitle);
        yield return ("language", was.Language, now.Language);
        yield return ("licence", LineOf(was.Licence), LineOf(now.Licence));
        yield return (Curators, CuratorsOf(was), CuratorsOf(now));
        yield return (Publisher, was.Publisher, now.Publisher);
        yield return (Description, was.Description, now.Description);
        yield return (Subtitles, Joined(was.Subtitles.Select(Pair)), Joined(now.Subtitles.Select(Pair)));
        yield return (Kinds, Joined(was.Kinds.Select(KindOf)), Joined(now.Kinds.Select(KindOf)));
        yield return (Reviewed, DayOf(was.Reviewed), DayOf(now.Reviewed));
        yield return (Errors, was.ErrorsTo, now.ErrorsTo);
        yield return (Style, was.Style.Name, now.Style.Name);
        yield return ("derived-from", Names(was.DerivedFrom), Names(now.DerivedFrom));
        yield return ("nocite", Names(was.Nocite), Names(now.Nocite));
        yield return ("borders", ShownReader.BordersOf(before), ShownReader.BordersOf(after));

        // Of sections that both have: what is new or gone is told as such.
        var common = before.Sections.Where(section => after.SectionById.ContainsKey(section.Id)).ToArray();
        var inNewOrder = after.Sections.Where(section => before.SectionById.ContainsKey(section.Id)).ToArray();
        yield return (
            "order",
            string.Join(" · ", common.Select(section => after.SectionById[section.Id].Title)),
            string.Join(" · ", inNewOrder.Select(section => section.Title))
        );

        // Readers see the number of each.
        var messages = after.KeyMessages.ToLookup(message => message.Block.Anchor ?? "", StringComparer.Ordinal);
        var had = before
            .KeyMessages.Select(message => message.Block.Anchor ?? "")
            .Where(messages.Contains)
            .ToHashSet(StringComparer.Ordinal);
        yield return (
            "order of key messages",
            Joined(had.Select(id => FirstWords(after, messages[id].First()))),
            Joined(
                after
                    .KeyMessages.Where(message => had.Contains(message.Block.Anchor ?? ""))
                    .Select(message => FirstWords(after, message))
            )
        );
        var (ledBefore, ledNow) = LedTo(before, after);
        yield return (Leads, ledBefore, ledNow);
    }

    /// <summary>
    /// The key messages, and their like, and key figures below which another section is named than before, with its
    /// title. Where the one before is no more, that is told of the section.
    /// </summary>
    private static (string Was, string Now) LedTo(Briefing before, Briefing after)
    {
        var had = Leading(before)
            .DistinctBy(box => box.Id, StringComparer.Ordinal)
            .ToDictionary(box => box.Id, box => box.Section, StringComparer.Ordinal);
        var other = Leading(after)
            .Where(box =>
                had.TryGetValue(box.Id, out var was)
                && was != box.Section
                && (was is null || after.SectionById.ContainsKey(was))
            )
            .ToArray();
        return (
            Joined(other.Select(box => Line(box.Words, had[box.Id]))),
            Joined(other.Select(box => Line(box.Words, box.Section)))
        );

        string Line(string words, string? section) =>
            section is null ? words : $"{words} ({after.SectionById[section].Title})";
    }

    /// <summary>What may name a section, by the id of the box, or what it says where it has none.</summary>
    private static IEnumerable<(string Id, string Words, string? Section)> Leading(Briefing briefing) =>
        briefing
            .Point.Concat(briefing.KeyMessages)
            .Concat(briefing.Watch)
            .Select(message => (Message: message, Words: FirstWords(briefing, message)))
            .Select(box => (box.Message.Block.Anchor ?? box.Words, box.Words, box.Message.SectionId))
            .Concat(
                briefing.KeyFigures.Select(figure =>
                    (PagePaths.Figures + (figure.Block.Anchor ?? figure.Title), figure.Title, figure.SectionId)
                )
            );

    /// <summary>A licence with its identifier and the address of its text, which data and links have.</summary>
    private static string LineOf(Licence? licence) =>
        licence is null
            ? ""
            : string.Join(
                ' ',
                new[] { licence.Name, licence.Id == licence.Name ? "" : $"({licence.Id})", licence.Url ?? "" }.Where(
                    part => part.Length > 0
                )
            );

    private static string CuratorsOf(Settings settings) =>
        string.Join(
            settings.Curators.Any(curator => curator.Role.Length > 0) ? "; " : ", ",
            settings.Curators.Select(curator =>
                curator.Contact.Length > 0 ? $"{curator.Line} ({curator.Contact})" : curator.Line
            )
        );

    private static string Pair(KeyValuePair<string, string> pair) => $"{pair.Key}: {pair.Value}";

    private static string KindOf(OwnKind kind) =>
        $"{kind.Id}: {kind.Label}, {kind.Plural}{(kind.Acts ? ", actors" : "")}";

    private static string DayOf(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Names(IEnumerable<Named> names) => Joined(names.Select(name => name.Name));

    private static string Joined(IEnumerable<string> parts) => string.Join(" · ", parts);

    private static string FirstWords(Briefing briefing, FrontMessage message)
    {
        var blocks = new NamedText(briefing).In(briefing.Front, message.Block.Blocks);
        var words = PlainText.Of(blocks).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > MaxWords ? $"{string.Join(' ', words[..MaxWords])} …" : string.Join(' ', words);
    }
}
