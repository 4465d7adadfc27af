using System.Collections.Immutable;
using Dossier.Check.Grounding;
using Dossier.Check.Rules;
using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check;

/// <summary>Applies every rule.</summary>
public static class Checker
{
    /// <summary>
    /// All rules but <see cref="ClaimsAgree"/>, which hands on what it reads; a new one gets a file and a line here.
    /// </summary>
    private static readonly ImmutableArray<Rule> All =
    [
        AttributesAreKnown.Apply,
        AnchorsExist.Apply,
        FootnotesAreUsed.Apply,
        HeadingsNest.Apply,
        HtmlIsAllowed.Apply,
        ImagesHaveAlternatives.Apply,
        TermsAreUsed.Apply,
        SourcesAreUsed.Apply,
        TextIsGrounded.Apply,
        PassagesAreUsed.Apply,
        RedirectsLead.Apply,
    ];

    /// <summary>
    /// The briefing of a sealed edition, which was checked when it was sealed; rules made since do not bind it.
    /// </summary>
    public static CheckedBriefing Accept(Briefing briefing) => new(briefing, default);

    /// <summary>A checked briefing; null when anything so far, in any stage, was an error.</summary>
    public static CheckedBriefing? Check(Briefing briefing, DiagnosticBag bag)
    {
        ImmutableArray<PageGrounding> read = default;
        Parallel.ForEach(
            [(briefing, bag) => read = ClaimsAgree.Apply(briefing, bag), .. All],
            rule => rule(briefing, bag)
        );
        return bag.HasErrors ? null : new CheckedBriefing(briefing, read);
    }
}
