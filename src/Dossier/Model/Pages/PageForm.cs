using System.Collections.Immutable;

namespace Dossier.Model.Pages;

/// <summary>Where the pages of a kind are written, where they are published, and what names them.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="File">Its one file below the dossier's folder, or the folder of its files, with a slash.</param>
/// <param name="Address">The address below the site's root of its one page, or of the folder of its pages.</param>
/// <param name="Text">
/// The interface text that names a page without a title; empty where a title is required. Of a plain page it names the
/// template too.
/// </param>
public sealed record PageForm(PageKind Kind, string File, string Address, string Text)
{
    /// <summary>
    /// Whether a page of the kind is its text and no more: nothing is gathered from it or put into it.
    /// </summary>
    public bool IsPlain { get; private init; }

    /// <summary>Every kind, in reading order; a new one gets a line here, and a plain one no other.</summary>
    public static readonly ImmutableArray<PageForm> All =
    [
        new(PageKind.Front, "index.md", "", "summary"),
        new(PageKind.Section, "sections/", "sections/", ""),
        new(PageKind.Timeline, "timeline.md", "timeline/", "timeline"),
        new(PageKind.Figures, "figures.md", "figures/", "figures"),
        new(PageKind.About, "about.md", "about/", "about") { IsPlain = true },
        new(PageKind.Term, "glossary/", "glossary/", ""),
    ];

    /// <summary>The plain kinds, in reading order.</summary>
    public static readonly ImmutableArray<PageForm> Plain = [.. All.Where(form => form.IsPlain)];

    private static readonly ImmutableArray<PageForm> ByKind = [.. All.OrderBy(form => form.Kind)];

    /// <summary>Whether there are many pages of the kind, in a folder of their own.</summary>
    public bool IsFolder { get; } = File.EndsWith('/');

    /// <summary>The form of a kind.</summary>
    public static PageForm Of(PageKind kind) => ByKind[(int)kind];

    /// <summary>The form of a file, by its path below the dossier's folder; null for one that is no page.</summary>
    public static PageForm? OfFile(string path)
    {
        foreach (var form in All)
        {
            if (
                form.IsFolder
                    ? path.StartsWith(form.File, StringComparison.Ordinal)
                        && path.EndsWith(".md", StringComparison.Ordinal)
                    : path == form.File
            )
            {
                return form;
            }
        }

        return null;
    }

    /// <summary>The address of a page, below the site's root.</summary>
    /// <param name="id">Its id.</param>
    public string AddressOf(string id) => IsFolder ? $"{Address}{id}/" : Address;
}
