namespace Dossier.Tests.Architecture;

/// <summary>
/// The rooms of the library, and which others each may see: a room that is not named sees none, and one that comes to
/// see another gets it written down here, or does not.
/// </summary>
internal static class Rooms
{
    /// <summary>What a room may see besides itself.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> MaySee = new Dictionary<string, string[]>(
        StringComparer.Ordinal
    )
    {
        // The stages, in the order of the flow.
        ["Input"] = ["Diagnostics", "Languages", "Seeds"],
        ["Markdown"] = ["Diagnostics", "Input", "Languages", "Model"],
        ["Parse"] =
        [
            "Diagnostics",
            "Fingerprints",
            "Input",
            "Json",
            "Languages",
            "Maps",
            "Markdown",
            "Model",
            "ParallelWork",
            "Pictures",
            "Statements",
            "Styles",
        ],
        ["Resolve"] =
        [
            "Charts",
            "Diagnostics",
            "Figures",
            "Input",
            "Languages",
            "Maps",
            "Markdown",
            "Model",
            "ParallelWork",
            "Parse",
            "Pictures",
            "Styles",
        ],
        ["Check"] =
        [
            "Diagnostics",
            "Editions",
            "Figures",
            "Fingerprints",
            "Input",
            "Languages",
            "Model",
            "Pictures",
            "Statements",
        ],
        ["Compose"] =
        [
            "Bibliography",
            "Charts",
            "Check",
            "Diagnostics",
            "Editions",
            "Languages",
            "Maps",
            "Model",
            "ParallelWork",
            "Pictures",
            "Styles",
            "Theming",
        ],
        ["Encode"] =
        [
            "Bibliography",
            "Compose",
            "Diagnostics",
            "Editions",
            "Input",
            "Json",
            "Languages",
            "Model",
            "Pictures",
            "SvgDrawing",
            "Theming",
        ],
        ["Write"] = ["Diagnostics", "Encode", "Input", "ParallelWork"],
        // What goes through them for a release, or for a site with editions.
        ["Publishing"] =
        [
            "Check",
            "Compose",
            "Diagnostics",
            "Editions",
            "Encode",
            "Input",
            "Model",
            "ParallelWork",
            "Theming",
        ],
        ["Releases"] = ["Diagnostics", "Editions", "Input", "Model", "Styles"],
        // Beside them.
        ["Bibliography"] = ["Diagnostics", "Input", "Json", "Languages", "Model", "ParallelWork", "Parse"],
        ["Editions"] = ["Diagnostics", "Figures", "Input", "Languages", "Markdown", "Model", "Parse"],
        ["Import"] =
        [
            "Bibliography",
            "Diagnostics",
            "Input",
            "Json",
            "Languages",
            "Model",
            "ParallelWork",
            "Parse",
            "Resolve",
        ],
        ["Seeds"] = ["Figures", "Fingerprints", "Model", "Statements"],
        ["Statements"] = ["Figures", "Fingerprints", "Languages"],
        ["Styles"] = ["Diagnostics", "Input"],
        ["Theming"] = ["Diagnostics", "Input", "Languages", "Model", "Parse"],
        ["Charts"] = ["Languages", "SvgDrawing"],
        ["Maps"] = ["Languages", "SvgDrawing"],
        // What all stand on.
        ["Diagnostics"] = ["Input", "Languages"],
        ["ParallelWork"] = [],
        ["Fingerprints"] = ["Languages"],
        ["Json"] = [],
        ["Languages"] = [],
        ["Figures"] = ["Fingerprints", "Languages"],
        ["Pictures"] = ["Languages"],
        ["SvgDrawing"] = [],
        ["Model"] = ["Charts", "Diagnostics", "Fingerprints", "Languages", "Maps", "Pictures", "Statements", "Styles"],
    };
}
