using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Grounding;

namespace Dossier.Check.Reviews;

/// <summary>
/// Where the settings want it, a second reader has agreed with every block as it is now, and none doubts it.
/// </summary>
internal static class BlocksAreReviewed
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        if (!briefing.Settings.Grounding.IsReviewed)
        {
            return;
        }

        var reading = new SecondReading(briefing);
        foreach (var block in reading.Blocks().Where(block => !reading.IsAgreed(block)))
        {
            var doubt = reading.Of(block).FirstOrDefault(review => !review.IsAgreed);
            bag.Report(
                Codes.NotReviewed,
                block.Span,
                doubt is not null ? $"{Describe(doubt, "doubts it")}{(doubt.Note.Length > 0 ? $": {doubt.Note}" : "")}"
                    : reading.Before(block) is { } before
                        ? $"it changed since {Describe(before, before.IsAgreed ? "agreed with it" : "doubted it")}"
                    : $"no second reader has agreed with {(block.IsTitles ? "the title and headings" : "the block")}",
                doubt is not null
                    ? "mend it, or talk it over and agree: dossier verify --serve"
                    : "read it beside its passages: dossier verify --serve"
            );
        }
    }

    /// <summary>Who did what, and on which day.</summary>
    private static string Describe(Review review, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{review.Reviewer} {what} ({review.Date:yyyy-MM-dd})");
}
