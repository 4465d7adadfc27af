using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Input.Folders;
using Dossier.Model.Grounding;
using Dossier.Parse.Grounding;
using Dossier.Write;

namespace Dossier.Cli.ReviewDesk;

/// <summary>Writes <c>reviews.yml</c>, which is read as every other file of a dossier is.</summary>
internal static class ReviewFile
{
    /// <summary>Writes the answers, the whole of them or none.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(InputFolders folders, IEnumerable<Review> reviews) =>
        WholeFile.Write(Path.Combine(folders.Input, ReviewParser.File), Encoding.UTF8.GetBytes(Yaml(reviews)));

    /// <summary>The file's text. The same answers give the same bytes.</summary>
    public static string Yaml(IEnumerable<Review> reviews)
    {
        var yaml = new StringBuilder(
            """
            # What second readers said of the text, block by block: kept by 'dossier verify --serve', which writes this file anew.
            # A block is known by a hash of it and of its passages: what changed since is asked again.
            reviews:

            """.ReplaceLineEndings("\n")
        );
        foreach (var review in reviews)
        {
            yaml.Append("  - block: ").Append(Quoted(review.Block)).Append('\n');
            Line("place", review.Place);
            Line("reviewer", review.Reviewer);
            yaml.Append(CultureInfo.InvariantCulture, $"    date: {review.Date:yyyy-MM-dd}\n");
            yaml.Append("    answer: ").Append(review.IsAgreed ? ReviewParser.Agree : ReviewParser.Doubt).Append('\n');
            Line("note", review.Note);
        }

        return yaml.ToString();

        void Line(string key, string text) => yaml.Append(text.Length == 0 ? "" : $"    {key}: {Quoted(text)}\n");
    }

    /// <summary>
    /// The reviews with a new one, in the place of the same reader's earlier one of that block; an answer that is
    /// taken back only removes the earlier one.
    /// </summary>
    /// <param name="reviews">The answers.</param>
    /// <param name="answer">The new one.</param>
    /// <param name="place">Where the block stands.</param>
    /// <param name="day">The day.</param>
    /// <param name="stands">Whether a block with a hash still stands in the text.</param>
    public static ImmutableArray<Review> With(
        ImmutableArray<Review> reviews,
        ReviewDeskAnswer answer,
        string place,
        DateOnly day,
        Func<string, bool> stands
    )
    {
        var newReview = answer.IsAgreed is { } agrees
            ? new Review(answer.Block, place, answer.Reviewer, day, agrees, answer.Note, default)
            : null;
        var all = ImmutableArray.CreateBuilder<Review>();
        foreach (var review in reviews)
        {
            var isReplaced =
                review.Reviewer == answer.Reviewer
                && (review.Block == answer.Block || (review.Place == place && !stands(review.Block)));
            if (!isReplaced)
            {
                all.Add(review);
            }
            else if (newReview is not null)
            {
                all.Add(newReview);
                newReview = null;
            }
        }

        if (newReview is not null)
        {
            all.Add(newReview);
        }

        return all.ToImmutable();
    }

    private static string Quoted(string text) => NewEntries.Yaml.Quoted(text);
}
