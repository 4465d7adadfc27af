using System.Text;
using Dossier.Csl.Citing.Bibliographies;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Text;
using Dossier.Csl.Text.FontSettings;

namespace Dossier.Csl.Conformance;

/// <summary>Writes texts in the HTML that the suite expects.</summary>
internal static class HtmlText
{
    /// <summary>A citation.</summary>
    public static string Of(FormattedText text)
    {
        var html = new StringBuilder();
        Write(text.Parts, html);
        return html.ToString();
    }

    /// <summary>A bibliography.</summary>
    public static string Of(Bibliography bibliography, bool isNumeric)
    {
        var html = new StringBuilder("<div class=\"csl-bib-body\">\n");
        foreach (var entry in bibliography.Entries)
        {
            if (entry.Text.Parts.IsEmpty && !isNumeric)
            {
                continue;
            }

            html.Append("  <div class=\"csl-entry\">")
                .Append(entry.Text.Parts.IsEmpty ? $"{entry.Number}. {FixtureRunner.NoPrintedForm}" : Of(entry.Text))
                .Append("</div>\n");
        }

        return html.Append("</div>").ToString();
    }

    private static void Write(IEnumerable<FormattedPart> parts, StringBuilder html)
    {
        foreach (var part in parts)
        {
            if (part is Run run)
            {
                Escape(run.Text, html);
            }
            else if (part is FormattedGroup group)
            {
                var (open, close) = Marks(group);
                html.Append(open);
                Write(group.Parts, html);
                html.Append(close);
            }
        }
    }

    private static (string Open, string Close) Marks(FormattedGroup group)
    {
        var open = "";
        var close = "";
        Around(
            group.Own.Style switch
            {
                FontStyle.Italic => "<i>",
                FontStyle.Oblique => "<em>",
                FontStyle.Normal => "<span style=\"font-style:normal;\">",
                _ => "",
            }
        );
        Around(
            group.Own.Variant switch
            {
                FontVariant.SmallCaps => "<span style=\"font-variant:small-caps;\">",
                FontVariant.Normal => "<span style=\"font-variant:normal;\">",
                _ => "",
            }
        );
        Around(
            group.Own.Weight switch
            {
                FontWeight.Bold => "<b>",
                FontWeight.Normal => "<span style=\"font-weight:normal;\">",
                _ => "",
            }
        );
        Around(
            group.Own.Decoration switch
            {
                TextDecoration.Underline => "<span style=\"text-decoration:underline;\">",
                TextDecoration.None => "<span style=\"text-decoration:none;\">",
                _ => "",
            }
        );
        Around(
            group.Own.Align switch
            {
                VerticalAlign.Superscript => "<sup>",
                VerticalAlign.Subscript => "<sub>",
                VerticalAlign.Baseline => "<span style=\"baseline\">",
                _ => "",
            }
        );
        return group.Display switch
        {
            Display.Block => ($"\n\n    <div class=\"csl-block\">{open}", $"{close}</div>\n"),
            Display.LeftMargin => ($"\n    <div class=\"csl-left-margin\">{open}", $"{close}</div>"),
            Display.RightInline => ($"<div class=\"csl-right-inline\">{open}", $"{close}</div>\n  "),
            Display.Indent => ($"<div class=\"csl-indent\">{open}", $"{close}</div>\n  "),
            _ => (open, close),
        };

        void Around(string mark)
        {
            if (mark.Length > 0)
            {
                open = mark + open;
                close += mark.StartsWith("<span", StringComparison.Ordinal) ? "</span>" : $"</{mark[1..]}";
            }
        }
    }

    private static void Escape(string text, StringBuilder html)
    {
        foreach (var c in text)
        {
            html.Append(
                c switch
                {
                    '&' => "&#38;",
                    '<' => "&#60;",
                    '>' => "&#62;",
                    _ => c.ToString(),
                }
            );
        }
    }
}
