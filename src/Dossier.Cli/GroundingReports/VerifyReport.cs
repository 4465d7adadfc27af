using System.Text;
using Dossier.Check.Grounding;
using Dossier.Check.Grounding.Claims;
using Dossier.Model.Grounding;

namespace Dossier.Cli.GroundingReports;

/// <summary>
/// A passage of an article as <c>dossier verify</c> shows it: whether it is proved, its wording, and what rests on it.
/// </summary>
/// <param name="report">What rests on what.</param>
/// <param name="width">Columns to fill; <see cref="int.MaxValue"/> where lines are not to be broken, as for other
/// programs.</param>
internal sealed class VerifyReport(GroundingReport report, int width)
{
    private const string Margin = "    ";

    /// <summary>
    /// The lines on one passage: its id, what was found, its wording, and each text of the dossier that rests on it.
    /// </summary>
    /// <param name="id">Which.</param>
    /// <param name="section">The section that it stands in; may be empty.</param>
    /// <param name="state">What was found of it, as words after its id.</param>
    /// <param name="differences">What the record says of it otherwise than the text, one line each.</param>
    /// <param name="wording">The article's words; empty when the text has no such passage.</param>
    public string Of(
        PassageId id,
        string section,
        string state,
        IReadOnlyCollection<string> differences,
        string wording
    )
    {
        var text = new StringBuilder()
            .Append(id.Passage)
            .Append(' ')
            .Append(state)
            .Append(section.Length > 0 ? $", in ‘{section}’\n" : "\n");
        if (differences.Count > 0)
        {
            AppendHeadedLines(text, "the record", differences);
        }

        if (wording.Length > 0)
        {
            AppendHeadedLines(text, "the article", [wording]);
        }

        // A container's title, place and date stand in one line of the file.
        var places = report.Resting(id).GroupBy(PlaceOf, StringComparer.Ordinal).ToArray();
        foreach (var place in places)
        {
            AppendHeadedLines(text, place.Key, place.Select(claim => claim.Text).Distinct(StringComparer.Ordinal));
        }

        if (report.Reasons.TryGetValue(id, out var reason))
        {
            AppendHeadedLines(text, "left out, because", [reason]);
        }
        else if (places.Length == 0)
        {
            text.Append("  nothing rests on it\n");
        }

        return text.Append('\n').ToString();
    }

    /// <summary>Where a claim stands, as <c>path:line</c>; its page's id where its file is not known.</summary>
    private static string PlaceOf(Claim claim) =>
        claim.Place(0, 1) is { File: { } file } place ? $"{file.Path}:{file.Locate(place.Start).Line}" : claim.Page.Id;

    private void AppendHeadedLines(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        text.Append("  ").Append(heading).Append('\n');
        foreach (var line in lines)
        {
            AppendWrapped(text, line);
        }
    }

    /// <summary>
    /// Appends a text broken between words, so that no line is wider than the width unless a word is.
    /// </summary>
    private void AppendWrapped(StringBuilder text, string line)
    {
        var column = 0;
        foreach (var word in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > 0 && column + 1 + word.Length > width)
            {
                text.Append('\n');
                column = 0;
            }

            text.Append(column == 0 ? Margin : " ").Append(word);
            column += (column == 0 ? Margin.Length : 1) + word.Length;
        }

        text.Append('\n');
    }
}
