using Dossier.Csl.Citing.CitePositions;
using Dossier.Csl.Rendering;
using Dossier.Csl.Text;

namespace Dossier.Csl.Citing;

/// <summary>A cite that is rendered, before it is joined with others.</summary>
/// <param name="Placed">The cite.</param>
/// <param name="Entry">Its item.</param>
/// <param name="Body">What the style says; null where that is nothing.</param>
internal sealed record RenderedCite(PlacedCite Placed, Entry Entry, Node? Body)
{
    private string? names;

    /// <summary>The letters of its names; empty where it has none.</summary>
    public string Names => names ??= SortText.Plain(Roles.Find(Body, Role.Names));

    public Cite Cite => Placed.Cite;

    /// <summary>
    /// Whether the cite adds nothing to its source: no locator, prefix or suffix, and not the names alone.
    /// </summary>
    public bool IsBare =>
        Cite.Locator.Length == 0 && Cite.Prefix.Length == 0 && Cite.Suffix.Length == 0 && !Cite.AuthorOnly;
}
