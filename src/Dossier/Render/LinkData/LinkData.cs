using Dossier.Check;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Theming;

namespace Dossier.Render.LinkData;

/// <summary>What other sites' programs need to link here: Sphinx's inventory and MyST's cross-references.</summary>
internal static class LinkData
{
    /// <summary>The files.</summary>
    public static IEnumerable<PlannedFile> Plan(
        CheckedBriefing checkedBriefing,
        Theme theme,
        SiteParts parts,
        DiagnosticBag bag
    ) => Files(checkedBriefing.Briefing);

    /// <summary>
    /// The files of a briefing; their addresses are relative to where they stand, so that they hold for an edition's
    /// copy too.
    /// </summary>
    public static IEnumerable<PlannedFile> Files(Briefing briefing) =>
        MystReferences.Files(briefing).Prepend(new(SphinxInventory.Path, () => SphinxInventory.Bytes(briefing)));
}
