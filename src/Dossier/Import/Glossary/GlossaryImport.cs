using System.Collections.Immutable;
using Dossier.Bibliography;
using Dossier.Diagnostics;
using Dossier.Import.Glossary.Formats;
using Dossier.Languages;
using Dossier.Languages.Letters;
using Dossier.Model;
using Dossier.Model.Entries;
using Dossier.Model.Inlines;

namespace Dossier.Import.Glossary;

/// <summary>
/// Entries of another program among those of a dossier: what is new, what has changed since the last import, what is
/// the same.
/// </summary>
/// <param name="New">What is not in the dossier yet, under permanent ids.</param>
/// <param name="Changed">What an earlier import wrote, nobody has edited since, and now says something else.</param>
/// <param name="SameCount">How many stay as they are: the same, edited by hand, or refused.</param>
public sealed record GlossaryImport(ImmutableArray<TermDraft> New, ImmutableArray<TermChange> Changed, int SameCount)
{
    /// <summary>Compares. Nothing of the dossier is changed here.</summary>
    /// <param name="briefing">The dossier.</param>
    /// <param name="imported">What was read, under the ids of its file.</param>
    /// <param name="options">What the file does not say of itself.</param>
    /// <param name="report">Takes changes, ids that had to be changed, and what is refused.</param>
    public static GlossaryImport Of(
        Briefing briefing,
        ImmutableArray<TermDraft> imported,
        GlossaryOptions options,
        ImportReport report
    )
    {
        var names = new TermNames(briefing, report);
        var (merged, refused) = names.Merge([.. imported.Select(Tidy).Where(term => term.Name.Length > 0)]);
        var known = merged.ToLookup(pair => pair.Before is null);
        var fitting = new FittingTerms(briefing, names, options, report);
        var fresh = known[true].Select(pair => fitting.Fit(pair.Draft, before: null)).ToImmutableArray();
        var changes = ImmutableArray.CreateBuilder<TermChange>();
        var same = refused;
        foreach (var (draft, before) in known[false])
        {
            var after = fitting.Fit(draft, before);
            var parts = string.Join(", ", Differences(before!, after, briefing.Settings.Language));
            var isAsWritten = before!.Span.File is { } file ? TermFile.IsAsWritten(file.Text) : null;
            if (parts.Length > 0 && isAsWritten == true)
            {
                changes.Add(new TermChange(before, after, parts));
                continue;
            }

            same++;
            if (parts.Length > 0)
            {
                var origin = isAsWritten is null ? "was not made by an import" : "was edited by hand since its import";
                report.ReportAtOnce(
                    Codes.ImportConflict,
                    draft.Span,
                    $"'{before.Id}' {origin} and stays as it is; the file has another {parts}",
                    "change it by hand"
                );
            }
        }

        return new GlossaryImport(fresh, changes.ToImmutable(), same);
    }

    /// <summary>Names in one line each, without blanks at their ends: as front matter holds them.</summary>
    private static TermDraft Tidy(TermDraft term)
    {
        return term with
        {
            Name = Line(term.Name),
            Role = Line(term.Role),
            Aliases = Lines(term.Aliases),
            Hidden = Lines(term.Hidden),
            Deprecated = Lines(term.Deprecated),
            Labels = [.. term.Labels.Select(label => KeyValuePair.Create(label.Key, Line(label.Value)))],
        };

        static ImmutableArray<string> Lines(ImmutableArray<string> names) =>
            [.. names.Select(Line).Where(name => name.Length > 0)];

        static string Line(string text) =>
            string.Join(
                ' ',
                Characters
                    .Clean(text)
                    .Split(
                        (char[])[' ', '\n', '\t', '\r', '\u00A0'],
                        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                    )
            );
    }

    /// <summary>What the two differ in, in words such as <c>definition</c>.</summary>
    private static IEnumerable<string> Differences(Term before, TermDraft after, string language)
    {
        var own = before.Language.Length > 0 ? before.Language : language;
        (string Name, bool Same)[] parts =
        [
            ("term", before.Name == Typography.Apostrophes(after.Name)),
            ("language", after.Language.Length == 0 || after.Language == own),
            ("kind", before.Kind == after.Kind),
            ("role", before.Role == Typography.Apostrophes(after.Role)),
            (
                "aliases or labels",
                NamesByLanguage(before.Name, own, before.Aliases, before.Labels)
                    .SetEquals(NamesByLanguage(before.Name, own, after.Aliases, after.Labels))
            ),
            ("hidden forms", before.Hidden.ToHashSet(StringComparer.Ordinal).SetEquals(after.Hidden)),
            ("deprecated names", before.Deprecated.ToHashSet(StringComparer.Ordinal).SetEquals(after.Deprecated)),
            ("definition", Words(PlainText.Of(before.Page.Blocks)) == Words(Typography.Apostrophes(after.Definition))),
            (
                "see-also",
                before.SeeAlso.Order(StringComparer.Ordinal).SequenceEqual(after.SeeAlso.Order(StringComparer.Ordinal))
            ),
            (
                "sources",
                before.Sources.Order(StringComparer.Ordinal).SequenceEqual(after.Sources.Order(StringComparer.Ordinal))
            ),
        ];
        return parts.Where(part => !part.Same).Select(part => part.Name);

        static string Words(string text) =>
            string.Join(' ', Typography.Apostrophes(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>
    /// Every other name, each after its language: <c>tr Türkiye</c>. An alias counts as a label in the term's own
    /// language.
    /// </summary>
    private static HashSet<string> NamesByLanguage(
        string name,
        string language,
        IEnumerable<string> aliases,
        IEnumerable<KeyValuePair<string, string>> labels
    ) =>
        labels
            .Concat(aliases.Select(alias => KeyValuePair.Create(language, alias)))
            .Where(label => label.Key != language || label.Value != name)
            .Select(label => $"{label.Key} {label.Value}")
            .ToHashSet(StringComparer.Ordinal);
}
