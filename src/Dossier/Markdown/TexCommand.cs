using System.Text.RegularExpressions;
using Dossier.Input;
using Dossier.Markdown.Attributes;

namespace Dossier.Markdown;

/// <summary>Knows how a text says what a command of TeX says.</summary>
internal static class TexCommand
{
    /// <summary>What to write in place of a command, by its name; for one that is not known, of formulas.</summary>
    /// <param name="file">The file, which may give what is referred to an id.</param>
    /// <param name="line">The line.</param>
    /// <param name="command">The command in it, up to the brace behind its name.</param>
    public static string Instead(InputFile file, string line, Match command) =>
        Instead(command.Groups[2].Value + command.Groups[3].Value) is var instead
        && instead == Reference
        && line[(command.Index + command.Length)..] is var behind
        && behind.IndexOf('}', StringComparison.Ordinal) is > 0 and var end
        && GivenIds.Of(file, behind[..end]) is { } id
            ? $"write [](#{id})"
            : instead;

    private const string Reference = "write [](#id)";

    /// <summary>What to write in place of a command with a name, ‘cite’; a hint on formulas for any other.</summary>
    private static string Instead(string name) =>
        name switch
        {
            "cite" or "citep" or "autocite" or "parencite" or "footcite" => "write [@id], or [@id, p. 3]",
            "citet" or "textcite" => "write @id",
            "footnote" => "write ^[the note]",
            "textbf" => "write **strong**",
            "emph" or "textit" => "write *stress*",
            "href" or "url" => "write [text](https://…)",
            "ref" or "autoref" or "cref" or "Cref" or "vref" or "eqref" or "nameref" => Reference,
            "section" or "subsection" => "write ##, a space and the heading",
            "includegraphics" => "write ![what is to be seen](images/map.png)",
            "newpage" or "pagebreak" or "clearpage" or "tableofcontents" or "maketitle" =>
                "take it out: pages, contents and title are set by themselves",
            "noindent" or "bigskip" or "medskip" or "smallskip" => "take it out: paragraphs are set by themselves",
            _ => "write m^2^ and H~2~O, or plain text",
        };
}
