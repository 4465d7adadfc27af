using System.Text;
using Dossier.Bibliography.Csl;

namespace Dossier.Import;

/// <summary>Writes an imported entry as a file of <c>input/glossary/</c>.</summary>
public static class TermFile
{
    /// <summary>The file's text.</summary>
    /// <param name="term">The entry; ids in it are permanent ones.</param>
    /// <param name="language">BCP 47 tag of the dossier, which an entry need not name.</param>
    public static string Text(TermDraft term, string language)
    {
        var text = new StringBuilder("---\n");
        Line("term", CslYamlWriter.Quoted(term.Name), true);
        Line("kind", term.Kind, term.Kind.Length > 0);
        Line("role", CslYamlWriter.Quoted(term.Role), term.Role.Length > 0);
        Line("language", term.Language, term.Language.Length > 0 && term.Language != language);
        Line("aliases", $"[{string.Join(", ", term.Aliases.Select(CslYamlWriter.Quoted))}]", term.Aliases.Length > 0);
        Line(
            "labels",
            $"{{ {string.Join(", ", term.Labels.Select(label => $"{label.Key}: {CslYamlWriter.Quoted(label.Value)}"))} }}",
            term.Labels.Length > 0
        );
        Line("see-also", $"[{string.Join(", ", term.SeeAlso)}]", term.SeeAlso.Length > 0);
        Line("sources", $"[{string.Join(", ", term.Sources)}]", term.Sources.Length > 0);
        return text.Append("---\n\n").Append(Markdown(term.Definition)).Append('\n').ToString();

        void Line(string key, string value, bool there) => text.Append(there ? $"{key}: {value}\n" : "");
    }

    /// <summary>Plain text as Markdown that says the same.</summary>
    private static string Markdown(string plain)
    {
        var text = new StringBuilder();
        foreach (var c in plain.Trim())
        {
            text.Append("\\`*_[]{}<>#@|~^$".Contains(c, StringComparison.Ordinal) ? "\\" : "").Append(c);
        }

        return text.ToString();
    }
}
