using Dossier.Model.Grounding;
using Dossier.Model.Pages;

namespace Dossier.Encode.Addresses;

/// <summary>Addresses on the site, relative to one of its pages: they hold under any path, and from disk.</summary>
/// <param name="path">The page, as <see cref="PagePaths"/> gives it.</param>
/// <param name="root">The way from the page to the root.</param>
internal sealed class SiteAddresses(string path, string root) : IAddresses
{
    public string Of(PageName page, string? anchor)
    {
        var target = PagePaths.Of(page);
        var fragment = anchor is null ? "" : $"#{anchor}";
        return target == path && anchor is not null ? fragment : root + target + fragment;
    }

    public string OfTerm(string id) => root + PagePaths.Term(id);

    public string OfSource(string id) => root + PagePaths.Source(id);

    public string? OfPassage(PassageId id) => $"{root}{PagePaths.Seed(id.Seed)}#{id.Passage}";

    public string OfFile(string path) => root + path;

    public string Id(PageName page, string anchor) => anchor;
}
