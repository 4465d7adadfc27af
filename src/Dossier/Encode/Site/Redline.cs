using System.Collections.Immutable;
using System.Text;
using Dossier.Editions.Changes;
using Dossier.Editions.Redlines;
using Dossier.Theming;
using Markup = Dossier.Theming.Html;

namespace Dossier.Encode.Site;

/// <summary>Two texts in one, word by word.</summary>
internal static class Redline
{
    /// <summary>Words as HTML: what is new in <c>ins</c>, what is gone in <c>del</c>, each said aloud too.</summary>
    public static Markup Html(Texts texts, ImmutableArray<WordRun> runs)
    {
        var html = new StringBuilder();
        foreach (var run in runs)
        {
            var name = run.State switch
            {
                ChangeState.Added => "ins",
                ChangeState.Removed => "del",
                _ => "",
            };
            if (name.Length > 0)
            {
                html.Append('<').Append(name).Append("><span class=\"aloud\">");
                Markup.AppendEscaped(html, $"{texts[name == "ins" ? "inserted_aloud" : "deleted_aloud"]} ");
                html.Append("</span>");
            }

            Markup.AppendEscaped(html, run.Text);
            if (name.Length > 0)
            {
                html.Append("<span class=\"aloud\">");
                Markup.AppendEscaped(html, $" {texts["change_end_aloud"]} ");
                html.Append("</span></").Append(name).Append('>');
            }
        }

        return new Markup(html.ToString());
    }
}
