using System.Collections.Immutable;
using Dossier.Check;
using Dossier.Check.Glossary;
using Dossier.Compose;
using Dossier.Diagnostics;
using Dossier.Encode;
using Dossier.Encode.Print;
using Dossier.Encode.Search;
using Dossier.Input;
using Dossier.Model;
using Dossier.Model.Editions;
using Dossier.Parse;
using Dossier.Resolve;
using Dossier.Theming;

namespace Dossier;

/// <summary>
/// The stages of one text, top to bottom in their order, with what a request says of each. <see cref="Compiler"/> goes
/// through them with every file at once; a host with pipelines goes through them one document at a time.
/// </summary>
/// <param name="inputs">Everything that was read.</param>
/// <param name="request">What is wanted.</param>
/// <param name="bag">Takes what is wrong, in any stage.</param>
public sealed class Stages(InputSet inputs, BuildRequest request, DiagnosticBag bag)
{
    /// <summary>Text to syntax: one file, on any thread.</summary>
    /// <param name="path">Its path below the dossier's folder.</param>
    /// <param name="file">The file.</param>
    public ParsedFile Parse(string path, InputFile file) => DossierParser.ParseFile(path, file, bag);

    /// <summary>Names to objects; null when the files that make a dossier are missing or cannot be read.</summary>
    /// <param name="files">Every file, in any order.</param>
    public Briefing? Resolve(IEnumerable<ParsedFile> files) => Resolve(DossierParser.Assemble(files, inputs, bag));

    /// <summary>
    /// Parses every file, in parallel, and looks the names up; null as for
    /// <see cref="Resolve(IEnumerable{ParsedFile})"/>.
    /// </summary>
    public Briefing? Read()
    {
        request.Progress("Parsing");
        var parsed = DossierParser.Parse(inputs, bag, request.Cancel);
        request.Progress("Resolving");
        return Resolve(parsed);
    }

    /// <summary>
    /// The rules applied, and the theme read beside them, so that what is wrong with both is reported in one run; null
    /// when anything was an error so far.
    /// </summary>
    /// <param name="briefing">The text.</param>
    /// <param name="known">The theme, where it has been read; null to read it.</param>
    public AcceptedText? Check(Briefing briefing, Theme? known = null)
    {
        if (request.ReviewGlossary)
        {
            GlossaryReview.Apply(briefing, bag, request.Cancel);
        }

        var read = Task.Run(
            () => known ?? ThemeParser.Parse(inputs.Theme, briefing.Settings.Language, bag, request.Cancel),
            request.Cancel
        );
        var accepted = Checker.Check(briefing, bag, request.Cancel);
        var theme = read.GetAwaiter().GetResult();
        return accepted is null || bag.HasErrors ? null : new AcceptedText(accepted, theme);
    }

    /// <summary>All that is said, decided once; null when a text of the theme is missing.</summary>
    public ComposedText? Compose(AcceptedText text)
    {
        if (request.Site)
        {
            _ = Task.Run(TemplateRunner.Prepare); // While citations are counted, on one core, the other has time.
        }

        return Composer.Compose(text.Briefing, text.Theme.Texts, bag, request.Cancel) is { } document
            ? new ComposedText(document, text.Theme)
            : null;
    }

    /// <summary>
    /// Every file of the site, before it is made; each is made by itself, on any thread, and takes what is wrong to the
    /// same bag.
    /// </summary>
    public ImmutableArray<PlannedFile> Plan(ComposedText text) =>
        Encoders.Plan(
            text.Document,
            text.Theme,
            inputs.Images,
            request.Parts(text.Document.Settings),
            bag,
            request.Cancel
        );

    /// <summary>
    /// What other programs are to make, once the site's files are made; briefing and output are not among it.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="folder">Where below the output it is published, ended by a slash; empty for the root.</param>
    public Compilation OrderFromOtherPrograms(ComposedText text, string folder = "")
    {
        request.Cancel.ThrowIfCancellationRequested();
        var print = request.Print is { } part
            ? PrintEncoder.Encode(text.Document, text.Theme, inputs, part, bag, request.Cancel)
            : null;
        return new Compilation(null, null)
        {
            Print = print,
            Orders = PrintOrders.Make(
                text.Document,
                text.Theme,
                inputs,
                request,
                bag,
                print,
                folders: [folder],
                withWord: true
            ),
            Close = tree => DownloadSizes.Fill(tree, _ => null, _ => text.Theme.Texts),
            // What is published in a folder of its own is searched by the index of the site.
            Search =
                request.Search && folder.Length == 0 && !bag.HasErrors
                    ? SearchEncoder.Encode(text.Document, request.Cancel)
                    : null,
        };
    }

    /// <summary>What stands beside sealed editions is none, whatever number its settings have.</summary>
    private Settings Draft(Settings settings) =>
        inputs.Editions.Select(folder => EditionVersion.TryParse(folder.Name)).Max() is { } latest
            ? settings.AsDraftAfter(latest)
            : settings;

    private Briefing? Resolve(ParsedDossier? parsed) =>
        parsed is null
            ? null
            : Resolver.Resolve(
                parsed with
                {
                    Settings = Draft(parsed.Settings) with { Url = request.Url ?? parsed.Settings.Url },
                },
                bag,
                request.Cancel
            );
}
