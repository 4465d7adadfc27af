using Dossier.Check;
using Dossier.Check.Glossary;
using Dossier.Compose;
using Dossier.Diagnostics;
using Dossier.Encode;
using Dossier.Encode.Print;
using Dossier.Encode.Search;
using Dossier.Input;
using Dossier.Model;
using Dossier.Parse;
using Dossier.Resolve;
using Dossier.Theming;

namespace Dossier;

/// <summary>
/// The compiler: from sources in memory to a site in memory. <see cref="SourceReader"/> comes before it and
/// <see cref="Write.OutputWriter"/> after; between them nothing touches disk, clock, network or culture.
/// </summary>
public static class Compiler
{
    /// <summary>
    /// Compiles a dossier. What is wrong, in any stage, is in the bag; the result is as far as the stages came.
    /// </summary>
    /// <param name="sources">Everything that was read.</param>
    /// <param name="options">What the caller wants otherwise than the dossier says.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static Compilation Compile(SourceSet sources, CompilerOptions options, DiagnosticBag bag)
    {
        if (Read(sources, options, bag) is not { } briefing)
        {
            return new Compilation(null, null);
        }

        options.Progress("Checking");
        if (options.ReviewGlossary)
        {
            GlossaryReview.Apply(briefing, bag, options.Cancel);
        }

        // The theme is read beside the check, so that what is wrong with both is reported in one run.
        var parsed = Task.Run(
            () => ThemeParser.Parse(sources.Theme, briefing.Settings.Language, bag, options.Cancel),
            options.Cancel
        );
        var checkedBriefing = Checker.Check(briefing, bag, options.Cancel);
        var theme = parsed.GetAwaiter().GetResult();
        if (checkedBriefing is null || bag.HasErrors)
        {
            return new Compilation(briefing, null);
        }

        options.Progress("Composing");
        if (Composer.Compose(checkedBriefing, theme.Texts, bag, options.Cancel) is not { } document)
        {
            return new Compilation(briefing, null);
        }

        options.Progress("Encoding");
        var output = options.Site
            ? Encoders.Encode(document, theme, sources.Images, options.Parts(briefing.Settings), bag, options.Cancel)
            : null;
        var compilation = Order(document, theme, sources, options, bag);
        return compilation with { Briefing = briefing, Output = bag.HasErrors ? null : output };
    }

    /// <summary>
    /// What the options ask for other programs to make, once the site is encoded; briefing and output are not among it.
    /// </summary>
    /// <param name="document">What is said.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="sources">What the document was read from.</param>
    /// <param name="options">What the caller wants.</param>
    /// <param name="bag">What was wrong with the site, and takes what is wrong with the print.</param>
    public static Compilation Order(
        Document document,
        Theme theme,
        SourceSet sources,
        CompilerOptions options,
        DiagnosticBag bag
    )
    {
        options.Cancel.ThrowIfCancellationRequested();
        var print = options.Print is { } request
            ? PrintEncoder.Encode(document, theme, sources, request, bag, options.Cancel)
            : null;
        return new Compilation(null, null)
        {
            Print = print,
            Orders = print is null ? [] : [new PrintOrder(print, [print.Name], [PrintJob.CardName])],
            Search = options.Search && !bag.HasErrors ? SearchEncoder.Encode(document, options.Cancel) : null,
        };
    }

    /// <summary>
    /// Texts to a briefing, not yet checked; null when the files that make one are missing or cannot be read.
    /// </summary>
    public static Briefing? Read(SourceSet sources, CompilerOptions options, DiagnosticBag bag)
    {
        options.Progress("Parsing");
        if (DossierParser.Parse(sources, bag, options.Cancel) is not { } parsed)
        {
            return null;
        }

        options.Progress("Resolving");
        return Resolver.Resolve(
            parsed with
            {
                Settings = parsed.Settings with { Url = options.Url ?? parsed.Settings.Url },
            },
            bag,
            options.Cancel
        );
    }
}
