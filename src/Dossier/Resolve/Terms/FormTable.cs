using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Parse;

namespace Dossier.Resolve.Terms;

/// <summary>Collects the forms of all terms and reports those that two terms claim.</summary>
internal static class FormTable
{
    /// <summary>The forms by which terms are found in text, without repetition.</summary>
    public static IReadOnlyList<TermForm> Of(IEnumerable<ParsedTerm> terms, DiagnosticBag bag)
    {
        var kept = new List<TermForm>();
        var byFold = new Dictionary<string, List<TermForm>>(StringComparer.Ordinal);
        foreach (var form in terms.SelectMany(Forms))
        {
            var fold = Fold(form.Form);
            if (!byFold.TryGetValue(fold, out var alike))
            {
                byFold[fold] = alike = [];
            }

            var other = alike.Find(candidate => Clash(candidate, form));
            if (other is null)
            {
                alike.Add(form);
                kept.Add(form);
            }
            else if (other.TermId != form.TermId)
            {
                bag.Report(
                    Codes.AmbiguousTerm,
                    form.Span,
                    $"the form '{form.Form}' belongs to '{other.TermId}' already",
                    $"one of the two needs another name, or one alias less; texts link to it by hand: [{form.Form}](term:{form.TermId})"
                );
            }
        }

        return kept;
    }

    private static IEnumerable<TermForm> Forms(ParsedTerm term)
    {
        foreach (var form in term.Aliases.Prepend(term.Name))
        {
            yield return new TermForm(term.Id, form.Name, form.Span, term.CaseSensitive || IsAcronym(form.Name));
        }
    }

    private static bool IsAcronym(string form) => form.Count(char.IsUpper) > 1 && !form.Any(char.IsLower);

    private static bool Clash(TermForm a, TermForm b) =>
        a.Form == b.Form || (!(a.Exact && b.Exact) && (a.Matches(b.Form) || b.Matches(a.Form)));

    private static string Fold(string form) =>
        string.Create(
            form.Length,
            form,
            static (span, text) =>
            {
                for (var i = 0; i < text.Length; i++)
                {
                    span[i] = LetterFold.Coarse(WordScan.Gap(text[i]));
                }
            }
        );
}
