using Dossier.Diagnostics;
using Dossier.Languages.Letters;
using Dossier.Model;
using Dossier.Model.Sources;

namespace Dossier.Check.Rules.Sources;

/// <summary>
/// No unseen character stands at the end of a cited id: the id ends before it, and what follows would begin with it.
/// </summary>
internal static class CitedIdsAreSeen
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        foreach (var item in briefing.Pages.SelectMany(CitedItems.Of))
        {
            ReportUnseen(item, bag);
        }
    }

    /// <summary>Reports a character behind a cited id that cannot be seen, and was copied along with it.</summary>
    private static void ReportUnseen(CitationItem item, DiagnosticBag bag)
    {
        if (
            item.Span is { File.Text: var text, End: var end }
            && end < text.Length
            && !char.IsAscii(text[end])
            && Invisible.In(text[end..Math.Min(end + 2, text.Length)]) is { At: 0, Sign: var sign }
        )
        {
            UnseenCharacter.Report(
                item.SourceId + sign,
                item.Span with
                {
                    Length = item.Span.Length + sign.Utf16SequenceLength,
                },
                bag
            );
        }
    }
}
