using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Compose.RunningText;

namespace Dossier.Compose.Citations;

/// <summary>Titles as Zotero and CSL have them: text with a few HTML marks. Any other mark is text.</summary>
internal static partial class TitleText
{
    /// <summary>How many marks may stand in one another; what is deeper is set like what is about it.</summary>
    private const int MaxDepth = 32;

    /// <summary>A title with its marks as emphasis; raised, lowered and small letters stand as plain ones.</summary>
    public static ImmutableArray<Run> Runs(string title)
    {
        if (!title.Contains('<', StringComparison.Ordinal))
        {
            return [new TextRun(title)];
        }

        var offset = 0;
        return ReadUntil(title, ref offset, "", 0);
    }

    /// <summary>A title without its marks.</summary>
    public static string Plain(string title) =>
        title.Contains('<', StringComparison.Ordinal) ? Compose.RunningText.Plain.Of(Runs(title)) : title;

    /// <summary>
    /// Reads on from an offset up to the end tag of a name, and moves the offset behind it; to the end for an empty
    /// name.
    /// </summary>
    private static ImmutableArray<Run> ReadUntil(string title, ref int offset, string endTag, int depth)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        var text = new StringBuilder();
        while (offset < title.Length)
        {
            var tag = TagPattern().Match(title, offset);
            var end = tag.Success ? tag.Index : title.Length;
            text.Append(title, offset, end - offset);
            offset = end + tag.Length;
            var name = tag.Groups[2].Value;
            if (tag.Groups[1].Length > 0)
            {
                if (name == endTag)
                {
                    break;
                }
            }
            else if (name is "i" or "b" && depth < MaxDepth)
            {
                AddText();
                runs.Add(new EmphasisRun(name == "b", null, "", ReadUntil(title, ref offset, name, depth + 1)));
            }
        }

        AddText();
        return runs.ToImmutable();

        void AddText()
        {
            if (text.Length > 0)
            {
                runs.Add(new TextRun(text.ToString()));
                text.Clear();
            }
        }
    }

    /// <summary>
    /// <c>&lt;i&gt;</c>, <c>&lt;/i&gt;</c>, <c>&lt;span class="nocase"&gt;</c>: the slash is group 1, the name group 2.
    /// </summary>
    [GeneratedRegex("""<(/?)(i|b|sup|sub|sc|span)(?: (?:class="nocase"|style="font-variant: ?small-caps;?"))?>""")]
    private static partial Regex TagPattern();
}
