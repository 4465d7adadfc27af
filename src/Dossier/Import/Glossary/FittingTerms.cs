using System.Collections.Immutable;
using Dossier.Bibliography;
using Dossier.Import.Glossary.Formats;
using Dossier.Languages;
using Dossier.Languages.Letters;
using Dossier.Model;
using Dossier.Model.Entries;

namespace Dossier.Import.Glossary;

/// <summary>Makes an imported entry one that a dossier can hold; what it leaves out is reported.</summary>
internal sealed class FittingTerms(Briefing briefing, TermNames names, GlossaryOptions options, ImportReport report)
{
    /// <summary>The entry as the dossier will have it.</summary>
    /// <param name="term">The entry, under its permanent id.</param>
    /// <param name="before">What the dossier has under that id; null for a new one.</param>
    public TermDraft Fit(TermDraft term, Term? before)
    {
        var related = term.SeeAlso.Select(names.PermanentId).Distinct(StringComparer.Ordinal).ToArray();
        var sources = term.Sources.Distinct(StringComparer.Ordinal).ToArray();
        foreach (
            var id in related
                .Where(id => !names.Has(id))
                .Concat(sources.Where(id => !briefing.SourceById.ContainsKey(id)))
        )
        {
            ReportLost("references to what is neither a term nor a source of the dossier are left out", id);
        }

        var definition = Characters.Clean(term.Definition).Trim();
        if (!definition.Any(char.IsLetterOrDigit))
        {
            ReportLost(
                "entries have no definition, which a dossier demands; a note to the editor stands there",
                definition
            );
            definition = Placeholder.Definition;
        }

        var isLanguage = term.Language.Length == 0 || LanguageTag.IsWellFormed(term.Language);
        if (!isLanguage)
        {
            ReportLost($"'{term.Language}' is no language tag", "");
        }

        return term with
        {
            Kind = ChooseKind(term, before),
            Language = isLanguage ? term.Language : "",
            Aliases = names.KeepUnclaimed(term, term.Aliases),
            Hidden = names.KeepUnclaimed(term, term.Hidden),
            Deprecated = names.KeepUnclaimed(term, term.Deprecated),
            Labels = KeepOneLabelPerLanguage(term),
            SeeAlso = [.. related.Where(id => id != term.Id && names.Has(id))],
            Sources = [.. sources.Where(briefing.SourceById.ContainsKey)],
            Definition = definition,
        };

        void ReportLost(string kind, string what) =>
            report.ReportLost(kind, $"'{term.Name}'{(what.Length > 0 ? $": {what}" : "")}", term.Span);
    }

    /// <summary>
    /// The file's kind if a dossier has it, else the dossier's own, the word's translation, the editor's option or
    /// <c>concept</c>. A choice that nobody made is reported.
    /// </summary>
    private string ChooseKind(TermDraft term, Term? before)
    {
        if (TermKind.All.Contains(term.Kind))
        {
            return term.Kind;
        }

        if (before is not null && (term.Kind.Length == 0 || TermKinds.Find(term.Kind) is null))
        {
            return before.Kind;
        }

        var found = TermKinds.Find(term.Kind);
        var kind = found ?? (options.Kind.Length > 0 ? options.Kind : "concept");
        var message =
            found is not null ? $"the kind '{term.Kind}' is taken for '{kind}'"
            : term.Kind.Length > 0 ? $"kinds that a dossier does not have are taken for '{kind}'"
            : $"entries without a kind are taken for '{kind}'";
        var example = found is null && term.Kind.Length > 0 ? $"'{term.Name}': {term.Kind}" : $"'{term.Name}'";
        if (found is not null || options.Kind.Length == 0 || term.Kind.Length > 0)
        {
            report.ReportKeptAside(
                message,
                example,
                term.Span,
                $"--kind says another: {string.Join(", ", TermKind.All)}"
            );
        }

        return kind;
    }

    /// <summary>The first label in each language; further ones are reported.</summary>
    private ImmutableArray<KeyValuePair<string, string>> KeepOneLabelPerLanguage(TermDraft term)
    {
        var labels = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        var byLanguage = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var label in term.Labels.Where(label => label.Value.Trim().Length > 0))
        {
            if (!LanguageTag.IsWellFormed(label.Key))
            {
                report.ReportLost(
                    $"'{label.Key}' is no language tag, so that names have no place",
                    $"'{term.Name}': {label.Value}",
                    term.Span
                );
            }
            else if (byLanguage.TryAdd(label.Key, label.Value))
            {
                labels.Add(label);
            }
            else if (byLanguage[label.Key] != label.Value)
            {
                report.ReportLost(
                    $"second names in '{label.Key}' are left out",
                    $"'{term.Name}': {label.Value}",
                    term.Span
                );
            }
        }

        return labels.ToImmutable();
    }
}
