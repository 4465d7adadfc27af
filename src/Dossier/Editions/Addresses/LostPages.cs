using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model;
using Dossier.Model.Editions;
using Dossier.Model.Pages;
using Dossier.Parse.Editions;
using Dossier.Parse.Pages;
using Dossier.Parse.Sources;

namespace Dossier.Editions.Addresses;

/// <summary>
/// Says while a text is written what would stop its release: that a page which an edition published leads nowhere. It
/// is known by the names of files and the ids of sources, so that of an edition only lists of sources are read that the
/// working text has not as they were, and of the latest alone; of anchors the release tells.
/// </summary>
internal static class LostPages
{
    /// <summary>
    /// Reports, as remarks, the pages that are no more and of which <c>redirects.yml</c> says nothing. Where something
    /// of the working text is not read, which has been reported, no page is known to be lost.
    /// </summary>
    /// <param name="working">The working text.</param>
    /// <param name="inputs">What it was read from.</param>
    /// <param name="editions">Every sealed edition, the first one first; at least one.</param>
    /// <param name="bag">Receives findings.</param>
    public static void Report(Briefing working, InputSet inputs, ImmutableArray<Edition> editions, DiagnosticBag bag)
    {
        if (
            bag.NotRead.Count > 0
            || bag.Of(Codes.StrayFile, Codes.BadId, Codes.DuplicateId, Codes.TwoPages, Codes.BadRedirect).Any()
            || (inputs.Dossier.TryGetValue(RedirectParser.File, out var redirects) && bag.ErrorsIn(redirects) > 0)
        )
        {
            return;
        }

        var pages = working.Pages.Select(page => PagePaths.Of(page.Name)).ToHashSet(StringComparer.Ordinal);
        pages.UnionWith(working.Sources.Select(source => PagePaths.Source(source.Id)));
        var lost = new SortedDictionary<string, EditionVersion>(StringComparer.Ordinal);
        foreach (var edition in editions)
        {
            foreach (var page in PagesOf(edition).Where(page => !pages.Contains(page)))
            {
                lost[page] = edition.Manifest.Version;
            }
        }

        var latestSources = SourcesOf(editions[^1], inputs).ToArray();
        foreach (var source in latestSources.Where(source => !pages.Contains(source)))
        {
            lost[source] = editions[^1].Manifest.Version;
        }

        if (lost.Count == 0)
        {
            return; // So it is nearly always, and nothing need be followed.
        }

        var known = PagesOf(editions[^1]).Concat(latestSources).ToHashSet(StringComparer.Ordinal);
        // Where a redirect leads, another page went already.
        known.UnionWith(working.Redirects.Select(redirect => redirect.To).OfType<string>());
        var added = pages.Where(page => !known.Contains(page)).ToLookup(FolderOf, StringComparer.Ordinal);
        var forwarding = new Forwarding(PublishedAddresses.Of(working), working.Redirects);
        var left = lost.Where(page => forwarding.Follow(page.Key) is null).ToArray();
        var lostIn = left.ToLookup(one => FolderOf(one.Key), StringComparer.Ordinal);
        foreach (var (page, version) in left)
        {
            // The new page that it became: the only one of its folder, where it is the only one that was lost there.
            var folder = FolderOf(page);
            var to =
                folder.Length > 0
                && lostIn[folder].Take(2).Count() == 1
                && added[folder].Take(2).ToArray() is [var only]
                    ? only
                    : null;
            bag.Remark(
                Codes.LostAddress,
                TextSpan.None,
                $"'/{page}', which edition {version} published, leads nowhere, and no release is sealed so",
                $"write below 'redirects:' in input/{RedirectParser.File}: - {{ from: /{page}, "
                    + (to is null ? "gone: \"…\"" : $"to: /{to}")
                    + $", edition: {version} }}"
                    + (to is null ? ", with the reason for readers" : ", if it went there")
            );
        }
    }

    /// <summary>The folder of pages that one is in; empty for none.</summary>
    private static string FolderOf(string page) =>
        page.IndexOf('/', StringComparison.Ordinal) is var end && end + 1 < page.Length ? page[..(end + 1)] : "";

    /// <summary>The addresses of the pages whose files an edition has.</summary>
    private static IEnumerable<string> PagesOf(Edition edition) =>
        edition
            .Files.Input.Keys.Select(path => (Path: path, Form: PageForm.OfFile(path)))
            .Where(file => file.Form is not null)
            .Select(file => file.Form!.AddressOf(PageParser.IdOf(new InputFile($"input/{file.Path}", ""))));

    /// <summary>
    /// The addresses of the sources that an edition has in lists which the working text has not as they were.
    /// </summary>
    private static IEnumerable<string> SourcesOf(Edition edition, InputSet inputs)
    {
        foreach (var (path, file) in edition.Files.Input.Where(file => InputText.IsSourceList($"/{file.Key}")))
        {
            var own = new DiagnosticBag();
            if (
                InputText.Of(file, own, edition.Manifest.RulesVersion) is { } list
                && !(inputs.Dossier.TryGetValue(path, out var now) && now.Text == list.Text)
            )
            {
                foreach (var source in SourceListParser.Parse(list, own))
                {
                    yield return PagePaths.Source(source.Id);
                }
            }
        }
    }
}
