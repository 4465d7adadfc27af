using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check.Rules;

/// <summary>Something rests on every passage of the articles that the dossier derives from, or the settings say why not.</summary>
internal static class PassagesAreUsed
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var used = briefing.Pages.SelectMany(Walk.Blocks).SelectMany(block => block.From).ToHashSet();
        var settings = briefing.Settings;
        var listed = settings.Grounding.Unused.ToDictionary(unused => unused.Passage);
        foreach (var seed in settings.DerivedFrom.Where(seed => briefing.SeedById.TryGetValue(seed.Name, out var record) && record.IsChecked))
        {
            foreach (var passage in briefing.SeedById[seed.Name].Passages)
            {
                var id = new PassageId(seed.Name, passage.Id);
                if (!used.Contains(id) && !listed.ContainsKey(id))
                {
                    bag.Report(
                        Codes.UnusedPassage, seed.Span, $"nothing rests on {id}{(passage.Section.Length > 0 ? $", in ‘{passage.Section}’" : "")}",
                        $"use it, or say why not: grounding: {{ unused: {{ {seed.Name}: {{ {passage.Id}: \"…\" }} }} }}");
                }
            }
        }

        foreach (var unused in settings.Grounding.Unused)
        {
            var known = briefing.SeedById.TryGetValue(unused.Passage.Seed, out var record) && record.ById.ContainsKey(unused.Passage.Passage);
            if (!known || used.Contains(unused.Passage))
            {
                bag.Report(
                    Codes.WrongReason, unused.Span, known ? $"{unused.Passage} is used, and needs no reason" : $"there is no passage {unused.Passage}",
                    "take the line out");
            }
        }
    }
}
