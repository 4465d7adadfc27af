using Dossier.Check;
using Dossier.Check.Glossary;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model;
using Dossier.Parse;
using Dossier.Render;
using Dossier.Render.Print;
using Dossier.Render.Search;
using Dossier.Resolve;
using Dossier.Theming;

namespace Dossier;

/// <summary>
/// The compiler: from sources in memory to a site in memory. <see cref="SourceReader"/> comes before it and
/// <see cref="Write.OutputWriter"/> after; between them nothing touches disk, clock, network or culture.
/// </summary>
public static class Compiler
{
    /// <summary>Compiles a dossier. What is wrong, in any stage, is in the bag; the result is as far as the stages came.</summary>
    /// <param name="sources">Everything that was read.</param>
    /// <param name="options">What the caller wants otherwise than the dossier says.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static Compilation Compile(SourceSet sources, CompilerOptions options, DiagnosticBag bag)
    {
        if (Read(sources, options, bag) is not { } briefing)
        {
            return new Compilation(null, null);
        }

        var theme = ThemeParser.Parse(sources.Theme, briefing.Settings.Language, bag);
        options.Progress("Checking");
        if (options.ReviewGlossary)
        {
            GlossaryReview.Apply(briefing, bag);
        }

        if (Checker.Check(briefing, bag) is not { } checkedBriefing)
        {
            return new Compilation(briefing, null);
        }

        options.Progress("Rendering");
        var parts = new SiteParts(options.Print is { } wanted ? PrintJob.NameOf(briefing.Settings, wanted) : null, options.Print is { WithCard: true }, options.Search);
        var output = options.Site ? Renderer.Render(checkedBriefing, theme, sources.Images, parts, bag) : null;
        var print = options.Print is { } request ? PrintRenderer.Render(checkedBriefing, theme, sources, request, bag) : null;
        var search = options.Search && !bag.HasErrors ? SearchRenderer.Render(checkedBriefing, theme) : null;
        return new Compilation(briefing, bag.HasErrors ? null : output) { Print = print, Search = search };
    }

    /// <summary>Texts to a briefing, not yet checked; null when the files that make one are missing or cannot be read.</summary>
    public static Briefing? Read(SourceSet sources, CompilerOptions options, DiagnosticBag bag)
    {
        options.Progress("Parsing");
        if (DossierParser.Parse(sources, bag) is not { } parsed)
        {
            return null;
        }

        options.Progress("Resolving");
        return Resolver.Resolve(parsed with { Settings = parsed.Settings with { Url = options.Url ?? parsed.Settings.Url } }, bag);
    }
}
