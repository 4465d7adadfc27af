using Dossier.Compose;
using Dossier.Diagnostics;
using Dossier.Theming;

namespace Dossier.Encode.LinkData;

/// <summary>What other sites' programs need to link here: Sphinx's inventory and MyST's cross-references.</summary>
internal static class LinkDataFiles
{
    /// <summary>The inventory and the cross-references as files.</summary>
    public static IEnumerable<PlannedFile> Plan(Document document, Theme theme, SiteParts parts, DiagnosticBag bag) =>
        // Addresses are relative to where a file stands, so that they hold for an edition's copy too.
        MystReferences.Files(document).Prepend(new(SphinxInventory.Path, () => SphinxInventory.Bytes(document)));
}
