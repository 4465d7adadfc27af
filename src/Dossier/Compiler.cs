using Dossier.Check;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Parse;
using Dossier.Render;
using Dossier.Render.Print;
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
        options.Progress("Parsing");
        if (DossierParser.Parse(sources, bag) is not { } parsed)
        {
            return new Compilation(null, null);
        }

        parsed = parsed with { Settings = parsed.Settings with { Url = options.Url ?? parsed.Settings.Url } };
        var theme = ThemeParser.Parse(sources.Theme, parsed.Settings.Language, bag);

        options.Progress("Resolving");
        var briefing = Resolver.Resolve(parsed, bag);

        options.Progress("Checking");
        if (Checker.Check(briefing, bag) is not { } checkedBriefing)
        {
            return new Compilation(briefing, null);
        }

        options.Progress("Rendering");
        var output = options.Site ? Renderer.Render(checkedBriefing, theme, sources.Images, bag) : null;
        var print = options.Print is { } request ? PrintRenderer.Render(checkedBriefing, theme, sources, request, bag) : null;
        return new Compilation(briefing, bag.HasErrors ? null : output) { Print = print };
    }
}
