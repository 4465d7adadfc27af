using Dossier.Check.Grounding;
using Dossier.Check.Rules.Wording;
using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check.Rules.Sources;

/// <summary>
/// No source is named by its id, or by author and year in brackets, without the <c>@</c> that makes it a citation.
/// </summary>
internal static class CitationsAreMarked
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var bare = new BareCitations(briefing.Sources);
        foreach (var (block, text) in briefing.Pages.SelectMany(BlockTexts.Of))
        {
            if (!text.AsSpan().ContainsAny("[({-"))
            {
                continue;
            }

            var from = block.Span.Start;
            foreach (var (start, length, instead) in bare.In(text))
            {
                var found = text.Substring(start, length);
                if (Place(block.Span, found, ref from) is { } place && !bag.IsInSlip(place))
                {
                    var isWord = char.IsLetter(found[0]);
                    bag.Report(
                        Codes.MarkdownSlip,
                        place,
                        $"'{found}' is not read as a citation",
                        isWord
                            ? $"write {instead}"
                            : $"write {instead}; for brackets that are meant as they stand, \\{found.TrimStart('@')[0]}"
                    );
                }
            }
        }
    }

    /// <summary>
    /// Where a found text stands in the file; null where it stands behind a backslash, in code or in brackets, and so
    /// is meant, or is not typed there in one piece.
    /// </summary>
    /// <param name="block">The block.</param>
    /// <param name="found">What was found.</param>
    /// <param name="from">Where to begin; after it afterwards, so that the next of the kind is another.</param>
    private static TextSpan? Place(TextSpan block, string found, ref int from)
    {
        if (block.File is not { } file)
        {
            return null;
        }

        var at = file.Text.IndexOf(found, from, block.End - from, StringComparison.Ordinal);
        from = at < 0 ? from : at + found.Length;
        return at < 0 || (at > 0 && file.Text[at - 1] is '\\' or '`' or '[') ? null : file.Span(at, found.Length);
    }
}
