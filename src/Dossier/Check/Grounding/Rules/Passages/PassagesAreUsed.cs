using System.Globalization;
using Dossier.Check.Rules.Braces;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Grounding;
using Dossier.Model.Inlines;

namespace Dossier.Check.Grounding.Rules.Passages;

/// <summary>
/// Something rests on every passage of the articles that the dossier derives from, or the settings say why not.
/// </summary>
internal static class PassagesAreUsed
{
    /// <summary>How many a finding names.</summary>
    private const int Named = 12;

    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var settings = briefing.Settings;
        if (settings.Grounding.Unused.IsEmpty && !briefing.Seeds.Any(record => record.IsChecked))
        {
            return;
        }

        var used = briefing.Pages.SelectMany(Walk.Blocks).SelectMany(block => block.From).ToHashSet();
        var isMisnamed =
            bag.Has(Codes.UnknownPassage)
            // What a note rests on that no mark leads to is not known to be unused.
            || bag.Has(Codes.UnknownFootnote)
            || bag.Has(Codes.UnusedFootnote)
            || bag.HasUnreadNote
            || briefing
                .Pages.SelectMany(Walk.Blocks)
                .Any(block =>
                    AttributesAreKnown.Unread(block) is not null
                    || AttributeSlip.In(block.Attributes.Span) is not null
                    || AttributesAreKnown.HasTwoGrounds(block)
                );
        var listed = settings.Grounding.Unused.ToDictionary(unused => unused.Passage);
        foreach (
            var seed in settings.DerivedFrom.Where(seed =>
                briefing.SeedById.TryGetValue(seed.Name, out var record) && record.IsChecked
            )
        )
        {
            var idle = briefing
                .SeedById[seed.Name]
                .Passages.Where(passage =>
                    new PassageId(seed.Name, passage.Id) is var id
                    && !used.Contains(id)
                    && !listed.ContainsKey(id)
                    && !bag.IsPassageMeant(id.ToString())
                )
                .Select(passage => passage.Id)
                .ToArray();
            // A passage that is named wrongly is not known to be unused.
            if (idle.Length > 0 && !isMisnamed)
            {
                bag.Report(
                    Codes.UnusedPassage,
                    seed.Span,
                    $"nothing rests on {List(idle)} of {seed.Name}",
                    $"use what matters, and say of the rest why not {Line(settings.Grounding, seed.Name, idle[0])}"
                );
            }
        }

        foreach (var unused in settings.Grounding.Unused)
        {
            var known =
                briefing.SeedById.TryGetValue(unused.Passage.Seed, out var record)
                && record.ById.ContainsKey(unused.Passage.Passage);
            // That an article has no record is said where the settings name it.
            var hasRecord =
                record is not null || settings.DerivedFrom.All(article => article.Name != unused.Passage.Seed);
            if (hasRecord && (!known || used.Contains(unused.Passage)))
            {
                bag.Report(
                    Codes.WrongReason,
                    unused.Span,
                    known ? $"{unused.Passage} is used, and needs no reason" : $"there is no passage {unused.Passage}",
                    "take the line out"
                );
            }
            else if (hasRecord && unused.Reason != UnusedPassage.NotGiven && Placeholder.IsNoReason(unused.Reason))
            {
                bag.Report(
                    Codes.Unwritten,
                    unused.Span,
                    $"no reason is given why {unused.Passage} is not used",
                    "say in a few words why the text leaves it out"
                );
            }
        }
    }

    /// <summary>The line that gives a reason, and where it goes.</summary>
    private static string Line(GroundingSettings grounding, string seed, string passage) =>
        grounding.Unused.Any(unused => unused.Passage.Seed == seed)
            ? $"in dossier.yml, below the others of {seed}, '{passage}: \"…\"'"
        : grounding.Unused.Length > 0 ? $"in dossier.yml, below 'unused:', '{seed}: {{ {passage}: \"…\" }}'"
        : SettingHint.Of("grounding", $"unused: {{ {seed}: {{ {passage}: \"…\" }} }}");

    /// <summary>The first ids, in the article's order, and how many more there are.</summary>
    private static string List(string[] ids) =>
        ids.Length <= Named
            ? string.Join(", ", ids)
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{string.Join(", ", ids[..Named])} and {ids.Length - Named} more"
            );
}
