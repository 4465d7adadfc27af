using System.Globalization;
using Dossier.Editions;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.Site.Frames;

/// <summary>
/// What every page's template sees of the editions: this one, the latest, the one before and the one after.
/// </summary>
/// <param name="place">Where the text stands among them.</param>
/// <param name="texts">Interface texts.</param>
/// <param name="url">Where the text's root is published; null where that is not known.</param>
internal sealed class EditionFrame(EditionPlace place, Texts texts, Uri? url)
{
    private readonly string state = place.State.ToString().ToLowerInvariant();

    /// <summary>Makes what a page's template sees; null where there are no editions.</summary>
    /// <param name="path">The page, below the root of its text.</param>
    /// <param name="root">The way from the page to that root.</param>
    public TemplateObject? MakeTemplateModel(string path, string root)
    {
        if (place.Latest is not { } latest)
        {
            return null;
        }

        var site = place.IsRoot ? root : root + place.ToSite;
        var destination = place.State == EditionState.Latest ? null : place.InLatest(path);
        var inLatest =
            place.State == EditionState.Latest
                ? path == PagePaths.Changes
                    ? ""
                    : path
                : destination is { Tombstone: null }
                    ? destination.Address
                    : "";
        var ownLink = place.This is { } self
            ? EditionLink(self, site, place.IsRoot && !place.Has(self, path) ? "" : path)
            : null;
        var latestLink = EditionLink(latest, site, inLatest, isLatest: true);
        return TemplateModel.Of(
            ("state", state),
            ("is_root", place.IsRoot),
            ("own", ownLink),
            ("latest", latestLink),
            ("copy_own", ownLink is null ? null : WholeAddress(path, (string)ownLink["href"]!)),
            ("copy_latest", WholeAddress(path, (string)latestLink["href"]!)),
            (
                "previous",
                place.Previous is { } previous
                    ? EditionLink(previous, site, place.Has(previous, path) ? path : "")
                    : null
            ),
            ("next", place.Next is { } next ? EditionLink(next, site, place.Has(next, path) ? path : "") : null),
            ("since", place.Next is { Size: not null } after ? $"{site}{after.Path}{PagePaths.Changes}" : null),
            ("history", site + PagePaths.Editions),
            (
                "changes",
                place.State == EditionState.Draft || place is { This.Size: not null }
                    ? (place.IsRoot ? site + place.This!.Path : root) + PagePaths.Changes
                    : null
            ),
            (
                "here",
                destination is null
                    ? null
                    : TemplateModel.Of(
                        ("moved", destination.Tombstone is null && destination.Address != path),
                        ("gone", destination.Tombstone?.Reason),
                        ("href", site + destination.Address)
                    )
            )
        );
    }

    /// <summary>
    /// The whole address of a link on a page, to be copied; the link itself where the dossier has no address.
    /// </summary>
    private string WholeAddress(string path, string href) =>
        url is null ? href : new Uri(new Uri(url, path), href).AbsoluteUri;

    /// <summary>A date as machines read it.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>
    /// What a template sees of an edition, with the address of a page of it; the latest stands at the site's root.
    /// </summary>
    private TemplateObject EditionLink(EditionEntry edition, string site, string path, bool isLatest = false) =>
        TemplateModel.Of(
            ("version", edition.Version.ToString()),
            ("date", texts.Date(edition.Date)),
            ("date_iso", Iso(edition.Date)),
            ("href", $"{site}{(isLatest ? "" : edition.Path)}{path}")
        );
}
