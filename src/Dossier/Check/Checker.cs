using System.Collections.Immutable;
using Dossier.Check.Grounding;
using Dossier.Check.Grounding.Indexes;
using Dossier.Check.Grounding.Rules.Figures;
using Dossier.Check.Grounding.Rules.Names;
using Dossier.Check.Grounding.Rules.Passages;
using Dossier.Check.Grounding.Rules.Wording;
using Dossier.Check.Reviews;
using Dossier.Check.Rules.Braces;
using Dossier.Check.Rules.Entries;
using Dossier.Check.Rules.Pictures;
using Dossier.Check.Rules.Privacy;
using Dossier.Check.Rules.Sources;
using Dossier.Check.Rules.Structure;
using Dossier.Check.Rules.Wording;
using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check;

/// <summary>Applies every rule.</summary>
public static class Checker
{
    /// <summary>What a briefing must hold; a new rule gets a file and a line here.</summary>
    private static readonly ImmutableArray<Rule> All =
    [
        ActorsCanAct.Apply,
        AddressesHoldNoPassword.Apply,
        AttributesAreKnown.Apply,
        BlocksAreReviewed.Apply,
        BoxesNameSections.Apply,
        CitationsAreMarked.Apply,
        CitedIdsAreSeen.Apply,
        ColumnsAreNamed.Apply,
        FootnotesAreUsed.Apply,
        HeadingsHaveWords.Apply,
        HeadingsNest.Apply,
        HtmlIsAllowed.Apply,
        ImagesHaveAlternatives.Apply,
        KeyFiguresStayTrue.Apply,
        NamesAreWritten.Apply,
        NumbersAreOfLanguage.Apply,
        PagesAreOfSource.Apply,
        PartsStandOnce.Apply,
        PicturesAreSound.Apply,
        SectionsAreOrdered.Apply,
        SourceDatesAndPagesFit.Apply,
        SourcesHoldNothingPrivate.Apply,
        SourcesAreNotRetracted.Apply,
        TextIsGrounded.Apply,
        QuotationsAreClosed.Apply,
        TextStandsOnce.Apply,
        TextIsWritten.Apply,
        TotalsAreNoBars.Apply,
        TypedNumbersExist.Apply,
        TypingSlips.Apply,
        WordsAreWhole.Apply,
    ];

    /// <summary>
    /// Rules that look for what nothing uses, or what is nowhere: they need the whole dossier, and are silent while a
    /// file of it cannot be read. They come last, since what is named wrongly is not known to be unused.
    /// </summary>
    private static readonly ImmutableArray<Rule> OfTheWhole =
    [
        AnchorsExist.Apply,
        TermsAreUsed.Apply,
        SourcesAreUsed.Apply,
        DataIsUsed.Apply,
        PicturesAreUsed.Apply,
        RedirectsLead.Apply,
    ];

    /// <summary>What each page must share with the records; a new rule gets a file and a line here.</summary>
    private static readonly ImmutableArray<GroundingRule> Grounding =
    [
        FiguresAreGrounded.Apply,
        QuotationsAreTrue.Apply,
        SingleMarksAreMeant.Apply,
        WordingIsOwn.Apply,
        PassagesMatchBlock.Apply,
        NotesBelong.Apply,
        SeenIsThere.Apply,
        OwnFiguresAreUsed.Apply,
        NamesAreGrounded.Apply,
        OppositesAgree.Apply,
        HedgesAgree.Apply,
        ProposalsAgree.Apply,
        ConditionsAgree.Apply,
        StandsAgree.Apply,
        DenialsAgree.Apply,
        TimesHaveCome.Apply,
        PreferencesAgree.Apply,
        FiguresCountTheSame.Apply,
        DatesAgree.Apply,
        PairsAgree.Apply,
        CountsAgree.Apply,
        SidesAgree.Apply,
        ColumnsAgree.Apply,
        ReferencesAreMeant.Apply,
        RolesAgree.Apply,
        ReplacementsAgree.Apply,
        SpeakersAgree.Apply,
        SeriesAgree.Apply,
        RangesFitDirection.Apply,
        ThenAndNowAgree.Apply,
        ExtremesAgree.Apply,
        NamesAreMeant.Apply,
        MajoritiesAgree.Apply,
        KindsAgree.Apply,
        WeekdaysAgree.Apply,
        AnswersAreNeeded.Apply,
    ];

    /// <summary>
    /// The briefing of a sealed edition, which was checked when it was sealed; rules made since do not bind it. A seal
    /// shows that nothing was changed, and not who sealed it: what its own settings do not allow to be published is
    /// not.
    /// </summary>
    /// <param name="briefing">The briefing.</param>
    /// <param name="bag">Takes why it cannot be published.</param>
    /// <returns>Null where no program of this kind can have sealed it.</returns>
    public static CheckedBriefing? Accept(Briefing briefing, DiagnosticBag bag)
    {
        var own = new DiagnosticBag();
        HtmlIsAllowed.Apply(briefing, own);
        foreach (var finding in own.Sorted())
        {
            bag.ReportAnew(
                Codes.EditionText,
                finding,
                $"edition {briefing.Settings.Edition} cannot be published: {finding.Message}",
                "Dossier seals no such text: take the edition anew from whoever published it"
            );
        }

        return own.HasErrors ? null : new CheckedBriefing(briefing, default);
    }

    /// <summary>A checked briefing; null when anything so far, in any stage, was an error.</summary>
    /// <param name="briefing">The briefing.</param>
    /// <param name="bag">What was wrong so far, and takes what else is.</param>
    /// <param name="cancel">Ends it, by an <see cref="OperationCanceledException"/>.</param>
    public static CheckedBriefing? Check(Briefing briefing, DiagnosticBag bag, CancellationToken cancel = default)
    {
        ImmutableArray<PageGrounding> read = default;
        bag.SideBySide(All, (rule, own) => rule(briefing, own), cancel);
        // What stands in what is not read as it was meant is not compared, nor known to be unused.
        var isWhole = bag.NotRead.Count == 0 && !FollowOnFindings.MayLackSection(bag);
        bag.SideBySide<Rule>(
            [(briefing, bag) => read = Compare(briefing, bag, cancel), .. isWhole ? OfTheWhole : []],
            (rule, own) => rule(briefing, own),
            cancel
        );
        if (isWhole)
        {
            PassagesAreUsed.Apply(briefing, bag); // A passage that a block should rest on is not known to be unused.
        }

        return bag.HasErrors ? null : new CheckedBriefing(briefing, read);
    }

    /// <summary>Compares the pages with the records.</summary>
    /// <returns>What was read of them, so that outputs need not read it again; the default where there is no record to
    /// check against.</returns>
    private static ImmutableArray<PageGrounding> Compare(Briefing briefing, DiagnosticBag bag, CancellationToken cancel)
    {
        return !briefing.Seeds.Any(record => record.IsChecked)
            ? default
            : GroundingReport.Read(
                new Records(briefing),
                bag,
                (page, own) =>
                {
                    foreach (var rule in Grounding)
                    {
                        rule(page, own);
                    }
                },
                cancel
            );
    }
}
