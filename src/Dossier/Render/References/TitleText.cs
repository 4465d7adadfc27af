using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Render.References;

/// <summary>Titles as Zotero and CSL have them: text with a few HTML marks. Any other mark is text.</summary>
internal static partial class TitleText
{
    /// <summary>A title with its marks as emphasis; raised, lowered and small letters stand as plain ones.</summary>
    public static ImmutableArray<Inline> Inlines(string title)
    {
        if (!title.Contains('<', StringComparison.Ordinal))
        {
            return [new Text(SourceSpan.None, title)];
        }

        var at = 0;
        return Run(title, ref at, "");
    }

    /// <summary>A title without its marks.</summary>
    public static string Plain(string title) =>
        title.Contains('<', StringComparison.Ordinal) ? PlainText.Of(Inlines(title)) : title;

    private static ImmutableArray<Inline> Run(string title, ref int at, string until)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        var text = new StringBuilder();
        while (at < title.Length)
        {
            var mark = Mark().Match(title, at);
            if (!mark.Success || mark.Index != at)
            {
                text.Append(title[at++]);
                continue;
            }

            at += mark.Length;
            var name = mark.Groups[2].Value;
            if (mark.Groups[1].Length > 0)
            {
                if (name == until)
                {
                    break;
                }
            }
            else if (name is "i" or "b")
            {
                Flush();
                inlines.Add(new Emphasis(SourceSpan.None, Attributes.None, name == "b", Run(title, ref at, name)));
            }
        }

        Flush();
        return inlines.ToImmutable();

        void Flush()
        {
            if (text.Length > 0)
            {
                inlines.Add(new Text(SourceSpan.None, text.ToString()));
                text.Clear();
            }
        }
    }

    [GeneratedRegex("""<(/?)(i|b|sup|sub|sc|span)(?: (?:class="nocase"|style="font-variant: ?small-caps;?"))?>""")]
    private static partial Regex Mark();
}
