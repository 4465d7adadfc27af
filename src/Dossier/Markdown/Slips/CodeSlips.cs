using System.Text.RegularExpressions;

namespace Dossier.Markdown.Slips;

/// <summary>Tells code by its language that other programs draw or run, and Dossier prints as it stands.</summary>
internal static partial class CodeSlips
{
    /// <summary>What is wrong with code of a language, and what mends it; null for code that is to be read.</summary>
    /// <param name="language">What follows the signs that open it.</param>
    public static (string Message, string Hint)? Of(string language) =>
        OfName(language.Split(' ')[0].Trim('{', '}', '.').ToLowerInvariant())
        ?? (Braced().Match(language) is { Success: true } braced ? OfBraces(braced.Groups[1].Value) : null);

    /// <summary>
    /// What is wrong with code of a language by its name, ‘mermaid’; null for code that is to be read.
    /// </summary>
    private static (string Message, string Hint)? OfName(string name) =>
        name switch
        {
            "mermaid" or "graphviz" or "dot" or "plantuml" or "puml" or "ditaa" or "d2" or "tikz" or "geojson" => (
                "no diagram is drawn of these lines: they would be published as code",
                "take them out; numbers and dates are drawn by ::: chart, and any picture is ![what is to be "
                    + "seen](images/name.svg)"
            ),
            "vega" or "vega-lite" or "chart" or "chartjs" or "plotly" or "echarts" => (
                "no chart is drawn of these lines: they would be published as code",
                "take them out; a chart is a box: ::: chart {#fig-name type=bar title=\"…\"}, with a table in it"
            ),
            "math" or "katex" => ("formulas and TeX are not read", "write it in words"),
            "csv-table" => (
                "the lines are not read as a table, and would be published as code",
                "divide the cells by |, below the head | --- | --- |"
            ),
            "dataview" or "tasks" or "toc" => (
                "the lines are a call of another program, and would be published as code",
                "take them out"
            ),
            _ => null,
        };

    /// <summary>
    /// What is wrong with code whose language stands in braces: a box of another program, or code that is to be run.
    /// </summary>
    private static (string Message, string Hint) OfBraces(string name) =>
        name is "note" or "warning" or "tip" or "important" or "caution" or "admonition"
            ? (
                "the lines are a box of another program, and would be published as code",
                "write ::: callout, then the text, then :::"
            )
            : (
                "code is not run: it would be published as it stands",
                "take it out, and put what it makes in its place"
            );

    /// <summary>A name in braces, as programs have it that run code: <c>{r echo=FALSE}</c>, <c>{python}</c>.</summary>
    [GeneratedRegex(@"^\{([a-z][a-z0-9_-]*)(?:[ ,][^{}]*)?\}")]
    private static partial Regex Braced();
}
