using System.Text;
using Dossier.Compose;
using Dossier.Compose.Drawings;
using Dossier.Compose.Elements;
using Dossier.Compose.Pages;
using Dossier.Diagnostics;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.DrawnData;

/// <summary>
/// What charts and maps show, for other programs: beside the page, under the name of the anchor, so that the address is
/// as permanent as it; and the timeline and key figures beside theirs.
/// </summary>
internal static class DrawnDataFiles
{
    /// <summary>The files: one for each form of each drawing that has an anchor.</summary>
    public static IEnumerable<PlannedFile> Plan(Document document, Theme theme, SiteParts parts, DiagnosticBag bag) =>
        PlanLists(document).Concat(PlanDrawings(document));

    private static IEnumerable<PlannedFile> PlanLists(Document document) =>
        from list in ListSheets.Of(document)
        from form in DataSheet.Forms
        select new PlannedFile($"{list.Path}.{form}", () => FileBytes(document, list.Sheet, list.Origin, form));

    private static IEnumerable<PlannedFile> PlanDrawings(Document document) =>
        from page in document.Texts
        from drawing in page.Drawings
        where drawing.Head.Anchor is not null
        from form in DataSheet.Forms
        select new PlannedFile(
            PagePaths.Data(page.Name, drawing.Head.Anchor!, form),
            () => FileBytes(document, drawing.Data, OriginOf(page, drawing), form)
        );

    private static SheetOrigin OriginOf(TextPage page, DrawingElement drawing) =>
        new(drawing.Title, drawing.Unit, PagePaths.Of(page.Name, drawing.Head.Anchor))
        {
            Passages = [.. drawing.Head.Grounds.Select(mark => mark.Id)],
            SourceIds = drawing.SourceIds,
        };

    private static ReadOnlyMemory<byte> FileBytes(
        Document document,
        DataSheet sheet,
        SheetOrigin origin,
        string form
    ) => form == "csv" ? Encoding.UTF8.GetBytes(SheetCsv.Text(sheet)) : SheetJson.Bytes(document, sheet, origin);
}
