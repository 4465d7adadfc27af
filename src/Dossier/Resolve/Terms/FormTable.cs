using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Languages.Letters;
using Dossier.Model;
using Dossier.Parse.Pages;

namespace Dossier.Resolve.Terms;

/// <summary>Collects the forms of all terms, and finds those that two terms share.</summary>
internal sealed class FormTable
{
    /// <summary>
    /// The most forms whose letters fold into the same ones, as ı and i do: each is compared with all the others.
    /// </summary>
    private const int MaxFormsPerFold = 64;

    private readonly Dictionary<string, List<TermForm>> byFold = new(StringComparer.Ordinal);

    /// <summary>
    /// The forms by which terms are found in text, each once; of a form that two terms share the first has it, and the
    /// other is reported.
    /// </summary>
    public static IReadOnlyList<TermForm> Of(IEnumerable<ParsedTerm> terms, DiagnosticBag bag)
    {
        var kept = new List<TermForm>();
        var table = new FormTable();
        foreach (var form in terms.SelectMany(FormsOf))
        {
            if (WordScan.Count(form.Form) > TermMatcher.MaxWords)
            {
                bag.Report(
                    Codes.YamlPitfall,
                    form.Span,
                    $"no text is searched for a name of more than {TermMatcher.MaxWords} words",
                    $"shorten it; texts link to the term by hand: [words](term:{form.TermId})"
                );
                continue;
            }

            var other = table.AddOrFindClash(form);
            if (other is null)
            {
                kept.Add(form);
            }
            else if (other.TermId != form.TermId)
            {
                // An entry with the name of another one is the copy, whichever is read first.
                var slug = Slug.Of(form.Form);
                var (copy, first) = slug == form.TermId && slug != other.TermId ? (other, form) : (form, other);
                bag.Report(
                    Codes.AmbiguousTerm,
                    copy.Span,
                    $"the form '{copy.Form}' belongs to '{first.TermId}' already{InFile(first.Span)}",
                    "one of the two needs another name, or one alias less; texts link to it by hand: "
                        + $"[{copy.Form}](term:{copy.TermId})"
                );
            }
        }

        return kept;
    }

    /// <summary>Where a form is declared, for a message: ‘, in ots.md, line 3’; empty where it is of no file.</summary>
    private static string InFile(TextSpan span) =>
        span.File is { } file
            ? string.Create(
                CultureInfo.InvariantCulture,
                $", in {Path.GetFileName(file.Path)}, line {file.Locate(span.Start).Line}"
            )
            : "";

    /// <summary>The form in the table that matches what another one matches; null for none.</summary>
    public TermForm? Find(TermForm form) =>
        byFold.TryGetValue(Fold(form.Form), out var sameFold)
            ? sameFold.Find(candidate => DoClash(candidate, form))
            : null;

    /// <summary>
    /// Adds a form; returns the earlier form that it clashes with, or null when it was added. Where as many forms as
    /// the table compares fold alike, a further one counts as clashing with the first of them.
    /// </summary>
    public TermForm? AddOrFindClash(TermForm form)
    {
        if (Find(form) is { } other)
        {
            return other;
        }

        var fold = Fold(form.Form);
        if (!byFold.TryGetValue(fold, out var sameFold))
        {
            byFold[fold] = sameFold = [];
        }

        if (sameFold.Count == MaxFormsPerFold)
        {
            return sameFold[0];
        }

        sameFold.Add(form);
        return null;
    }

    /// <summary>A form of a term; one that looks like an acronym matches only as written.</summary>
    public static TermForm Form(string termId, Named form, bool isCaseSensitive) =>
        new(
            termId,
            form.Name.Replace("\u00AD", "", StringComparison.Ordinal),
            form.Span,
            isCaseSensitive || IsAcronym(form.Name)
        );

    /// <summary>The forms of an entry: its name, its aliases, and those that are hidden or deprecated.</summary>
    private static IEnumerable<TermForm> FormsOf(ParsedTerm term) =>
        term
            .Aliases.Prepend(term.Name)
            .Concat(term.Hidden)
            .Concat(term.Deprecated)
            .Select(form => Form(term.Id, form, term.CaseSensitive));

    /// <summary>Whether a form has two capitals or more and no small letter: ‘OTS’.</summary>
    private static bool IsAcronym(string form) => form.Count(char.IsUpper) > 1 && !form.Any(char.IsLower);

    /// <summary>
    /// Whether two forms stand for the same text: they are equal, or one matches the other in another case.
    /// </summary>
    private static bool DoClash(TermForm a, TermForm b) =>
        a.Form == b.Form || (!(a.Exact && b.Exact) && (a.Matches(b.Form) || b.Matches(a.Form)));

    /// <summary>A form with letters folded, and one kind of space and of dash between words.</summary>
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
