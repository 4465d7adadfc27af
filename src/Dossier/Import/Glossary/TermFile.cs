using System.Text;
using System.Text.RegularExpressions;
using Dossier.Bibliography.Csl;
using Dossier.Import.Glossary.Formats;

namespace Dossier.Import.Glossary;

/// <summary>Writes an imported entry as a file of <c>input/glossary/</c>.</summary>
public static partial class TermFile
{
    /// <summary>The file's text, with the mark by which a later import knows whether it was edited by hand.</summary>
    /// <param name="term">The entry; ids in it are permanent ones.</param>
    /// <param name="language">BCP 47 tag of the dossier, which an entry need not name.</param>
    public static string Text(TermDraft term, string language)
    {
        var text = TextWithoutMark(term, language);
        return text.Insert(
            text.IndexOf("\n---\n", 4, StringComparison.Ordinal) + 1,
            $"{ImportMark.Key}: \"{ImportMark.Of(text)}\"\n"
        );
    }

    /// <summary>
    /// Whether an import wrote a file and nobody has changed it since; null where no import wrote it.
    /// </summary>
    public static bool? IsAsWritten(string text) =>
        Mark().Match(text) is { Success: true } mark
            ? ImportMark.Of(text.Remove(mark.Index, mark.Length)) == mark.Groups["mark"].Value
            : null;

    /// <summary>
    /// Plain text as Markdown that reads the same: every character that would mean something has a backslash.
    /// </summary>
    public static string Markdown(string plain)
    {
        var text = new StringBuilder();
        foreach (var line in plain.Trim().Split('\n'))
        {
            text.Append(EscapeLine(line.Trim())).Append('\n');
        }

        return ManyBlankLines().Replace(text.ToString(), "\n\n").Trim();
    }

    private static string TextWithoutMark(TermDraft term, string language)
    {
        var text = new StringBuilder("---\n");
        Line("term", CslYamlWriter.Quoted(term.Name), true);
        Line("kind", CslYamlWriter.Id(term.Kind), term.Kind.Length > 0);
        Line("role", CslYamlWriter.Quoted(term.Role), term.Role.Length > 0);
        Line("language", CslYamlWriter.Quoted(term.Language), term.Language.Length > 0 && term.Language != language);
        Line("aliases", List(term.Aliases), term.Aliases.Length > 0);
        Line("hidden", List(term.Hidden), term.Hidden.Length > 0);
        Line("deprecated", List(term.Deprecated), term.Deprecated.Length > 0);
        var labels = term.Labels.Select(label =>
            $"{CslYamlWriter.Quoted(label.Key)}: {CslYamlWriter.Quoted(label.Value)}"
        );
        Line("labels", $"{{ {string.Join(", ", labels)} }}", term.Labels.Length > 0);
        Line("see-also", $"[{string.Join(", ", term.SeeAlso.Select(CslYamlWriter.Id))}]", term.SeeAlso.Length > 0);
        Line("sources", $"[{string.Join(", ", term.Sources.Select(CslYamlWriter.Id))}]", term.Sources.Length > 0);
        return text.Append("---\n\n").Append(Markdown(term.Definition)).Append('\n').ToString();

        void Line(string key, string value, bool isGiven) => text.Append(isGiven ? $"{key}: {value}\n" : "");

        static string List(IEnumerable<string> names) => $"[{string.Join(", ", names.Select(CslYamlWriter.Quoted))}]";
    }

    /// <summary>A line with a backslash before each character that means something in Markdown.</summary>
    private static string EscapeLine(string line)
    {
        var text = new StringBuilder();
        var marker = BlockStart().Match(line) is { Success: true } match ? match.Groups["sign"].Index : -1;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            var isPair = c is '=' or '+' or ':' && i > 0 && line[i - 1] == c;
            text.Append(i == marker || isPair || "\\`*_[]{}<>#@|~^$&".Contains(c, StringComparison.Ordinal) ? "\\" : "")
                .Append(c);
        }

        return text.ToString();
    }

    /// <summary>
    /// The character that makes a line the beginning of a list, a definition, a container or a rule: the hyphen of <c>-
    /// text</c>, the full stop of <c>1. text</c> or <c>iv. text</c>.
    /// </summary>
    [GeneratedRegex(
        @"^(?:(?<sign>[-+:=])(?:\s|$|[-+:=])|[0-9]{1,9}(?<sign>[.)])(?:\s|$)|(?:[A-Za-z]"
            + @"|[ivxlcdmIVXLCDM]{1,8})(?<sign>[.)])\s)"
    )]
    private static partial Regex BlockStart();

    [GeneratedRegex("\n{3,}")]
    private static partial Regex ManyBlankLines();

    /// <summary>The line of the front matter that holds the mark: <c>imported: "0123456789abcdef"</c>.</summary>
    [GeneratedRegex($"(?<=^---\n(?:[^\n]+\n)*?){ImportMark.Key}: \"(?<mark>[0-9a-f]{{16}})\"\n")]
    private static partial Regex Mark();
}
