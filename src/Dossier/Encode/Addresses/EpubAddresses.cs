using Dossier.Encode.Epub;
using Dossier.Model.Grounding;
using Dossier.Model.Pages;

namespace Dossier.Encode.Addresses;

/// <summary>
/// Where things stand in the book, seen from one of its files: the ids are those of the site's page for printing and of
/// the PDF.
/// </summary>
/// <param name="file">The file that is being written.</param>
/// <param name="pictures">The book's pictures.</param>
internal sealed class EpubAddresses(string file, EpubPictures pictures) : IAddresses
{
    public const string Glossary = "glossary.xhtml";
    public const string Sources = "sources.xhtml";

    /// <summary>The file of a page of curated text.</summary>
    public static string FileOf(PageName page) =>
        page.Kind switch
        {
            PageKind.Section => $"section-{page.Id}.xhtml",
            PageKind.Term => Glossary,
            _ => $"{page.Id}.xhtml",
        };

    public string Of(PageName page, string? anchor) =>
        In(FileOf(page), anchor is null or "" ? SinglePageIds.Of(page) : SinglePageIds.Of(page, anchor));

    public string OfTerm(string id) => In(Glossary, SinglePageIds.OfTerm(id));

    public string OfSource(string id) => In(Sources, SinglePageIds.OfSource(id));

    public string? OfPassage(PassageId id) => null;

    public string OfFile(string path) => pictures.Of(Uri.UnescapeDataString(path));

    public string? OfCorrection(string path) => null;

    public string Id(PageName page, string anchor) => SinglePageIds.Of(page, anchor);

    /// <summary>The address of an id in a file of the book; in this one the fragment alone.</summary>
    public string In(string other, string id) => other == file ? $"#{id}" : $"{other}#{id}";
}
