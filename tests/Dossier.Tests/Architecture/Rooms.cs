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
            "Concurrency",
            "Diagnostics",
            "Fingerprints",
            "Input",
            "Json",
            "Languages",
            "Maps",
            "Markdown",
            "Model",
            "Pictures",
            "Statements",
            "Styles",
        ],
        ["Resolve"] =
        [
            "Charts",
            "Concurrency",
            "Diagnostics",
            "Input",
            "Languages",
            "Maps",
            "Markdown",
            "Model",
            "Numbers",
            "Parse",
            "Pictures",
            "Styles",
        ],
        ["Check"] =
        [
            "Diagnostics",
            "Editions",
            "Fingerprints",
            "Input",
            "Languages",
            "Model",
            "Numbers",
            "Pictures",
            "Statements",
        ],
        ["Compose"] =
        [
            "Bibliography",
            "Charts",
            "Check",
            "Concurrency",
            "Diagnostics",
            "Editions",
            "Languages",
            "Maps",
            "Model",
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
        ["Write"] = ["Concurrency", "Diagnostics", "Encode", "Input"],
        // What goes through them for a release, or for a site with editions.
        ["Publishing"] =
        [
            "Check",
            "Compose",
            "Concurrency",
            "Diagnostics",
            "Editions",
            "Encode",
            "Input",
            "Model",
            "Theming",
        ],
        ["Releases"] = ["Diagnostics", "Editions", "Input", "Model", "Styles"],
        // Beside them.
        ["Bibliography"] = ["Concurrency", "Diagnostics", "Input", "Json", "Languages", "Model", "Parse"],
        ["Editions"] = ["Diagnostics", "Input", "Languages", "Markdown", "Model", "Numbers", "Parse"],
        ["Import"] =
        [
            "Bibliography",
            "Concurrency",
            "Diagnostics",
            "Input",
            "Json",
            "Languages",
            "Model",
            "Parse",
            "Resolve",
        ],
        ["Seeds"] = ["Fingerprints", "Model", "Numbers", "Statements"],
        ["Statements"] = ["Fingerprints", "Languages", "Numbers"],
        ["Styles"] = ["Diagnostics", "Input"],
        ["Theming"] = ["Diagnostics", "Input", "Languages", "Model", "Parse"],
        ["Charts"] = ["Languages", "SvgDrawing"],
        ["Maps"] = ["Languages", "SvgDrawing"],
        // What all stand on.
        ["Diagnostics"] = ["Input", "Languages"],
        ["Concurrency"] = [],
        ["Fingerprints"] = ["Languages"],
        ["Json"] = [],
        ["Languages"] = [],
        ["Numbers"] = ["Fingerprints", "Languages"],
        ["Pictures"] = ["Languages"],
        ["SvgDrawing"] = [],
        ["Model"] = ["Charts", "Diagnostics", "Fingerprints", "Maps", "Pictures", "Statements", "Styles"],
    };
}
