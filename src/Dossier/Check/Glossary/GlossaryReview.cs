using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check.Glossary;

/// <summary>
/// What an editor should look at in a glossary now and then: matters of judgement, so that they are asked for by
/// <c>dossier check --glossary</c> and never stand in the way of a build.
/// </summary>
public static class GlossaryReview
{
    /// <summary>All rules; a new one gets a file and a line here.</summary>
    private static readonly ImmutableArray<Rule> All =
    [
        PhrasesAreDefined.Apply,
        DefinitionsLeadOn.Apply,
        NamesAreDistinct.Apply,
        LabelsAreComplete.Apply,
        TermsAreLinked.Apply,
    ];

    /// <summary>Runs every review on a briefing.</summary>
    /// <param name="briefing">The briefing.</param>
    /// <param name="bag">Takes what they find.</param>
    /// <param name="cancel">Ends it, by an <see cref="OperationCanceledException"/>.</param>
    public static void Apply(Briefing briefing, DiagnosticBag bag, CancellationToken cancel = default) =>
        bag.SideBySide(All, (rule, own) => rule(briefing, own), cancel);
}
