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
            "Input",
            "Json",
            "Languages",
            "Maps",
            "Markdown",
            "Model",
            "Pictures",
            "Seeds",
            "Statements",
            "Styles",
        ],
        ["Resolve"] =
        [
            "Charts",
            "Diagnostics",
            "Input",
            "Languages",
            "Maps",
            "Markdown",
            "Model",
            "Parse",
            "Pictures",
            "Seeds",
            "Styles",
        ],
        ["Check"] = ["Diagnostics", "Editions", "Input", "Languages", "Model", "Pictures", "Seeds", "Statements"],
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
            "Svg",
            "Theming",
        ],
        ["Write"] = ["Concurrency", "Diagnostics", "Encode", "Input"],
        // Beside them.
        ["Bibliography"] = ["Concurrency", "Diagnostics", "Input", "Json", "Languages", "Model", "Parse"],
        ["Editions"] = ["Diagnostics", "Input", "Markdown", "Model", "Parse", "Resolve", "Seeds"],
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
        ["Seeds"] = ["Languages", "Model", "Resolve", "Statements"],
        ["Statements"] = ["Languages", "Seeds"],
        ["Styles"] = ["Diagnostics", "Input"],
        ["Theming"] = ["Diagnostics", "Input", "Languages", "Model", "Parse"],
        ["Charts"] = ["Languages", "Svg"],
        ["Maps"] = ["Svg"],
        // What all stand on.
        ["Diagnostics"] = ["Input", "Languages"],
        ["Concurrency"] = [],
        ["Json"] = [],
        ["Languages"] = [],
        ["Pictures"] = ["Languages"],
        ["Svg"] = [],
        ["Model"] = ["Charts", "Diagnostics", "Maps", "Pictures", "Seeds", "Statements", "Styles"],
    };
}
