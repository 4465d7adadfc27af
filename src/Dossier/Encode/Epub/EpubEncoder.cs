using System.Collections.Immutable;
using System.Text;
using Dossier.Compose;
using Dossier.Encode.Zip;
using Dossier.Input;
using Dossier.Languages;
using Dossier.Pictures;
using Dossier.Theming;
using Markup = Dossier.Theming.Html;

namespace Dossier.Encode.Epub;

/// <summary>
/// A document to an electronic book: EPUB 3.3, valid as 3.2, with the anchors and notes of print and site.
/// </summary>
public static class EpubEncoder
{
    private const string Container =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n"
        + "<rootfiles><rootfile full-path=\"EPUB/package.opf\" "
        + "media-type=\"application/oebps-package+xml\"/></rootfiles>\n"
        + "</container>\n";

    /// <summary>The book's file.</summary>
    /// <param name="document">What is said.</param>
    /// <param name="texts">Interface texts.</param>
    /// <param name="inputs">What it was read from: pictures, and the theme's style sheets.</param>
    /// <param name="pdf">The name of the printed briefing; null where there is none.</param>
    /// <param name="places">The page of each label of that, from 1.</param>
    /// <exception cref="MissingTextException">The theme lacks a text.</exception>
    public static byte[] Encode(
        Document document,
        Texts texts,
        InputSet inputs,
        string? pdf,
        ImmutableSortedDictionary<string, int> places
    )
    {
        var pictures = document
            .Pictures.Where(inputs.Images.ContainsKey)
            .Select((path, i) => KeyValuePair.Create(path, NameOf(path, inputs.Images[path], i)))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
        var shown = new EpubPictures(pictures);
        var (files, pages) = EpubPageBreaks.Insert(new EpubPages(document, texts, shown).All(), places);
        files = WithoutBrokenLinks(files);
        var others = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        others["book.css"] = inputs.Theme.Print.GetValueOrDefault("book.css")?.Bytes ?? default;
        var style = inputs.Theme.Print.GetValueOrDefault("drawings.css")?.Bytes ?? default;
        var drawings = new EpubDrawings(Encoding.UTF8.GetString(style.Span), turnsDark: true);
        others.AddRange(drawings.All(document));
        others.AddRange(shown.Drawn.Select(drawing => KeyValuePair.Create(drawing.Name, drawings.Whole(drawing.Svg))));
        foreach (var (path, name) in pictures.Where(picture => IsShown(files, picture.Value)))
        {
            others[name] = inputs.Images[path].Bytes;
        }

        var package = new EpubPackage(document, texts);
        var types = others.Keys.ToImmutableSortedDictionary(name => name, MediaType, StringComparer.Ordinal);
        return ZipFile.Of(
            [
                new("mimetype", "application/epub+zip"u8.ToArray()),
                new("META-INF/container.xml", Encoding.UTF8.GetBytes(Container)),
                new("EPUB/package.opf", package.Write(files, types, pages.IsEmpty ? null : pdf)),
                PageFile(
                    EpubNavigation.Name,
                    texts["contents"],
                    "frontmatter",
                    EpubNavigation.Body(files, pages, texts)
                ),
                .. files.Select(file => PageFile(file.Name, file.Title, file.Type, file.Body)),
                .. others.Select(file => KeyValuePair.Create($"EPUB/{file.Key}", file.Value)),
            ],
            document.Settings.Date
        );

        KeyValuePair<string, ReadOnlyMemory<byte>> PageFile(string name, string title, string type, string body) =>
            new($"EPUB/{name}", Encoding.UTF8.GetBytes(WholeXhtml(document.Settings.Language, title, type, body)));
    }

    /// <summary>A document of the book from its XML declaration on, around a body.</summary>
    private static string WholeXhtml(string language, string title, string type, string body)
    {
        var direction = LanguageTag.IsRightToLeft(language) ? " dir=\"rtl\"" : "";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
            + "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" "
            + $"lang=\"{language}\" xml:lang=\"{language}\"{direction}>\n<head>\n<meta charset=\"utf-8\"/>\n"
            + $"<title>{Markup.Escape(title)}</title>\n<link rel=\"stylesheet\" type=\"text/css\" "
            + "href=\"book.css\"/>\n</head>\n"
            + $"<body epub:type=\"{BookDivision(type)}\">\n<section "
            + $"epub:type=\"{type}\"{Role(type)}>\n{body}</section>\n</body>\n</html>\n";
    }

    /// <summary>
    /// What a document is, in the words of ARIA for those who listen to it; nothing where ARIA has no word.
    /// </summary>
    private static string Role(string type) =>
        type is "abstract" or "appendix" or "bibliography" or "chapter" or "glossary" ? $" role=\"doc-{type}\"" : "";

    /// <summary>In which part of a book EPUB's vocabulary has a page of this type.</summary>
    private static string BookDivision(string type) =>
        type switch
        {
            "chapter" => "bodymatter",
            "titlepage" or "abstract" or "frontmatter" => "frontmatter",
            _ => "backmatter",
        };

    /// <summary>The documents without a link to a place that is not in the book.</summary>
    private static ImmutableArray<EpubFile> WithoutBrokenLinks(ImmutableArray<EpubFile> files)
    {
        var places = files
            .SelectMany(file => Xhtml.Ids(file.Body).Select(id => $"{file.Name}#{id}"))
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. files.Select(file =>
                file with
                {
                    Body = Xhtml.WithoutBrokenLinks(
                        file.Body,
                        file.Name,
                        (name, id) => places.Contains($"{name}#{id}")
                    ),
                }
            ),
        ];
    }

    private static bool IsShown(ImmutableArray<EpubFile> files, string picture) =>
        files.Any(file => file.Body.Contains($"src=\"{picture}\"", StringComparison.Ordinal));

    /// <summary>The name of the i-th picture in the book: <c>images/3.png</c> for the third.</summary>
    private static string NameOf(string path, BinaryFile file, int i) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"images/{i + 1}{Picture.EndingOf(path, file.Bytes.Span)}"
        );

    private static string MediaType(string name) =>
        Path.GetExtension(name) switch
        {
            ".css" => "text/css",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".gif" => "image/gif",
            _ => "image/jpeg",
        };
}
