using Dossier.Diagnostics;
using Dossier.Languages.Letters;
using Dossier.Model;
using Dossier.Model.Inlines;

namespace Dossier.Check.Glossary;

/// <summary>Names of two entries differ in more than a letter or its marks, and so do their definitions.</summary>
internal static class NamesAreDistinct
{
    /// <summary>Below so many letters one letter makes another word.</summary>
    private const int MinLength = 7;

    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var names = briefing
            .Terms.SelectMany(term =>
                term.Aliases.Prepend(term.Name).Select(name => (term, name, bare: BareLettersOf(name)))
            )
            .Where(entry => entry.bare.Length >= MinLength)
            .ToArray();
        var told = new HashSet<(string, string)>();
        foreach (var (i, j) in NearNames.Pairs([.. names.Select(entry => entry.bare)]))
        {
            var (a, b) = (names[i], names[j]);
            if (a.term != b.term && a.name != b.name && told.Add((a.term.Id, b.term.Id)))
            {
                bag.Report(
                    Codes.SimilarTerms,
                    a.term.Span,
                    $"'{a.name}' of '{a.term.Id}' and '{b.name}' of '{b.term.Id}' are nearly the same name",
                    "make one entry of the two, or names that a reader can tell apart"
                );
            }
        }

        foreach (
            var group in briefing
                .Terms.GroupBy(term => PlainText.Of(term.Page.Blocks), StringComparer.Ordinal)
                .Where(group => group.Key.Length > 0 && group.Count() > 1)
        )
        {
            bag.Report(
                Codes.SimilarTerms,
                group.First().Span,
                $"the terms {string.Join(", ", group.Select(term => $"'{term.Id}'"))} have one definition",
                "make one entry of them, the other names being aliases, or say what tells them apart"
            );
        }
    }

    /// <summary>
    /// The letters and digits of a name, without accents and case: names that share them are easily confused.
    /// </summary>
    private static string BareLettersOf(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit).Select(c => BareLetters.Of(LetterFold.Coarse(c))));
}
