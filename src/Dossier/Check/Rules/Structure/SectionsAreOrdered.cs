using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Pages;

namespace Dossier.Check.Rules.Structure;

/// <summary>
/// The numbers before the names of sections say in which order they are read: each has one, no two the same, and as
/// names sort, so do they. A dossier whose sections have no number at all is read in the order of their names.
/// </summary>
internal static class SectionsAreOrdered
{
    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        var numbered = briefing
            .Pages.Where(page =>
                // A faulty name has been reported, and will be another.
                page.Kind == PageKind.Section
                && page.Span.File is not null
                && Slug.IsId(page.Id)
            )
            .Select(page => (Page: page, page.Span.File!.Stem, Digits: Digits(page)))
            .ToArray();
        if (Array.TrueForAll(numbered, section => section.Digits.Length == 0))
        {
            return;
        }

        // Where a link leads to such a section, its finding names the file that it is to become.
        var named = bag.Of(Codes.UnknownSection)
            .SelectMany(finding => (finding.Hint ?? "").Split(' '))
            .ToHashSet(StringComparer.Ordinal);
        var (last, lastName) = (-1L, "");
        foreach (var (page, stem, digits) in numbered)
        {
            if (digits.Length == 0 && Bundle(page.Span.File!.Path) is { } whole)
            {
                if (!named.Contains(whole))
                {
                    Report(page, "the section stands in a folder of its own, which names it", $"rename it to {whole}");
                }

                continue;
            }

            if (digits.Length == 0)
            {
                Report(
                    page,
                    "the section has no number before its name, and is read after those that have one",
                    $"name the file 'NN-{stem}.md', by its place among the others"
                );
                continue;
            }

            var number = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var read)
                ? read
                : long.MaxValue;
            if (number == last)
            {
                Report(
                    page,
                    $"the section has the same number as '{lastName}', and is read after it only for its name",
                    "give each section a number of its own"
                );
            }
            else if (number < last)
            {
                Report(
                    page,
                    $"the section is read after '{lastName}': files are sorted sign by sign, so that 10 comes before 2",
                    $"write numbers with as many digits: {Padded(digits, lastName)}-{page.Id}.md"
                );
            }

            (last, lastName) = (number, $"{stem}.md");
        }

        void Report(Page page, string message, string hint) => bag.Report(Codes.SectionOrder, page.Span, message, hint);
    }

    /// <summary>
    /// The file that a section was to be which stands in a folder of its own, as generators of sites have it; null for
    /// others.
    /// </summary>
    private static string? Bundle(string path) =>
        path.LastIndexOf('/') is var slash
        && path[(slash + 1)..].ToLowerInvariant() is "index.md" or "_index.md" or "readme.md"
        && !path[..slash].EndsWith("/sections", StringComparison.Ordinal)
            ? $"{path[..slash]}.md"
            : null;

    /// <summary>
    /// Digits with noughts before them, as many in all as another name has: ‘02’ for ‘2’ beside ‘10’.
    /// </summary>
    private static string Padded(string digits, string other) =>
        digits.PadLeft(other.TakeWhile(char.IsAsciiDigit).Count(), '0');

    /// <summary>The digits before a section's id in the name of its file; none where there are none.</summary>
    private static string Digits(Page page) =>
        page.Span.File!.Stem is var stem && stem.Length > page.Id.Length ? stem[..^(page.Id.Length + 1)] : "";
}
