using Dossier.Diagnostics;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Rules.Wording;

/// <summary>A quotation is given to whoever says it in the passages.</summary>
internal static class SpeakersAgree
{
    /// <summary>How like the sentence with the quotation must be.</summary>
    private const double Like = 2;

    public static void Apply(PageGrounding page, DiagnosticBag bag)
    {
        foreach (var (claim, statements) in page.Stated)
        {
            foreach (var (sentence, matches) in statements.Sentences)
            {
                var marks = statements.Read.In(sentence).ToArray();
                if (
                    !Array.Exists(marks, mark => mark.Kind == MarkKind.Quotation)
                    || Array.FindAll(marks, mark => IsSpeaker(mark) && !claim.IsQuoted(mark)) is not [var speaker]
                    || matches.FirstOrDefault(match =>
                        match.Statement.Marks.Any(mark => mark.Kind == MarkKind.Quotation)
                    )
                        is not { Likeness: >= Like } there
                    || there.Statement.Marks.Where(IsSpeaker).ToArray() is not [var other]
                    || there.HasAny(page.Records.Names.KeysOf(speaker))
                )
                {
                    continue;
                }

                page.Report(
                    bag,
                    Codes.SwappedRoles,
                    claim,
                    speaker,
                    $"in the passages it is '{other.Text}' who says it, and not '{claim.Written(speaker)}'"
                );
            }
        }
    }

    private static bool IsSpeaker(Mark mark) => mark is { Kind: MarkKind.Name, Role: Mark.Says };
}
