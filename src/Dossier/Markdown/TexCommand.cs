namespace Dossier.Markdown;

/// <summary>Knows how a text says what a command of TeX says.</summary>
internal static class TexCommand
{
    /// <summary>What to write in place of a command, by its name; for one that is not known, of formulas.</summary>
    public static string Instead(string name) =>
        name switch
        {
            "cite" or "citep" or "autocite" or "parencite" or "footcite" => "write [@id], or [@id, p. 3]",
            "citet" or "textcite" => "write @id",
            "footnote" => "write ^[the note]",
            "textbf" => "write **strong**",
            "emph" or "textit" => "write *stress*",
            "href" or "url" => "write [text](https://…)",
            "ref" or "autoref" or "cref" => "write [](#id)",
            "section" or "subsection" => "write ##, a space and the heading",
            "includegraphics" => "write ![what is to be seen](images/map.png)",
            "newpage" or "pagebreak" or "clearpage" or "tableofcontents" or "maketitle" =>
                "take it out: pages, contents and title are set by themselves",
            "noindent" or "bigskip" or "medskip" or "smallskip" => "take it out: paragraphs are set by themselves",
            _ => "write m^2^ and H~2~O, or plain text",
        };
}
