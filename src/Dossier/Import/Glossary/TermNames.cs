using System.Collections.Immutable;
using Dossier.Bibliography;
using Dossier.Diagnostics;
using Dossier.Import.Glossary.Formats;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Entries;
using Dossier.Resolve.Terms;

namespace Dossier.Import.Glossary;

/// <summary>
/// Which entry each name belongs to, in the dossier and in the imported file: a name of two entries would be an error
/// of the dossier.
/// </summary>
internal sealed class TermNames
{
    private readonly Briefing briefing;
    private readonly ImportReport report;
    private readonly FormTable forms = new();
    private readonly ILookup<string, Term> byName;
    private readonly FreeIds ids;

    /// <summary>The ids that entries of the file, which may have none, have in the dossier.</summary>
    private readonly Dictionary<string, string> permanent = new(StringComparer.Ordinal);

    /// <summary>Takes the names that the dossier has.</summary>
    public TermNames(Briefing briefing, ImportReport report)
    {
        (this.briefing, this.report) = (briefing, report);
        byName = briefing.Terms.ToLookup(term => term.Name, StringComparer.Ordinal);
        ids = new FreeIds(briefing.Terms.Select(term => term.Id));
        foreach (var term in briefing.Terms)
        {
            Claim(term.Id, term.Name, term.Span);
            foreach (var form in term.Aliases.Concat(term.Hidden).Concat(term.Deprecated))
            {
                Claim(term.Id, form, term.Span);
            }
        }
    }

    /// <summary>
    /// The entries of a file with the dossier's that they are, under permanent ids; those that come twice are merged,
    /// and those whose name is another's refused.
    /// </summary>
    public (ImmutableArray<(TermDraft Draft, Term? Before)> Merged, int Refused) Merge(
        ImmutableArray<TermDraft> imported
    )
    {
        var merged = ImmutableArray.CreateBuilder<(TermDraft Draft, Term? Before)>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var refused = 0;
        foreach (var draft in imported)
        {
            // A table may have no ids, or ids that could not be permanent.
            var before =
                briefing.TermById.GetValueOrDefault(draft.Id)
                ?? byName[Typography.Apostrophes(draft.Name)].FirstOrDefault();
            var id = before?.Id ?? Slug.Of(draft.Id.Length > 0 ? draft.Id : draft.Name);
            id =
                Slug.IsId(id) ? id
                : Slug.IsId(Slug.Of(draft.Name)) ? Slug.Of(draft.Name)
                : "term";
            var other = forms.Find(FormOf(id, draft.Name, draft.Span));
            if (other is null || (before is not null && other.TermId == before.Id))
            {
                if (before is not null && places.TryGetValue(before.Id, out var twice))
                {
                    refused += TryJoin(merged, twice, draft) ? 0 : 1;
                    continue;
                }

                id = before?.Id ?? ReserveId(draft, id);
                Claim(id, draft.Name, draft.Span);
                places[id] = merged.Count;
                Remember(draft, id);
                merged.Add((draft with { Id = id }, before));
            }
            else if (places.TryGetValue(other.TermId, out var place) && TryJoin(merged, place, draft))
            {
                Remember(draft, other.TermId);
            }
            else
            {
                refused++;
                Refuse(draft, other);
            }
        }

        return (merged.ToImmutable(), refused);
    }

    /// <summary>The id in the dossier of what a file calls something; the same where it is not known.</summary>
    public string PermanentId(string called) => permanent.GetValueOrDefault(called, called);

    /// <summary>Whether a term has an id.</summary>
    public bool Has(string id) => ids.Has(id);

    /// <summary>Those of a term's other names that no other entry has; a name that another has is reported.</summary>
    public ImmutableArray<string> KeepUnclaimed(TermDraft term, IEnumerable<string> wanted)
    {
        var free = ImmutableArray.CreateBuilder<string>();
        foreach (
            var form in wanted.Where(form => form != term.Name && form.Length > 0).Distinct(StringComparer.Ordinal)
        )
        {
            if (Claim(term.Id, form, term.Span) is { } other && other.TermId != term.Id)
            {
                report.ReportLost(
                    "names that are another entry's are left out",
                    $"'{term.Name}': '{form}' is a name of '{other.TermId}'{AtLine(other.Span)}",
                    term.Span
                );
            }
            else
            {
                free.Add(form);
            }
        }

        return free.ToImmutable();
    }

    /// <summary>Claims a form for a term; the form of another term where there is one already, else null.</summary>
    private TermForm? Claim(string id, string form, TextSpan span) => forms.AddOrFindClash(FormOf(id, form, span));

    /// <summary>A form of a term, compared without regard to capitals.</summary>
    private static TermForm FormOf(string id, string form, TextSpan span) =>
        FormTable.Form(id, new Named(Typography.Apostrophes(form), span), isCaseSensitive: false);

    /// <summary>
    /// Keeps the permanent id of an entry under the entry's id and name, by which others may refer to it.
    /// </summary>
    private void Remember(TermDraft draft, string id)
    {
        permanent.TryAdd(draft.Id.Length > 0 ? draft.Id : draft.Name, id);
        permanent.TryAdd(draft.Name, id);
    }

    /// <summary>An id for a new term, like the one wanted; one that had to be changed is reported.</summary>
    private string ReserveId(TermDraft draft, string wanted)
    {
        var id = ids.Reserve(wanted);
        if (id != draft.Id && draft.Id.Length > 0)
        {
            report.ReportRenamed(
                "ids that cannot be permanent are changed",
                $"'{draft.Id}' becomes '{id}'",
                draft.Span,
                "a permanent id has only a–z, 0–9 and single hyphens; rename the file before it is published if "
                    + "another is better"
            );
        }

        return id;
    }

    /// <summary>
    /// Joins an entry that comes twice with the first one. False, with a report, where both have a definition and these
    /// differ.
    /// </summary>
    private bool TryJoin(ImmutableArray<(TermDraft Draft, Term? Before)>.Builder merged, int place, TermDraft draft)
    {
        var (first, before) = merged[place];
        var isOne =
            first.Definition.Length == 0 || draft.Definition.Length == 0 || first.Definition == draft.Definition;
        if (!isOne || Typography.Apostrophes(first.Name) != Typography.Apostrophes(draft.Name))
        {
            if (isOne || before is not null)
            {
                Refuse(draft, FormTable.Form(first.Id, new Named(first.Name, first.Span), isCaseSensitive: false));
            }

            return false;
        }

        report.ReportKeptAside(
            "entries that come twice are made one",
            $"'{draft.Name}'{AtLine(draft.Span)} and{AtLine(first.Span)}",
            draft.Span
        );
        merged[place] = (
            first with
            {
                Definition = first.Definition.Length > 0 ? first.Definition : draft.Definition,
                Kind = first.Kind.Length > 0 ? first.Kind : draft.Kind,
                Role = first.Role.Length > 0 ? first.Role : draft.Role,
                Aliases = [.. first.Aliases, .. draft.Aliases],
                Hidden = [.. first.Hidden, .. draft.Hidden],
                Deprecated = [.. first.Deprecated, .. draft.Deprecated],
                Labels = [.. first.Labels, .. draft.Labels],
                SeeAlso = [.. first.SeeAlso, .. draft.SeeAlso],
                Sources = [.. first.Sources, .. draft.Sources],
            },
            before
        );
        return true;
    }

    /// <summary>Reports that an entry is left out, since its name is another's.</summary>
    private void Refuse(TermDraft draft, TermForm other) =>
        report.ReportAtOnce(
            Codes.ImportConflict,
            draft.Span,
            $"'{draft.Name}' is left out: '{other.Form}' is a name of '{other.TermId}'{AtLine(other.Span)} already",
            "make one entry of the two, or give this one another name"
        );

    /// <summary>‘ in FILE, line N’; empty where the file is not known.</summary>
    private static string AtLine(TextSpan span) =>
        span.File is { } file ? $" in {file.Path}, line {file.Locate(span.Start).Line}" : "";
}
