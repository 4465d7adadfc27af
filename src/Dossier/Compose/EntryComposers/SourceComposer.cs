using System.Collections.Immutable;
using Dossier.Compose.Backlinks;
using Dossier.Compose.Citations;
using Dossier.Compose.Entries;
using Dossier.Compose.Pages;
using Dossier.Compose.RunningText;
using Dossier.Model;
using Dossier.Model.Dates;
using Dossier.Model.Pages;
using Dossier.Model.Sources;
using Dossier.ParallelWork;

namespace Dossier.Compose.EntryComposers;

/// <summary>Says all that is said of sources.</summary>
/// <param name="composition">What every composer needs.</param>
/// <param name="texts">Composed pages, by what names them.</param>
internal sealed class SourceComposer(Composition composition, IReadOnlyDictionary<PageName, TextPage> texts)
{
    private readonly Briefing briefing = composition.Briefing;

    /// <summary>
    /// The source index. The articles that the dossier is based on come first, unless the style numbers its sources.
    /// </summary>
    public ImmutableArray<SourceEntry> Sources()
    {
        var mentions = briefing
            .Pages.SelectMany(page => texts[page.Name].Citations)
            .Concat(
                briefing.Terms.SelectMany(term => term.Sources.Select(id => MentionByTerm(id, texts[term.Page.Name])))
            )
            .ToLookup(mention => mention.SourceId, StringComparer.Ordinal);
        return
        [
            .. ParallelLoop
                .Map(
                    composition.References.Index,
                    entry => ComposeSource(briefing.SourceById[entry.Source.Id], entry.Entry, mentions)
                )
                .OrderByDescending(source => source.IsBase && composition.Briefing.Styles!.Chosen.IsNote),
        ];
    }

    private SourceEntry ComposeSource(
        Source source,
        ImmutableArray<Run> reference,
        ILookup<string, SourceMention> mentions
    ) =>
        new(source, reference)
        {
            Title = TitleText.Plain(source.Title),
            ContainerTitle = TitleText.Plain(source["container-title"]),
            Plain = Plain.Of(reference),
            Short = Plain.Of(composition.References.Short[source.Id]),
            KindLabel = source["genre"] is { Length: > 0 } genre
                ? genre
                : composition.Texts.Or($"type_{source.Type.Replace('-', '_')}", "type_document"),
            LanguageName =
                source.Language.Length == 0
                    ? ""
                    : composition.Texts.Or($"language_{source.Language.Split('-')[0]}", "language_other"),
            Copy = new CitedCopy(composition.Texts).Of(source),
            Checked = source.Custom.GetValueOrDefault(
                "checked",
                source.Dates.TryGetValue("accessed", out var accessed) ? Edtf.Iso(accessed) : ""
            ),
            Remark = source.Custom.GetValueOrDefault("note", ""),
            CitedIn = [.. mentions[source.Id]],
            IsBase = briefing.Settings.DerivedFrom.Any(seed => seed.Name == source.Id),
        };

    /// <summary>A mention by a term whose front matter names the source: all of the definition rests on it.</summary>
    private static SourceMention MentionByTerm(string id, TextPage text) =>
        new(id, text.Name, text.Title, Anchor: null, Note: 0, text.Plain);
}
