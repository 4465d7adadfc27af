using System.Collections.Immutable;
using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;

namespace Dossier.Import;

/// <summary>
/// Entries of another program among those of a dossier: what is new, what is there already, what disagrees.
/// </summary>
/// <param name="New">What is not in the dossier yet, under permanent ids.</param>
/// <param name="There">How many are in the dossier already, the same.</param>
/// <param name="Conflicts">How many are in the dossier already, and differ; they are left out.</param>
public sealed record GlossaryImport(ImmutableArray<TermDraft> New, int There, int Conflicts)
{
    /// <summary>Compares. The dossier's own entries stay as they are.</summary>
    public static GlossaryImport Of(Briefing briefing, ImmutableArray<TermDraft> imported, DiagnosticBag bag)
    {
        var byName = briefing.Terms.ToLookup(term => term.Name, StringComparer.Ordinal);
        var taken = briefing.Terms.Select(term => term.Id).ToHashSet(StringComparer.Ordinal);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var kept = ImmutableArray.CreateBuilder<TermDraft>();
        var (there, conflicts) = (0, 0);
        foreach (var term in imported)
        {
            // A table may have no ids, or ids that could not be permanent.
            if (
                (
                    briefing.TermById.GetValueOrDefault(term.Id)
                    ?? byName[Typography.Apostrophes(term.Name)].FirstOrDefault()
                ) is
                { } before
            )
            {
                ids.TryAdd(term.Id.Length > 0 ? term.Id : term.Name, before.Id);
                var different = string.Join(", ", Differences(before, term, briefing.Settings.Language));
                there += different.Length == 0 ? 1 : 0;
                conflicts += different.Length == 0 ? 0 : 1;
                if (different.Length > 0)
                {
                    bag.Report(
                        Codes.ImportConflict,
                        term.Span,
                        $"the dossier has a term '{before.Id}' with another {different}",
                        "the dossier's stays as it is; change it by hand"
                    );
                }

                continue;
            }

            var id = Free(term, taken);
            taken.Add(id);
            ids.TryAdd(term.Id.Length > 0 ? term.Id : term.Name, id);
            if (id != term.Id && term.Id.Length > 0)
            {
                bag.Report(
                    Codes.ImportRenamed,
                    term.Span,
                    $"'{term.Id}' becomes '{id}'",
                    "a permanent id has only a–z, 0–9 and single hyphens; rename the file before it is published if another is better"
                );
            }

            kept.Add(term with { Id = id });
        }

        return new GlossaryImport([.. kept.Select(term => Fit(term, briefing, ids, taken, bag))], there, conflicts);
    }

    /// <summary>Only what a dossier can hold; the rest is reported.</summary>
    private static TermDraft Fit(
        TermDraft term,
        Briefing briefing,
        Dictionary<string, string> ids,
        HashSet<string> terms,
        DiagnosticBag bag
    )
    {
        var kind = TermKind.All.Contains(term.Kind) ? term.Kind : "";
        Lost(
            kind == term.Kind
                ? ""
                : $"its kind '{term.Kind}' is none of a dossier's ({string.Join(", ", TermKind.All)})"
        );
        var labels = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var label in term.Labels)
        {
            if (LanguageTag.IsWellFormed(label.Key) && labels.All(other => other.Key != label.Key))
            {
                labels.Add(label);
            }
            else if (labels.All(other => other.Key != label.Key || other.Value != label.Value))
            {
                Lost(
                    LanguageTag.IsWellFormed(label.Key)
                        ? $"'{label.Value}' is a second name in '{label.Key}'"
                        : $"'{label.Key}' is no language tag, so the name '{label.Value}' has no place"
                );
            }
        }

        var related = term
            .SeeAlso.Select(id => ids.GetValueOrDefault(id, id))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var sources = term.Sources.Distinct(StringComparer.Ordinal).ToArray();
        foreach (
            var id in related
                .Where(id => !terms.Contains(id))
                .Concat(sources.Where(id => !briefing.SourceById.ContainsKey(id)))
        )
        {
            Lost($"'{id}' is neither a term nor a source of the dossier");
        }

        var language = term.Language.Length == 0 || LanguageTag.IsWellFormed(term.Language) ? term.Language : "";
        Lost(language == term.Language ? "" : $"'{term.Language}' is no language tag");
        Lost(
            term.Definition.Trim().Length > 0
                ? ""
                : "it has no definition, which a dossier demands; a note to the editor stands there"
        );
        return term with
        {
            Kind = kind,
            Language = language,
            Aliases = [.. term.Aliases.Where(alias => alias != term.Name).Distinct(StringComparer.Ordinal)],
            Labels = labels.ToImmutable(),
            SeeAlso = [.. related.Where(terms.Contains)],
            Sources = [.. sources.Where(briefing.SourceById.ContainsKey)],
            Definition = term.Definition.Trim().Length > 0 ? term.Definition : "To be defined.",
        };

        void Lost(string what)
        {
            if (what.Length > 0)
            {
                bag.Report(Codes.NotTaken, term.Span, $"'{term.Name}': {what}");
            }
        }
    }

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
                Names(before.Name, own, before.Aliases, before.Labels)
                    .SetEquals(Names(before.Name, own, after.Aliases, after.Labels))
            ),
            ("definition", Words(PlainText.Of(before.Page.Blocks)) == Words(after.Definition)),
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
            string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>
    /// Every other name with its language: a label in the term's own language is an alias by another name.
    /// </summary>
    private static HashSet<string> Names(
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

    private static string Free(TermDraft term, HashSet<string> taken)
    {
        var id = Slug.Of(term.Id.Length > 0 ? term.Id : term.Name);
        id =
            Slug.IsId(id) ? id
            : Slug.IsId(Slug.Of(term.Name)) ? Slug.Of(term.Name)
            : "term";
        var free = id;
        for (var n = 2; taken.Contains(free); n++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{n}");
        }

        return free;
    }
}
