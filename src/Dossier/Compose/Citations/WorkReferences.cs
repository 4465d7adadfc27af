using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Dossier.Csl.Citing;
using Dossier.Csl.Items;
using Dossier.Csl.Text;
using Dossier.Model;
using Dossier.Styles;
using Citation = Dossier.Csl.Citing.Citation;

namespace Dossier.Compose.Citations;

/// <summary>References to the dossier itself and its pages, for those who cite them. Safe for several threads.</summary>
/// <param name="styles">The dossier's styles.</param>
/// <param name="language">BCP 47 tag of the dossier.</param>
internal sealed class WorkReferences(CitationStyles styles, string language)
{
    private const string AnyTitle = "Qzxtitle";
    private const string AnyAddress = "https://qzx.invalid/";

    private static readonly SearchValues<string> Any = SearchValues.Create(
        [AnyTitle, AnyAddress],
        StringComparison.Ordinal
    );

    private readonly CitationProcessor house = new(styles.House, styles.Locales, language);
    private readonly CitationProcessor apa = new(styles.Apa, styles.Locales, language);
    private readonly CitationProcessor chicago = new(styles.Chicago, styles.Locales, language);

    // The pages of a dossier differ in title and address alone: each form is written once, and those are put in.
    private readonly ConcurrentDictionary<string, (ImmutableArray<Run> Runs, bool HasTitle)> patterns = new(
        StringComparer.Ordinal
    );

    /// <summary>A note in the house style, with its stop.</summary>
    public ImmutableArray<Run> Note(Source work) => Filled("house", work, Whole);

    /// <summary>An entry of a bibliography as the American Psychological Association has it.</summary>
    public ImmutableArray<Run> Apa(Source work) => Filled("apa", work, page => Entry(apa, page));

    /// <summary>An entry of a bibliography as the Chicago Manual has it.</summary>
    public ImmutableArray<Run> Chicago(Source work) => Filled("chicago", work, page => Entry(chicago, page));

    /// <summary>
    /// A page's reference. Where its title has signs that a style may change, or that change those about it, it is written
    /// by itself.
    /// </summary>
    private ImmutableArray<Run> Filled(string form, Source work, Func<Source, ImmutableArray<Run>> write)
    {
        if (work["container-title"].Length == 0 || work["URL"].Length == 0 || !IsPlain(work.Title))
        {
            return write(work);
        }

        var pattern = patterns.GetOrAdd(
            form,
            _ =>
            {
                var runs = write(work with { Title = AnyTitle, Fields = work.Fields.SetItem("URL", AnyAddress) });
                return (runs, Plain.Of(runs).Contains(AnyTitle, StringComparison.Ordinal));
            }
        );
        return pattern.HasTitle ? Filled(pattern.Runs, work) : write(work);
    }

    private static ImmutableArray<Run> Filled(ImmutableArray<Run> pattern, Source work) =>
        [
            .. pattern.Select<Run, Run>(run =>
                run switch
                {
                    TextRun { Value: var text } when text.AsSpan().ContainsAny(Any) => new TextRun(
                        text.Replace(AnyTitle, work.Title, StringComparison.Ordinal)
                            .Replace(AnyAddress, work["URL"], StringComparison.Ordinal)
                    ),
                    TextRun => run,
                    LinkRun link => link with
                    {
                        Target = new WebPlace(work["URL"]),
                        Content = Filled(link.Content, work),
                    },
                    NestingRun nested => nested with { Content = Filled(nested.Content, work) },
                    _ => throw new UnreachableException(run.GetType().Name),
                }
            ),
        ];

    private static bool IsPlain(string title) =>
        title.Length > 0
        && char.IsLetterOrDigit(title[^1])
        && title.All(sign => char.IsLetterOrDigit(sign) || sign is ' ' or ',' or '-' or '–' or ':');

    private ImmutableArray<Run> Whole(Source work)
    {
        var items = SourceItems.Of([work], shortens: false);
        var request = new DocumentRequest { Items = items, Citations = [new Citation([new Cite(work.Id)], Note: 1)] };
        return Ending.Stop(Composed(house.Process(request).Citations[0], items));
    }

    private ImmutableArray<Run> Entry(CitationProcessor processor, Source work)
    {
        var items = SourceItems.Of([work], shortens: false);
        var written = processor.Process(new DocumentRequest { Items = items, ListedLast = [work.Id] });
        return Composed(written.Bibliography!.Entries[0].Text, items);
    }

    private ImmutableArray<Run> Composed(FormattedText text, Dictionary<string, Item> items) =>
        RunBuilder.Of(
            new ReferenceLinks(items, language).Mark(PieceReader.Read(text, new AffixText()), areWhole: null)
        );
}
