using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Model.Blocks;
using Dossier.Model.Grounding;
using Dossier.Parse;
using Dossier.Resolve.NameLookup;

namespace Dossier.Resolve.Grounding;

/// <summary>Reads which passages of which records <c>from</c> names.</summary>
internal sealed partial class PassageReader
{
    /// <summary>Passages of a range that a hint writes out at most.</summary>
    private const int MaxRange = 8;

    /// <summary>What hints write where no record is at hand.</summary>
    private const string OfHints = "record";

    private static readonly char[] Dividers = [' ', '\n', ',', ';', '+', '&'];

    private readonly ImmutableDictionary<string, SeedRecord> seeds;
    private readonly ImmutableHashSet<string> missingSeeds;
    private readonly DiagnosticBag bag;

    /// <summary>Gathers the records of a dossier.</summary>
    public PassageReader(ParsedDossier dossier, DiagnosticBag bag)
    {
        this.bag = bag;
        seeds = dossier.Seeds.ToImmutableDictionary(seed => seed.Id, StringComparer.Ordinal);
        // That an article has no record is said once, where the settings name it.
        missingSeeds = dossier
            .Settings.DerivedFrom.Select(article => article.Name)
            .Where(article => !seeds.ContainsKey(article))
            .ToImmutableHashSet(StringComparer.Ordinal);
    }

    /// <summary>The passages that <c>from</c> names; those that do not exist are reported and left out.</summary>
    public ImmutableArray<PassageId> Read(AttributeValue from)
    {
        var found = ImmutableArray.CreateBuilder<PassageId>();
        var at = 0;
        if (from.Value.Contains(" #", StringComparison.Ordinal) || from.Value.Contains("# ", StringComparison.Ordinal))
        {
            bag.Report(
                Codes.UnknownPassage,
                from.Span,
                "spaces stand at the '#', which joins the record and its passage",
                $"write \"{AroundHash().Replace(from.Value, "#")}\""
            );
            return [];
        }

        if (WithRecord(from) is { } joined)
        {
            bag.Report(
                Codes.UnknownPassage,
                from.Span,
                "a space stands between the record and its passage, where a '#' joins them",
                $"write \"{joined}\""
            );
            return [];
        }

        var isDivided = from.Value.AsSpan().ContainsAny(",;+&");
        if (
            AllNamed(from) is { } whole
            && (isDivided || whole.Any(id => !from.Value.Contains($"{id}", StringComparison.Ordinal)))
        )
        {
            bag.Report(
                Codes.UnknownPassage,
                from.Span,
                isDivided
                    ? "passages stand with spaces between them, without commas or semicolons"
                    : "each passage is named with its record, and a '#' between them",
                $"write \"{string.Join(' ', whole)}\""
            );
            return [.. whole];
        }

        if (isDivided)
        {
            bag.Report(
                Codes.UnknownPassage,
                from.Span,
                "passages stand with spaces between them, without commas or semicolons",
                $"write \"{string.Join(' ', from.Value.Split(Dividers, StringSplitOptions.RemoveEmptyEntries))}\""
            );
        }

        foreach (var name in from.Value.Split(Dividers))
        {
            if (name.Length > 0 && ReadPassage(name, from.Span.Part(at, name.Length)) is { } passage)
            {
                found.Add(passage);
            }

            at += name.Length + 1;
        }

        return found.ToImmutable();
    }

    private string? Example() => SeedRecord.Example(seeds.Values.OrderBy(record => record.Id, StringComparer.Ordinal));

    /// <summary>
    /// The passage with a name such as <c>holm-2024#p14</c>; null, and a finding, where there is none.
    /// </summary>
    private PassageId? ReadPassage(string name, TextSpan span)
    {
        if (UnseenCharacter.Report(name, span, bag))
        {
            return null;
        }

        var hash = name.IndexOf('#', StringComparison.Ordinal);
        if (hash <= 0 || hash == name.Length - 1)
        {
            bag.Report(
                Codes.UnknownPassage,
                span,
                $"'{name}' does not name a passage",
                Example() is { } example
                    ? $"write the record and the passage, such as {example}"
                    : "make the article's record first: dossier seed add FILE --id ID"
            );
            return null;
        }

        var (seed, passage) = (name[..hash], name[(hash + 1)..]);
        if (!seeds.TryGetValue(seed, out var record))
        {
            if (missingSeeds.Contains(seed) || bag.NotRead.Any(Names.IsFileOf("seeds", seed)))
            {
                return null;
            }

            bag.Report(
                Codes.UnknownPassage,
                span,
                $"there is no record '{seed}' in seeds/",
                seed == OfHints && Example() is { } own
                    ? $"'{OfHints}' stands in hints for the name of a record: write its own, such as {own}"
                    : bag.Suggest(Codes.UnknownPassage, span, seed, seeds.Keys.Order(StringComparer.Ordinal))
            );
            return null;
        }

        if (!record.ById.ContainsKey(passage))
        {
            bag.Report(
                Codes.UnknownPassage,
                span,
                $"'{seed}' has no passage '{passage}'",
                HintForRange(seed, passage, record)
                    ?? Beyond(passage, record)
                    ?? bag.Suggest(Codes.UnknownPassage, span, passage, record.Passages.Select(known => known.Id))
                    ?? (record.Passages.IsEmpty ? null : $"it has {Listed(record.Passages.Select(known => known.Id))}")
            );
            return null;
        }

        return new PassageId(seed, passage);
    }

    /// <summary>
    /// All passages that a value names: one without a record is of the record named before, or of the only one; one
    /// without a letter is a paragraph; of a range each is named. Null where one of them cannot be told.
    /// </summary>
    private List<PassageId>? AllNamed(AttributeValue from)
    {
        var all = new List<PassageId>();
        var record = seeds.Count == 1 ? seeds.Values.Single() : null;
        foreach (var name in from.Value.Split(Dividers, StringSplitOptions.RemoveEmptyEntries))
        {
            var hash = name.IndexOf('#', StringComparison.Ordinal);
            record = hash > 0 ? seeds.GetValueOrDefault(name[..hash]) : record;
            if (record is null)
            {
                return null;
            }

            var passage = name[(hash + 1)..];
            if (name == "and" && all.Count > 0)
            {
                continue;
            }

            string[] named =
                record.ById.ContainsKey(passage) ? [passage]
                : record.ById.ContainsKey($"p{passage}") ? [$"p{passage}"]
                :
                [
                    .. (hash <= 0 ? PassagesInRange(passage, record) : null)
                        ?? PassagesInRange($"p{passage}", record)
                        ?? [],
                ];
            if (named.Length == 0)
            {
                return null;
            }

            all.AddRange(named.Select(id => new PassageId(record.Id, id)));
        }

        return all.Count > 0 ? all : null;
    }

    /// <summary>
    /// How passages are written that have a space between them and their record, as in ‘holm-2024 p1’; null for others.
    /// </summary>
    private string? WithRecord(AttributeValue from)
    {
        var parts = from.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (
            from.Value.Contains('#', StringComparison.Ordinal)
            || parts.Length < 2
            || !seeds.TryGetValue(parts[0], out var record)
        )
        {
            return null;
        }

        return parts.Skip(1).All(record.ById.ContainsKey)
            ? string.Join(' ', parts.Skip(1).Select(passage => $"{parts[0]}#{passage}"))
            : null;
    }

    /// <summary>
    /// Which passages there are, where one is beyond the last of its letter; null for others.
    /// </summary>
    private static string? Beyond(string passage, SeedRecord record)
    {
        if (Numbered().Match(passage) is not { Success: true } beyond)
        {
            return null;
        }

        Match[] ids = [.. record.Passages.Select(one => Numbered().Match(one.Id)).Where(id => id.Success)];
        var last = ids.Where(id => id.Groups[1].Value == beyond.Groups[1].Value).Select(Number).DefaultIfEmpty().Max();
        return last > 0 && Number(beyond) > last ? $"it has {Listed(ids.Select(id => id.Value))}" : null;

        static int Number(Match id) => int.Parse(id.Groups[2].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Passages in reading order, as runs: ‘p1 to p12, and of its notes n1 to n3’.</summary>
    private static string Listed(IEnumerable<string> ids)
    {
        var runs = ids.GroupBy(id => id[..id.AsSpan().TrimEnd("0123456789").Length], StringComparer.Ordinal)
            .Select(run => (run.Key, Ids: run.ToArray()))
            .Select(run =>
                (run.Key is "n" ? "of its notes " : "")
                + (run.Ids is [var only] ? $"{only} alone" : $"{run.Ids[0]} to {run.Ids[^1]}")
            );
        return string.Join(", and ", runs);
    }

    /// <summary>How passages from one to another are named; null where a text is no such range.</summary>
    private static string? HintForRange(string seed, string text, SeedRecord record) =>
        PassagesInRange(text, record) is not { } range ? null
        : range.Length > 0 ? $"name each by itself: {string.Join(' ', range.Select(id => $"{seed}#{id}"))}"
        : "name each passage by itself";

    /// <summary>The passages from one to another; none where they are many, null where a text is no range.</summary>
    private static string[]? PassagesInRange(string text, SeedRecord record)
    {
        if (PassageRange().Match(text) is not { Success: true } range)
        {
            return null;
        }

        string[] ids = [.. record.Passages.Select(passage => passage.Id)];
        var first = Array.FindIndex(ids, id => id == range.Groups[1].Value + range.Groups[2].Value);
        var last = Array.FindIndex(ids, id => id == range.Groups[1].Value + range.Groups[3].Value);
        return first >= 0 && last > first && last - first < MaxRange ? ids[first..(last + 1)] : [];
    }

    [GeneratedRegex(@"^(\p{L}{1,3})([0-9]{1,6})$")]
    private static partial Regex Numbered();

    /// <summary>A # with the spaces around it: ‘holm-2024 # p14’.</summary>
    [GeneratedRegex(" *# *")]
    private static partial Regex AroundHash();

    /// <summary>A range of passages: ‘p3-p7’, ‘p3–7’, ‘n1..n4’.</summary>
    [GeneratedRegex(@"^(\p{L}*)([0-9]+)(?:-|–|\.{2,3})(?:\p{L}*#)?\p{L}*([0-9]+)$")]
    private static partial Regex PassageRange();
}
