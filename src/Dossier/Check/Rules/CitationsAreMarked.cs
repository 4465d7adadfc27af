using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check.Rules;

/// <summary>No id of a source stands in brackets without the sign that makes it a citation.</summary>
internal static partial class CitationsAreMarked
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var sources = briefing.Sources.Select(source => source.Id).ToFrozenSet(StringComparer.Ordinal);
        var plain = new StringBuilder(4_000);
        foreach (var block in briefing.Pages.SelectMany(page => Walk.Blocks(page)).OfType<TextBlock>())
        {
            PlainText.Append(plain.Clear(), ImmutableArray<InlineSyntax>.CastUp(block.Content));
            if (!PlainText.In(plain).Contains('['))
            {
                continue;
            }

            var from = block.Span.Start;
            foreach (Match match in Bracketed().Matches(plain.ToString()))
            {
                var words = match
                    .Groups[1]
                    .Value.Split((char[])[' ', '\n', ',', ';', ':'], StringSplitOptions.RemoveEmptyEntries);
                // A word among others is an id only where it looks like none of the language's.
                if (
                    Array.Find(words, word => sources.Contains(word) && (IsTelling(word) || Begins(match.Value, word)))
                        is { } id
                    && Place(block.Span, match.Value, ref from) is { } place
                )
                {
                    bag.Report(
                        Codes.MarkdownSlip,
                        place,
                        $"'{match.Value}' is not read as a citation",
                        $"write {match.Value.Replace(id, $"@{id}", StringComparison.Ordinal)}; for brackets that are meant as they stand, \\["
                    );
                }
            }
        }
    }

    /// <summary>Where it stands in the file; null for brackets that are meant, or that are put together of parts.</summary>
    /// <param name="block">The block.</param>
    /// <param name="found">The brackets.</param>
    /// <param name="from">Where to begin; behind it afterwards, so that the next of the kind is another.</param>
    private static SourceSpan? Place(SourceSpan block, string found, ref int from)
    {
        if (block.File is not { } file)
        {
            return null;
        }

        var at = file.Text.IndexOf(found, from, block.End - from, StringComparison.Ordinal);
        from = at < 0 ? from : at + found.Length;
        return at < 0 || (at > 0 && file.Text[at - 1] == '\\') ? null : file.Span(at, found.Length);
    }

    private static bool Begins(string brackets, string id) =>
        brackets.AsSpan(1).StartsWith(id, StringComparison.Ordinal) && (brackets[id.Length + 1] is ']' or ',' or ';');

    private static bool IsTelling(string id) => id.Contains('-', StringComparison.Ordinal) || id.Any(char.IsAsciiDigit);

    [GeneratedRegex(@"\[([^\[\]@]+)\]")]
    private static partial Regex Bracketed();
}
