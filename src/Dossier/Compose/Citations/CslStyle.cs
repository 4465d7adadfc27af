using System.Collections.Immutable;
using Dossier.Compose.RunningText;
using Dossier.Csl.Citing;
using Dossier.Csl.Items;
using Dossier.Csl.Styles;
using Dossier.Languages.Letters;
using Dossier.Model.Sources;
using Dossier.ParallelWork;
using Dossier.Styles;
using Citation = Dossier.Csl.Citing.Citation;

namespace Dossier.Compose.Citations;

/// <summary>
/// A style of the Citation Style Language. One of notes names a source in full where it is cited first; in the house
/// style a reference within a footnote is brief always. Any other style stands in the running text.
/// </summary>
/// <param name="styles">The dossier's styles.</param>
/// <param name="language">BCP 47 tag of the dossier.</param>
internal sealed class CslStyle(CitationStyles styles, string language) : ICitationStyle
{
    private readonly Style style = styles.Chosen;
    private readonly AffixText affixes = new();

    /// <inheritdoc/>
    public References Write(ImmutableArray<CitationCluster> clusters, ImmutableArray<Source> sources)
    {
        var items = SourceItems.Of(sources, styles.IsHouse);
        var links = new ReferenceLinks(items, language);
        var written = Process(
            style,
            items,
            sources,
            [.. clusters.Select(CitationOf), .. sources.Select(BriefCitation), .. sources.Select(AuthorCitation)]
        );
        var brief = TextsFrom(written, clusters.Length, sources, links);
        var names = TextsFrom(written, clusters.Length + sources.Length, sources, links);
        // A style of numbers names nobody, and one that counts notes says too little by itself: there the house's words
        // stand.
        var house = !style.NamesWorks
            ? new CslStyle(styles with { Chosen = styles.House }, language).Write([], sources)
            : null;
        var namesInText = sources.ToDictionary(
            source => source.Id,
            source => NameInText(source, house, names[source.Id]),
            StringComparer.Ordinal
        );
        var notes = NoteTexts(clusters, written, links);
        return new References(
            [
                .. clusters.Select(
                    (cluster, i) =>
                        cluster.Place == ClusterPlace.WholeNote
                            ? notes[written.Citations[i]]
                            : TextInPlace(
                                cluster,
                                written.Citations[i],
                                AreFull(written.Positions[i]),
                                links,
                                namesInText
                            )
                ),
            ],
            style.HasBibliography ? Index(written.Bibliography!, sources, links) : house!.Index,
            style.IsNumeric || style.RefersToNotes ? house!.Short : brief,
            namesInText
        );
    }

    /// <summary>
    /// How running text names a source: by its authors, or as the house style does where this one names nobody.
    /// </summary>
    private string NameInText(Source source, References? house, ImmutableArray<Run> names) =>
        house is not null && !style.CitesNames ? house.Names[source.Id]
        : style.IsNote && source.Authors.IsEmpty && source.Editors.IsEmpty ? TitleText.Plain(source.Title)
        : Plain.Of(names);

    /// <summary>A cluster as the processor is asked to write it.</summary>
    private Citation CitationOf(CitationCluster cluster)
    {
        // In the house style what stands within a footnote is no first reference, and none follows from it.
        var isAside = styles.IsHouse && cluster.Place != ClusterPlace.WholeNote;
        return new Citation(
            [
                .. cluster.Items.Select(
                    (item, i) =>
                        new Cite(item.SourceId)
                        {
                            Locator = item.Locator,
                            Label = item.LocatorTerm,
                            Prefix = PrefixOf(item, isFirst: i == 0 && cluster.Place == ClusterPlace.WholeNote),
                            Suffix = SuffixOf(item, isLast: i == cluster.Items.Length - 1),
                            SuppressAuthor =
                                item.SuppressAuthor
                                || (i == 0 && !style.IsNote && cluster.Place == ClusterPlace.InSentence),
                            Position = isAside ? Position.Subsequent : null,
                        }
                ),
            ],
            isAside ? 0 : cluster.Note
        )
        {
            KeepsOrder =
                cluster.Place == ClusterPlace.InSentence || cluster.Items.Skip(1).Any(item => !item.Before.IsEmpty),
            BeginsText = cluster.BeginsPage,
            IsBare = style.IsNote && cluster.Place != ClusterPlace.WholeNote,
        };
    }

    /// <summary>What stands before an item; where it begins a note, with a capital.</summary>
    private string PrefixOf(CitedItem item, bool isFirst)
    {
        var text = affixes.Of(item.Before);
        return text.Length == 0 ? ""
            : isFirst && char.IsLower(text[0]) ? $"{Alphabet.Of(language).Capital(text)} "
            : $"{text} ";
    }

    /// <summary>
    /// What stands after an item; a stop that ends an abbreviation is guarded where another item follows.
    /// </summary>
    private string SuffixOf(CitedItem item, bool isLast)
    {
        var text = affixes.Of(item.After);
        return !isLast && text is [.., '.'] ? text + AffixText.Guard : text;
    }

    /// <summary>Asks for a source in the form of a later reference.</summary>
    private static Citation BriefCitation(Source source) =>
        new([new Cite(source.Id) { Position = Position.Subsequent }]) { IsBare = true };

    /// <summary>Asks for the names of a source's authors alone.</summary>
    private static Citation AuthorCitation(Source source) =>
        new([new Cite(source.Id) { Position = Position.Subsequent, AuthorOnly = true }]);

    private ProcessedDocument Process(
        Style chosen,
        Dictionary<string, Item> items,
        ImmutableArray<Source> sources,
        ImmutableArray<Citation> citations
    ) =>
        new CitationProcessor(chosen, styles.Locales, language).Process(
            new DocumentRequest
            {
                Items = items,
                Citations = citations,
                ListedLast = [.. sources.Select(source => source.Id)],
                SubstitutesAuthors = false,
            }
        );

    /// <summary>The texts of the citations from a number on, one for each source, by its id.</summary>
    private Dictionary<string, ImmutableArray<Run>> TextsFrom(
        ProcessedDocument written,
        int from,
        ImmutableArray<Source> sources,
        ReferenceLinks links
    ) =>
        ParallelLoop
            .Map(
                written.Citations.AsSpan(from, sources.Length).ToArray(),
                text => RunBuilder.Of(links.Mark(PieceReader.Read(text, affixes), areFull: null))
            )
            .Zip(sources)
            .ToDictionary(text => text.Second.Id, text => text.First, StringComparer.Ordinal);

    /// <summary>Whether each reference is in full: in a style of notes the first ones are.</summary>
    private bool[] AreFull(ImmutableArray<Position> positions) =>
        [.. positions.Select(position => style.IsNote && position == Position.First)];

    /// <summary>
    /// What notes say, each text once: a source is cited alike in hundreds of them, and the processor gives one text
    /// for all.
    /// </summary>
    private Dictionary<Csl.Text.FormattedText, ImmutableArray<Run>> NoteTexts(
        ImmutableArray<CitationCluster> clusters,
        ProcessedDocument written,
        ReferenceLinks links
    )
    {
        var first = new Dictionary<Csl.Text.FormattedText, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < clusters.Length; i++)
        {
            if (clusters[i].Place == ClusterPlace.WholeNote)
            {
                first.TryAdd(written.Citations[i], i);
            }
        }

        var texts = first.Keys.ToArray();
        var notes = new ImmutableArray<Run>[texts.Length];
        Parallel.For(
            0,
            texts.Length,
            index =>
            {
                var areFull = AreFull(written.Positions[first[texts[index]]]);
                notes[index] = Ending.WithFullStop(
                    RunBuilder.Of(links.Mark(PieceReader.Read(texts[index], affixes), areFull))
                );
            }
        );
        return texts
            .Zip(notes)
            .ToDictionary(
                note => note.First,
                note => note.Second,
                (IEqualityComparer<Csl.Text.FormattedText>)ReferenceEqualityComparer.Instance
            );
    }

    /// <summary>The text of a cluster with the brackets, or the names before it, that its place asks for.</summary>
    private ImmutableArray<Run> TextInPlace(
        CitationCluster cluster,
        Csl.Text.FormattedText text,
        IReadOnlyList<bool> areFull,
        ReferenceLinks links,
        Dictionary<string, string> namesInText
    )
    {
        var runs = RunBuilder.Of(links.Mark(PieceReader.Read(text, affixes), areFull));
        return cluster.Place switch
        {
            ClusterPlace.InBrackets when style.IsNote => [new TextRun("("), .. runs, new TextRun(")")],
            ClusterPlace.InSentence when !style.IsNote =>
            [
                new LinkRun(
                    new SourcePlace(cluster.Items[0].SourceId),
                    "",
                    "",
                    IsMention: false,
                    [new TextRun(namesInText[cluster.Items[0].SourceId])]
                ),
                .. runs.IsEmpty || style.IsRaised ? (ImmutableArray<Run>)[] : [new TextRun(" ")],
                .. runs,
            ],
            _ => runs,
        };
    }

    /// <summary>The entries of the bibliography, each with its source, in the style's order.</summary>
    private ImmutableArray<(Source Source, ImmutableArray<Run> Entry)> Index(
        Csl.Citing.Bibliographies.Bibliography bibliography,
        ImmutableArray<Source> sources,
        ReferenceLinks links
    )
    {
        var byId = sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        return
        [
            .. ParallelLoop.Map(
                bibliography.Entries,
                entry =>
                    (byId[entry.Id], RunBuilder.Of(links.Mark(PieceReader.Read(entry.Text, affixes), areFull: null)))
            ),
        ];
    }
}
