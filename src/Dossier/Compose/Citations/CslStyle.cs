using System.Collections.Immutable;
using Dossier.Compose.Runs;
using Dossier.Csl.Citing;
using Dossier.Csl.Items;
using Dossier.Csl.Styles;
using Dossier.Languages.Letters;
using Dossier.Model.Sources;
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
            [.. clusters.Select(ToCitation), .. sources.Select(Brief), .. sources.Select(Names)]
        );
        var brief = Texts(written, clusters.Length, sources, links);
        var names = Texts(written, clusters.Length + sources.Length, sources, links);
        // A style of numbers names nobody, and one that counts notes says too little by itself: there the house's words
        // stand.
        var house = !style.NamesWorks
            ? new CslStyle(styles with { Chosen = styles.House }, language).Write([], sources)
            : null;
        var called = sources.ToDictionary(
            source => source.Id,
            source => Called(source, house, names[source.Id]),
            StringComparer.Ordinal
        );
        var notes = Notes(clusters, written, links);
        return new References(
            [
                .. clusters.Select(
                    (cluster, i) =>
                        cluster.Place == ClusterPlace.WholeNote
                            ? notes[written.Citations[i]]
                            : Text(cluster, written.Citations[i], AreFull(written.Positions[i]), links, called)
                ),
            ],
            style.HasBibliography ? Index(written.Bibliography!, sources, links) : house!.Index,
            style.IsNumeric || style.RefersToNotes ? house!.Short : brief,
            called
        );
    }

    private string Called(Source source, References? house, ImmutableArray<Run> names) =>
        house is not null && !style.CitesNames ? house.Names[source.Id]
        : style.IsNote && source.Authors.IsEmpty && source.Editors.IsEmpty ? TitleText.Plain(source.Title)
        : Plain.Of(names);

    /// <summary>A cluster as the processor of citation styles takes it.</summary>
    private Citation ToCitation(CitationCluster cluster)
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
                            Prefix = Before(item, isFirst: i == 0 && cluster.Place == ClusterPlace.WholeNote),
                            Suffix = After(item, isLast: i == cluster.Items.Length - 1),
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
    private string Before(CitedItem item, bool isFirst)
    {
        var text = affixes.Of(item.Before);
        return text.Length == 0 ? ""
            : isFirst && char.IsLower(text[0]) ? $"{Alphabet.Of(language).Capital(text)} "
            : $"{text} ";
    }

    private string After(CitedItem item, bool isLast)
    {
        var text = affixes.Of(item.After);
        return !isLast && text is [.., '.'] ? text + AffixText.Guard : text;
    }

    private static Citation Brief(Source source) =>
        new([new Cite(source.Id) { Position = Position.Subsequent }]) { IsBare = true };

    private static Citation Names(Source source) =>
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

    /// <summary>A text for each source, from a place in what was written on.</summary>
    private Dictionary<string, ImmutableArray<Run>> Texts(
        ProcessedDocument written,
        int from,
        ImmutableArray<Source> sources,
        ReferenceLinks links
    ) =>
        sources
            .Select((source, i) => (source.Id, Text: PieceReader.Read(written.Citations[from + i], affixes)))
            .ToDictionary(
                text => text.Id,
                text => RunBuilder.Of(links.Mark(text.Text, areFull: null)),
                StringComparer.Ordinal
            );

    /// <summary>Whether each reference is in full: in a style of notes the first ones are.</summary>
    private bool[] AreFull(ImmutableArray<Position> positions) =>
        [.. positions.Select(position => style.IsNote && position == Position.First)];

    /// <summary>
    /// What notes say, each text once: a source is cited alike in hundreds of them, and the processor gives one text
    /// for all.
    /// </summary>
    private Dictionary<Csl.Text.FormattedText, ImmutableArray<Run>> Notes(
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
            at =>
            {
                var areFull = AreFull(written.Positions[first[texts[at]]]);
                notes[at] = Ending.WithFullStop(
                    RunBuilder.Of(links.Mark(PieceReader.Read(texts[at], affixes), areFull))
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

    /// <summary>
    /// A citation's text with its links, in brackets, or behind the name in a sentence, as its place wants it.
    /// </summary>
    private ImmutableArray<Run> Text(
        CitationCluster cluster,
        Csl.Text.FormattedText text,
        IReadOnlyList<bool> areWhole,
        ReferenceLinks links,
        Dictionary<string, string> called
    )
    {
        var runs = RunBuilder.Of(links.Mark(PieceReader.Read(text, affixes), areWhole));
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
                    [new TextRun(called[cluster.Items[0].SourceId])]
                ),
                .. runs.IsEmpty || style.IsRaised ? (ImmutableArray<Run>)[] : [new TextRun(" ")],
                .. runs,
            ],
            _ => runs,
        };
    }

    private ImmutableArray<(Source Source, ImmutableArray<Run> Entry)> Index(
        Csl.Citing.Bibliographies.Bibliography bibliography,
        ImmutableArray<Source> sources,
        ReferenceLinks links
    )
    {
        var byId = sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        return
        [
            .. bibliography.Entries.Select(entry =>
                (byId[entry.Id], RunBuilder.Of(links.Mark(PieceReader.Read(entry.Text, affixes), areFull: null)))
            ),
        ];
    }
}
