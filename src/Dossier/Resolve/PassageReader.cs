using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Parse;

namespace Dossier.Resolve;

/// <summary>Reads which passages of which records <c>from</c> names.</summary>
internal sealed partial class PassageReader
{
    /// <summary>Passages of a range that a hint writes out at most.</summary>
    private const int MaxRange = 8;

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
        if (from.Value.Contains(',', StringComparison.Ordinal) || from.Value.Contains(';', StringComparison.Ordinal))
        {
            var names = from.Value.Split((char[])[' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
            bag.Report(
                Codes.UnknownPassage,
                from.Span,
                "passages stand with spaces between them, without commas or semicolons",
                $"write \"{string.Join(' ', names)}\""
            );
        }

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

        if (Joined(from) is { } joined)
        {
            bag.Report(
                Codes.UnknownPassage,
                from.Span,
                "a space stands between the record and its passage, where a '#' joins them",
                $"write \"{joined}\""
            );
            return [];
        }

        foreach (var name in from.Value.Split(' ', ',', ';'))
        {
            if (name.Length > 0 && Passage(name, from.Span.Part(at, name.Length)) is { } passage)
            {
                found.Add(passage);
            }

            at += name.Length + 1;
        }

        return found.ToImmutable();
    }

    private PassageId? Passage(string name, SourceSpan span)
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
                SeedRecord.Example(seeds.Values.OrderBy(record => record.Id, StringComparer.Ordinal)) is { } example
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
                Suggestion.For(seed, seeds.Keys.Order(StringComparer.Ordinal))
            );
            return null;
        }

        if (!record.ById.ContainsKey(passage))
        {
            bag.Report(
                Codes.UnknownPassage,
                span,
                $"'{seed}' has no passage '{passage}'",
                Range(seed, passage, record)
                    ?? Suggestion.For(passage, record.Passages.Select(known => known.Id))
                    ?? (record.Passages.IsEmpty ? null : $"it has {record.Passages[0].Id} to {record.Passages[^1].Id}")
            );
            return null;
        }

        return new PassageId(seed, passage);
    }

    /// <summary>Passages with the name of their record before a space, as they are written; null for others.</summary>
    private string? Joined(AttributeValue from)
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

    /// <summary>How passages from one to another are named; null where a text is no such range.</summary>
    private static string? Range(string seed, string text, SeedRecord record)
    {
        if (PassageRange().Match(text) is not { Success: true } range)
        {
            return null;
        }

        string[] ids = [.. record.Passages.Select(passage => passage.Id)];
        var first = Array.FindIndex(ids, id => id == range.Groups[1].Value + range.Groups[2].Value);
        var last = Array.FindIndex(ids, id => id == range.Groups[1].Value + range.Groups[3].Value);
        return first >= 0 && last > first && last - first < MaxRange
            ? $"name each by itself: {string.Join(' ', ids[first..(last + 1)].Select(id => $"{seed}#{id}"))}"
            : "name each passage by itself";
    }

    [GeneratedRegex(" *# *")]
    private static partial Regex AroundHash();

    [GeneratedRegex(@"^(\p{L}*)(\d+)(?:-|–|\.{2,3})(?:\p{L}*#)?\p{L}*(\d+)$")]
    private static partial Regex PassageRange();
}
