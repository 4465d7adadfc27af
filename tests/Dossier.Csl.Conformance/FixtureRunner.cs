using System.Collections.Immutable;
using Dossier.Csl.Citing;
using Dossier.Csl.Items;
using Dossier.Csl.Locales;
using Dossier.Csl.Styles.Reading;

namespace Dossier.Csl.Conformance;

/// <summary>Does what a fixture asks for.</summary>
/// <param name="locales">Where locales come from.</param>
internal sealed class FixtureRunner(ILocaleSource locales)
{
    /// <summary>What the suite expects of a cite that says nothing.</summary>
    public const string NoPrintedForm = "[CSL STYLE ERROR: reference with no printed form.]";

    /// <summary>What comes out.</summary>
    public string Run(Fixture fixture)
    {
        var style =
            StyleReader.Read(fixture.Sections["CSL"], out var faults)
            ?? throw new FormatException(string.Join("; ", faults.Select(fault => fault.Message)));
        var list = ItemReader.Read(fixture.Sections["INPUT"]);
        var items = new Dictionary<string, Item>(StringComparer.Ordinal);
        foreach (var item in list)
        {
            items[item.Id] = item;
        }

        var processor = new CitationProcessor(style, locales);
        ImmutableArray<string> ids = [.. items.Keys];
        return fixture.Sections.TryGetValue("CITATIONS", out var citations)
            ? Document(fixture, processor, items, CitationReader.Steps(citations))
            : Clusters(fixture, processor, items, ids);
    }

    private static string Clusters(
        Fixture fixture,
        CitationProcessor processor,
        Dictionary<string, Item> items,
        ImmutableArray<string> ids
    )
    {
        ImmutableArray<Citation> clusters = fixture.Sections.TryGetValue("CITATION-ITEMS", out var given)
            ? CitationReader.Clusters(given)
            : [new Citation([.. ids.Select(id => new Cite(id))])];
        var document = processor.Process(
            new DocumentRequest
            {
                Items = items,
                Citations = clusters,
                ListedFirst = ids,
                FollowsPositions = false,
            }
        );
        return fixture.IsBibliography
            ? HtmlText.Of(document.Bibliography!, processor.Style.IsNumeric)
            : string.Join('\n', document.Citations.Select(text => Shown(HtmlText.Of(text))));
    }

    /// <summary>
    /// Puts citations into a document one after another, each at its place. The marks that say which of them the last
    /// one changed belong to processors that are told of changes one by one; this one is given the whole.
    /// </summary>
    private static string Document(
        Fixture fixture,
        CitationProcessor processor,
        Dictionary<string, Item> items,
        List<CitationStep> steps
    )
    {
        var order = new CitationOrder();
        steps.ForEach(order.Put);
        var document = processor.Process(new DocumentRequest { Items = items, Citations = order.Citations });
        return fixture.IsBibliography
            ? HtmlText.Of(document.Bibliography!, processor.Style.IsNumeric)
            : string.Join('\n', document.Citations.Select((text, index) => $"[{index}] {Shown(HtmlText.Of(text))}"));
    }

    private static string Shown(string html) => html.Length == 0 ? NoPrintedForm : html;
}
