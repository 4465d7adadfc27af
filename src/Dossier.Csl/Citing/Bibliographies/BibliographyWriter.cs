using System.Collections.Immutable;
using Dossier.Csl.Rendering;
using Dossier.Csl.Styles;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Text;
using Dossier.Csl.Text.Finishing;

namespace Dossier.Csl.Citing.Bibliographies;

/// <summary>Writes the bibliography.</summary>
internal sealed class BibliographyWriter(Renderer renderer, Registry registry, bool substitutes)
{
    /// <summary>The bibliography; null where the style has none.</summary>
    public Bibliography? Write()
    {
        if (renderer.Style.Bibliography is not { } layout)
        {
            return null;
        }

        var options = renderer.Style.BibliographyOptions;
        var substitution = new AuthorSubstitution(options);
        var entries = ImmutableArray.CreateBuilder<BibliographyEntry>();
        foreach (var entry in registry.Entries)
        {
            var body = RenderBody(entry, layout);
            var node = substitutes ? substitution.Apply(body) : body;
            entries.Add(new BibliographyEntry(entry.Item.Id, entry.Number, Finish(node, entry, layout)));
        }

        return new Bibliography(
            entries.ToImmutable(),
            options.HangingIndent,
            options.SecondFieldAlign,
            options.EntrySpacing,
            options.LineSpacing
        );
    }

    /// <summary>
    /// What the layout gives for an item, its first field in a margin where the style wants that; null for nothing.
    /// </summary>
    private Node? RenderBody(Entry entry, Layout layout)
    {
        var rendering = renderer.Begin(
            new Subject(entry.Item, Area.Bibliography) { Number = entry.Number, Disambiguation = entry.Disambiguation }
        );
        if (!renderer.Style.BibliographyOptions.SecondFieldAlign || layout.Children.Length < 2)
        {
            return renderer.Children(layout.Children, layout.Delimiter, rendering).Node;
        }

        var margin = renderer.Children(layout.Children[..1], "", rendering).Node;
        var rest = renderer.Children(layout.Children[1..], layout.Delimiter, rendering).Node;
        List<Node> children = [];
        if (margin is not null)
        {
            children.Add(new Span([margin]) { Display = Display.LeftMargin });
        }

        if (rest is not null)
        {
            children.Add(new Span([rest]) { Display = Display.RightInline });
        }

        return new Span([.. children]);
    }

    /// <summary>The text of an entry with the layout's affixes and its punctuation settled.</summary>
    private FormattedText Finish(Node? node, Entry entry, Layout layout)
    {
        if (node is null || !node.HasText)
        {
            return FormattedText.Empty;
        }

        var whole = LayoutAffixes.Around(FirstTerm.Capitalize(node, renderer.Locale.Language), layout.Decor);
        return Finisher.Finish(
            new Span([whole]) { Item = entry.Item.Id },
            renderer.Quotes,
            renderer.Locale.PunctuationInQuote ?? false
        );
    }
}
