using Dossier.Diagnostics;
using Dossier.Encode;
using Dossier.Encode.Print;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Model;
using Dossier.Parse;

namespace Dossier;

/// <summary>What a host asks of a build.</summary>
/// <param name="Url">Where the site will stand, ended by a slash; null to take the dossier's word: see
/// <see cref="At"/>.</param>
/// <param name="Progress">Told the name of each stage as it begins.</param>
public sealed record BuildRequest(Uri? Url, Action<string> Progress)
{
    /// <summary>Ends the compilation, by an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>Which text is built.</summary>
    public BuildSubject Subject { get; init; } = BuildSubject.WorkingText;

    /// <summary>What to print; null for nothing.</summary>
    public PrintRequest? Print { get; init; }

    /// <summary>Whether the working text is built beside the editions.</summary>
    public bool Draft { get; init; }

    /// <summary>What the last output holds of editions.</summary>
    public EarlierOutput Earlier { get; init; } = EarlierOutput.None;

    /// <summary>Whether the caller will make a search index of what it is given.</summary>
    public bool Search { get; init; }

    /// <summary>
    /// A hash of the program that will make the search index: what one made is taken over only from the same.
    /// </summary>
    public string SearchProgram { get; init; } = "";

    /// <summary>Whether the glossary is looked through too, in matters that are an editor's to judge.</summary>
    public bool ReviewGlossary { get; init; }

    /// <summary>Whether the site is rendered.</summary>
    public bool Site { get; init; } = true;

    /// <summary>Whether an electronic book is made of each edition.</summary>
    public bool Epub { get; init; }

    /// <summary>Whether a Word document is made of the latest edition, and of the working text.</summary>
    public bool Docx { get; init; }

    /// <summary>
    /// The same request, with the address that the working <c>dossier.yml</c> names where the caller named none: where
    /// a site stands is no content of an edition, and it may move after its editions were sealed. Where the working
    /// text names none that can be read, the address is left to the text that is built.
    /// </summary>
    /// <param name="inputs">Everything that was read.</param>
    public BuildRequest At(InputSet inputs) =>
        Url is null && inputs.Dossier.TryGetValue(InputSet.SettingsFile, out var file)
            ? this with
            {
                // Its faults are the working text's, which is not what is built.
                Url = DossierParser.ParseFile(InputSet.SettingsFile, file, new DiagnosticBag()).Settings?.Url,
            }
            : this;

    /// <summary>What will be added, after the pages, to a site that is asked for so.</summary>
    /// <param name="settings">The settings of the text.</param>
    /// <param name="withPrint">Whether it is printed, and made an electronic book.</param>
    /// <param name="withWord">Whether a Word document is made of it.</param>
    public SiteParts Parts(Settings settings, bool withPrint = true, bool withWord = true)
    {
        var request = withPrint ? Print : null;
        SiteDownload[] all =
        [
            .. request is null
                ? []
                : (SiteDownload[])
                    [
                        new(PrintJob.NameOf(settings, request), "application/pdf", "document_pdf"),
                        .. request.WithBrief
                            ?
                            [
                                new SiteDownload(
                                    PrintJob.NameOf(settings, PrintRequest.Brief),
                                    "application/pdf",
                                    "document_brief"
                                ),
                            ]
                            : (SiteDownload[])[],
                    ],
            .. Epub && withPrint
                ? [new SiteDownload(BookName(settings, "epub"), "application/epub+zip", "document_epub")]
                : (SiteDownload[])[],
            .. Docx && withWord
                ? [new SiteDownload(BookName(settings, "docx"), DocxMediaType, "document_docx")]
                : (SiteDownload[])[],
        ];
        return new SiteParts(
            request is null ? null : PrintJob.NameOf(settings, request),
            request is { WithCard: true },
            Search
        )
        {
            Downloads = [.. all],
        };
    }

    /// <summary>The name of a book of a dossier.</summary>
    internal static string BookName(Settings settings, string form) => $"{settings.Id}-{settings.Edition}.{form}";

    private const string DocxMediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}
