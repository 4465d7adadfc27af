using Dossier.Csl.Citing.CitePositions;
using Dossier.Csl.Rendering;
using Dossier.Csl.Text;

namespace Dossier.Csl.Citing;

/// <summary>Renders single cites.</summary>
internal sealed class CiteRenderer(Renderer renderer, Registry registry, ElementCache cache)
{
    /// <summary>A cite as it stands.</summary>
    /// <param name="placed">The cite.</param>
    /// <param name="withoutNames">Whether names are left out, because a cite before has them.</param>
    public RenderedCite Render(PlacedCite placed, bool withoutNames = false)
    {
        var entry = registry[placed.Cite.Id];
        var cite = withoutNames ? placed.Cite with { SuppressAuthor = true } : placed.Cite;
        var rendering = renderer.Begin(
            new Subject(entry.Item, Area.Citation)
            {
                Cite = cite,
                Position = placed.Position,
                IsNear = placed.IsNear,
                FirstNote = placed.FirstNote,
                Number = entry.Number,
                Disambiguation = entry.Disambiguation,
            },
            cache: cache
        );
        var layout = renderer.Style.Citation;
        var body = renderer.Children(layout.Children, "", rendering).Node;
        return new RenderedCite(placed, entry, cite.AuthorOnly ? Roles.Find(body, Role.Names) ?? body : body);
    }
}
