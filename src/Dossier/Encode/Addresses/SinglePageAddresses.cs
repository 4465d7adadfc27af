using Dossier.Model.Grounding;
using Dossier.Model.Pages;

namespace Dossier.Encode.Addresses;

/// <summary>Addresses where the whole dossier stands on one page.</summary>
/// <param name="path">Where that page stands.</param>
internal sealed class SinglePageAddresses(string path) : IAddresses
{
    private readonly string root = PagePaths.ToRoot(path);

    public string Of(PageName page, string? anchor) =>
        $"#{(anchor is null ? SinglePageIds.Of(page) : SinglePageIds.Of(page, anchor))}";

    public string OfTerm(string id) => $"#{SinglePageIds.OfTerm(id)}";

    public string OfSource(string id) => $"#{SinglePageIds.OfSource(id)}";

    public string? OfPassage(PassageId id) => null;

    public string OfFile(string path) => root + path;

    public string Id(PageName page, string anchor) => SinglePageIds.Of(page, anchor);
}
