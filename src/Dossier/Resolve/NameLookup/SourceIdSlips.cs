using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model.Sources;
using Dossier.ParallelWork;
using Dossier.Parse;

namespace Dossier.Resolve.NameLookup;

/// <summary>
/// An entry of sources.yml whose id is one slip away from one that is named in several places, and that nothing names:
/// the slip is in the entry. It is told there, once, and the entry is taken to have the id that was meant.
/// </summary>
internal static partial class SourceIdSlips
{
    /// <summary>Letters that one slip changes at most.</summary>
    private const int MaxEdits = 2;

    /// <summary>Places that must name an id before the entry is taken to be wrong, and not they.</summary>
    private const int MinPlaces = 2;

    /// <summary>The dossier with the ids that were meant.</summary>
    public static ParsedDossier Mend(ParsedDossier dossier, DiagnosticBag bag)
    {
        if (bag.NotRead.Any(InputText.IsSourceList))
        {
            return dossier; // What stands there is not known.
        }

        var named = Named(dossier)
            .CountBy(id => id, StringComparer.Ordinal)
            .ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        var known = dossier.Sources.Select(source => source.Id).ToImmutableHashSet(StringComparer.Ordinal);
        var unnamed = known.Where(id => !named.ContainsKey(id)).Order(StringComparer.Ordinal).ToArray();
        if (unnamed.Length == 0)
        {
            return dossier;
        }

        var meant = named
            .Where(one => one.Value >= MinPlaces && !known.Contains(one.Key))
            .Select(one => (Id: one.Key, Places: one.Value, Entry: Slip(one.Key, unnamed, known)))
            .Where(one => one.Entry is not null)
            .GroupBy(one => one.Entry!, StringComparer.Ordinal)
            .Where(entry => entry.Count() == 1)
            .ToDictionary(entry => entry.Key, entry => entry.Single(), StringComparer.Ordinal);
        return meant.Count == 0
            ? dossier
            : dossier with
            {
                Sources = [.. dossier.Sources.Select(source => MendId(source, meant, bag))],
            };
    }

    /// <summary>
    /// A source with the id that was meant, which is reported; the source itself where its id is right.
    /// </summary>
    private static Source MendId(
        Source source,
        Dictionary<string, (string Id, int Places, string? Entry)> meant,
        DiagnosticBag bag
    )
    {
        if (!meant.TryGetValue(source.Id, out var slip))
        {
            return source;
        }

        bag.Report(
            Codes.UnknownSource,
            source.Span,
            $"'{slip.Id}' is named in {slip.Places} places and has no entry; this one, '{source.Id}', is named nowhere",
            $"write 'id: {slip.Id}'; if this is another source, add an entry '{slip.Id}'"
        );
        return source with { Id = slip.Id };
    }

    /// <summary>The entry that nothing names and whose id is nearest; null for none that is near.</summary>
    private static string? Slip(string id, string[] unnamed, IEnumerable<string> known) =>
        Suggestion.Nearest(id, unnamed) is { } near
        && Suggestion.Nearest(id, [.. known.Order(StringComparer.Ordinal)]) == near
        && (Suggestion.Distance(id, near, MaxEdits) <= MaxEdits || Suggestion.OfWords(id, [near]) is not null)
            ? near
            : null;

    /// <summary>Every id of a source that the dossier names, as often as it does.</summary>
    private static IEnumerable<string> Named(ParsedDossier dossier) =>
        ParallelLoop
            .Map(
                dossier
                    .Pages.Select(page => page.Page.Span.File)
                    .Concat(dossier.Terms.Select(term => term.Span.File))
                    .OfType<InputFile>()
                    .Distinct(),
                file => Mention().Matches(file.Text).Select(match => match.Groups["id"].Value).ToArray()
            )
            .SelectMany(ids => ids)
            .Concat(dossier.Terms.SelectMany(term => term.Sources).Select(source => source.Name))
            .Concat(dossier.Settings.DerivedFrom.Select(article => article.Name))
            .Concat(dossier.Settings.Nocite.Select(source => source.Name))
            .Concat(dossier.Seeds.Select(record => record.Id));

    /// <summary>
    /// A citation <c>@id</c>, a link <c>(source:id</c>, or the record of a passage <c>id#p1</c>. Each begins with a
    /// sign of its own, so that the search goes from sign to sign and not from letter to letter.
    /// </summary>
    [GeneratedRegex(
        @"@(?<![\p{L}\p{N}\\]@)\{?(?<id>[a-z0-9]+(?:-[a-z0-9]+)*)"
            + @"|\(source:(?<id>[a-z0-9]+(?:-[a-z0-9]+)*)"
            + @"|#(?<=[""\s](?<id>[a-z0-9]+(?:-[a-z0-9]+)*)#)[pn][0-9]"
    )]
    private static partial Regex Mention();
}
