using System.Text;
using Dossier.Check;
using Dossier.Check.Grounding;
using Dossier.Check.Reviews;
using Dossier.Cli.FindingReports;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Languages.Letters;
using Dossier.Model;
using Dossier.Model.Grounding;
using Dossier.Parse.Grounding;
using Dossier.Write.Locks;

namespace Dossier.Cli.ReviewDesk;

/// <summary>
/// What stands on the review desk, the local page of <c>dossier verify --serve</c> for a second reader: the text of a
/// dossier, block by block beside its passages, and what second readers answer. It is read anew each time, so that what
/// is shown is what stands in the files.
/// </summary>
/// <param name="folders">Where the dossier is.</param>
/// <param name="wordings">The wording of passages, of those articles that are at hand.</param>
/// <param name="today">The day on which an answer is given.</param>
internal sealed class ReviewDeskContent(
    InputFolders folders,
    IReadOnlyDictionary<PassageId, string> wordings,
    Func<DateOnly> today
)
{
    /// <summary>The longest name of a reader, in characters.</summary>
    private const int MaxNameLength = 100;

    /// <summary>The longest note, in characters.</summary>
    private const int MaxNoteLength = 2000;

    private readonly Lock turn = new();

    /// <summary>All that is shown, as JSON; of a dossier that cannot be read, what is wrong with it.</summary>
    public byte[] Text()
    {
        var bag = new DiagnosticBag();
        if (Read(bag) is not { } briefing)
        {
            return ReviewDeskJson.Fault(TextReport.Of(bag.Sorted(), colour: false));
        }

        var report = Checker.Check(briefing, bag)?.Grounding ?? GroundingReport.Of(briefing);
        return new ReviewDeskJson(briefing, report, wordings, bag.Sorted()).Bytes();
    }

    /// <summary>Keeps an answer.</summary>
    /// <returns>The answers of the block, as JSON; or why the answer is not kept.</returns>
    public (byte[]? Reviews, string? Refusal) Keep(ReviewDeskAnswer answer)
    {
        var cleaned = answer with { Reviewer = InOneLine(answer.Reviewer), Note = InOneLine(answer.Note) };
        if (cleaned.Reviewer.Length is 0 or > MaxNameLength || cleaned.Note.Length > MaxNoteLength)
        {
            return (
                null,
                $"A reader has a name, of {MaxNameLength} characters at most; a note has {MaxNoteLength} at most."
            );
        }

        lock (turn)
        {
            using var held = EditTurn.WaitAndAcquire(folders.Input);
            var bag = new DiagnosticBag();
            if (Read(bag) is not { } briefing)
            {
                return (null, "The dossier cannot be read at the moment: mend it first.");
            }

            if (bag.Sorted().Any(finding => Path.GetFileName(finding.Path) == ReviewParser.File))
            {
                return (null, $"{ReviewParser.File} holds what cannot be read, and would be lost: mend it first.");
            }

            var blocks = new SecondReading(briefing).Blocks().ToLookup(block => block.Hash, StringComparer.Ordinal);
            if (blocks[cleaned.Block].FirstOrDefault() is not { } block)
            {
                return (null, "The block is not in the text any more as it was shown: it is shown anew.");
            }

            var reviews = ReviewFile.With(briefing.Reviews, cleaned, block.Place, today(), blocks.Contains);
            try
            {
                ReviewFile.Write(folders, reviews);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                return (null, $"{ReviewParser.File} cannot be written: {refused.Message}");
            }

            return (ReviewDeskJson.Reviews(reviews.Where(review => review.Block == cleaned.Block)), null);
        }
    }

    private Briefing? Read(DiagnosticBag bag) =>
        Compiler.Read(InputReader.Read(folders, bag), new BuildRequest(null, _ => { }), bag);

    /// <summary>One line, without what cannot be seen.</summary>
    private static string InOneLine(string text) =>
        string.Join(
            ' ',
            string.Concat(
                    Characters
                        .Clean(text)
                        .EnumerateRunes()
                        .Where(sign =>
                            Rune.IsWhiteSpace(sign)
                            || !(Rune.IsControl(sign) || Invisible.Is(sign) || sign.Value == Characters.Replacement)
                        )
                )
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
}
