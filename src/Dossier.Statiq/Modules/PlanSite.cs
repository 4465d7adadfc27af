using Dossier.Editions.Sealing;
using Dossier.Model;
using Dossier.Model.Pages;
using Dossier.Publishing;

namespace Dossier.Statiq.Modules;

/// <summary>
/// Makes a document of each file that will be published, not yet made. The page of a file that stands in the dossier
/// has that file's metadata, and every page its title.
/// </summary>
public sealed class PlanSite : SyncModule
{
    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context)
    {
        var build = DossierBuild.Of(context);
        build.Report(context);
        return build.IsSealed ? Editions(build, context) : Text(build, context);
    }

    /// <summary>The documents of a site that is made from the working text.</summary>
    private static IEnumerable<IDocument> Text(DossierBuild build, IExecutionContext context)
    {
        var text = build.Composed(context.Inputs.First(page => page.ContainsKey(DossierKeys.Checked)), context);
        return Documents(
            new PlannedText(text.Document, build.Stages.Plan(text)),
            new MetadataItems { { DossierKeys.Build, build } },
            context
        );
    }

    /// <summary>The documents of a site that is made from sealed editions.</summary>
    private static IEnumerable<IDocument> Editions(DossierBuild build, IExecutionContext context)
    {
        var texts = context
            .Inputs.Where(page => page.ContainsKey(DossierKeys.SealedText))
            .GroupBy(page => page.Get<SealedReading>(DossierKeys.Sealed))
            .ToDictionary(edition => edition.Key, edition => edition.First().Get<SealedText>(DossierKeys.SealedText));
        if (build.Editions.FirstOrDefault(edition => !texts.ContainsKey(edition)) is { } lost)
        {
            throw new ExecutionException(
                $"No page of edition {lost.Edition.Manifest.Version}, which is sealed and published whole, came this "
                    + "far"
            );
        }

        var publication = new Publication(
            build.Inputs,
            [.. build.Editions.Select(reading => reading.Edition)],
            build.Request,
            build.Site,
            i => texts[build.Editions[i]]
        )
        {
            Working = context
                .Inputs.FirstOrDefault(page => !page.ContainsKey(DossierKeys.Edition))
                ?.Get<Briefing>(DossierKeys.Briefing),
        };
        var planned = publication.Plan().ToArray();
        var compilation = publication.OrderFromOtherPrograms();
        build.Report(context);
        return planned.SelectMany(text =>
            Documents(
                text,
                new MetadataItems { { DossierKeys.Build, build }, { DossierKeys.Compilation, compilation } },
                context
            )
        );
    }

    /// <summary>
    /// A document for each planned file of a text; a page keeps the metadata of its file's document.
    /// </summary>
    private static IEnumerable<IDocument> Documents(PlannedText text, MetadataItems shared, IExecutionContext context)
    {
        var place = text.Document.Place;
        // The root of a site with editions has the text of the latest.
        var version = place.This?.Version.ToString();
        var pages = context
            .Inputs.Where(page => page.ContainsKey(DossierKeys.Page) && page.GetString(DossierKeys.Edition) == version)
            .ToLookup(page => page.Get<Page>(DossierKeys.Page).Address, StringComparer.Ordinal);
        var listed = text.Document.Pages.ToDictionary(page => page.Path, StringComparer.Ordinal);
        foreach (var file in text.Files)
        {
            var path = file.Path[place.Path.Length..];
            var page = listed.GetValueOrDefault(Address(path));
            List<KeyValuePair<string, object?>> items =
            [
                .. shared,
                new(DossierKeys.Planned, file),
                new(DossierKeys.Edition, place.IsRoot ? null : version),
                // What is no page, such as a style sheet, has no title.
                new(Keys.Title, page?.Title),
            ];
            yield return page is not null && pages[page.Path].FirstOrDefault() is { } written
                ? written.Clone(file.Path, items, new NullContent())
                : context.CreateDocument(file.Path, items);
        }
    }

    /// <summary>The address of a page's file: a folder's where the file is its index.</summary>
    private static string Address(string path) =>
        path == "index.html" || path.EndsWith("/index.html", StringComparison.Ordinal)
            ? path[..^"index.html".Length]
            : path;
}
