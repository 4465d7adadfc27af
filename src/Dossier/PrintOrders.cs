using System.Collections.Immutable;
using Dossier.Compose;
using Dossier.Diagnostics;
using Dossier.Encode;
using Dossier.Encode.Docx;
using Dossier.Encode.Epub;
using Dossier.Encode.Print;
using Dossier.Input;
using Dossier.Theming;

namespace Dossier;

/// <summary>What is made of a text after its pages: PDFs, and the books that name their pages.</summary>
internal static class PrintOrders
{
    /// <summary>
    /// What typesetter and makers of books are asked for: one order, since brief and books name pages of the whole,
    /// which is set first. None where nothing is wanted, or anything was an error.
    /// </summary>
    /// <param name="document">What is said.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="inputs">What it was read from.</param>
    /// <param name="request">What the caller wants.</param>
    /// <param name="bag">Receives findings.</param>
    /// <param name="print">The whole, to be set; null where it is not wanted.</param>
    /// <param name="folders">Where everything is published; the first is the nearest to the root.</param>
    /// <param name="withWord">Whether the text is one of which a Word document is made.</param>
    public static ImmutableArray<PrintOrder> Make(
        Document document,
        Theme theme,
        InputSet inputs,
        BuildRequest request,
        DiagnosticBag bag,
        PrintJob? print,
        ImmutableArray<string> folders,
        bool withWord
    )
    {
        if (bag.HasErrors)
        {
            return [];
        }

        var settings = document.Settings;
        ImmutableArray<BookOrder> books =
        [
            .. request.Epub
                ? [Book("epub", places => EpubEncoder.Encode(document, theme.Texts, inputs, print?.Name, places))]
                : (BookOrder[])[],
            .. request.Docx && withWord
                ? [Book("docx", _ => DocxEncoder.Encode(document, theme.Texts, inputs))]
                : (BookOrder[])[],
        ];
        if (print is null && books.IsEmpty)
        {
            return [];
        }

        var (withBrief, withCard) = (
            request.Print is { WithBrief: true } && print is not null,
            request.Print is { WithCard: true } && print is not null
        );
        return
        [
            new PrintOrder(print, print is null ? [] : In(print.Name), withCard ? In(PrintJob.CardName) : [])
            {
                Books = books,
                Brief = withBrief ? Brief : null,
                BriefPaths = withBrief ? In(PrintJob.NameOf(settings, PrintRequest.Brief)) : [],
            },
        ];

        PrintJob? Brief(ImmutableSortedDictionary<string, int> places) =>
            PrintEncoder.Encode(
                document,
                theme,
                inputs,
                PrintRequest.Brief with
                {
                    Places = places,
                },
                bag,
                request.Cancel
            );

        ImmutableArray<string> In(string name) => [.. folders.Select(folder => folder + name)];

        BookOrder Book(string form, Func<ImmutableSortedDictionary<string, int>, byte[]> make) =>
            new(
                In(BuildRequest.BookName(settings, form)),
                places =>
                {
                    try
                    {
                        return make(places);
                    }
                    catch (MissingTextException missing)
                    {
                        missing.Report(theme.Texts, bag);
                        return null;
                    }
                }
            );
    }
}
