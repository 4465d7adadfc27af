using System.Collections.Immutable;
using Dossier.Model.Pages;
using Dossier.Theming;

namespace Dossier.Encode.Epub;

/// <summary>The book's table of contents, its landmarks, and the list of the printed pages.</summary>
internal static class EpubNavigation
{
    public const string Name = "nav.xhtml";

    /// <summary>The navigation document's body.</summary>
    /// <param name="files">The documents, in reading order.</param>
    /// <param name="pages">Printed pages, ascending, each with its place: file and id.</param>
    /// <param name="texts">Interface texts.</param>
    public static string Body(
        ImmutableArray<EpubFile> files,
        ImmutableArray<(int Page, string File)> pages,
        Texts texts
    )
    {
        var nav = new EpubText(
            Name,
            texts,
            new EpubPictures(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal))
        );
        nav.Raw("<nav epub:type=\"toc\" role=\"doc-toc\" aria-labelledby=\"toc-title\">\n")
            .Element("h1", texts["contents"], id: "toc-title")
            .Raw("\n<ol>\n");
        foreach (var file in files)
        {
            nav.Raw("<li>").Link(file.Name, file.Title);
            if (file.Entries.Count > 0)
            {
                nav.Raw("\n<ol>\n");
                foreach (var (title, id) in file.Entries)
                {
                    nav.Raw("<li>").Link($"{file.Name}#{id}", title).Raw("</li>\n");
                }

                nav.Raw("</ol>\n");
            }

            nav.Raw("</li>\n");
        }

        nav.Raw("</ol>\n</nav>\n<nav epub:type=\"landmarks\" hidden=\"hidden\">\n")
            .Element("h2", texts["main_navigation"])
            .Raw("\n<ol>\n");
        foreach (var file in files.DistinctBy(file => file.Type, StringComparer.Ordinal))
        {
            var type = file.Type == "chapter" ? "bodymatter" : file.Type;
            nav.Raw($"<li><a epub:type=\"{type}\" href=\"{file.Name}\">").Text(file.Title).Raw("</a></li>\n");
        }

        nav.Raw("</ol>\n</nav>\n");
        if (!pages.IsEmpty)
        {
            nav.Raw("<nav epub:type=\"page-list\" role=\"doc-pagelist\" hidden=\"hidden\">\n")
                .Element("h2", texts["epub_pages"])
                .Raw("\n<ol>\n");
            foreach (var (page, file) in pages)
            {
                var number = NoteIds.Digits(page);
                nav.Raw("<li>").Link($"{file}#{EpubPageBreaks.Id(page)}", number).Raw("</li>\n");
            }

            nav.Raw("</ol>\n</nav>\n");
        }

        return nav.ToString();
    }
}
