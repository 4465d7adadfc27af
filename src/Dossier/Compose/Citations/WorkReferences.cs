using System.Collections.Immutable;
using Dossier.Csl.Citing;
using Dossier.Csl.Items;
using Dossier.Csl.Text;
using Dossier.Model.Sources;
using Dossier.Styles;
using Citation = Dossier.Csl.Citing.Citation;
using Run = Dossier.Compose.RunningText.Run;

namespace Dossier.Compose.Citations;

/// <summary>
/// References to the dossier itself and its pages, for those who cite them. Safe for several threads.
/// </summary>
/// <param name="styles">The dossier's styles.</param>
/// <param name="language">BCP 47 tag of the dossier.</param>
internal sealed class WorkReferences(CitationStyles styles, string language)
{
    private readonly CitationProcessor house = new(styles.House, styles.Locales, language);
    private readonly CitationProcessor apa = new(styles.Apa, styles.Locales, language);
    private readonly CitationProcessor chicago = new(styles.Chicago, styles.Locales, language);

    /// <summary>A note in the house style, with its stop.</summary>
    public ImmutableArray<Run> Note(Source work)
    {
        var items = SourceItems.Of([work], wantsShortTitle: false);
        var request = new DocumentRequest { Items = items, Citations = [new Citation([new Cite(work.Id)], Note: 1)] };
        return Ending.WithFullStop(ComposeRuns(house.Process(request).Citations[0], items));
    }

    /// <summary>An entry of a bibliography as the American Psychological Association has it.</summary>
    public ImmutableArray<Run> Apa(Source work) => BibliographyEntry(apa, work);

    /// <summary>An entry of a bibliography as the Chicago Manual has it.</summary>
    public ImmutableArray<Run> Chicago(Source work) => BibliographyEntry(chicago, work);

    private ImmutableArray<Run> BibliographyEntry(CitationProcessor processor, Source work)
    {
        var items = SourceItems.Of([work], wantsShortTitle: false);
        var written = processor.Process(new DocumentRequest { Items = items, ListedLast = [work.Id] });
        return ComposeRuns(written.Bibliography!.Entries[0].Text, items);
    }

    private ImmutableArray<Run> ComposeRuns(FormattedText text, Dictionary<string, Item> items) =>
        RunBuilder.Of(new ReferenceLinks(items, language).Mark(PieceReader.Read(text, new AffixText()), areFull: null));
}
