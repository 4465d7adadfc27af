using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Compose.Runs;

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

        var at = 0;
        return Read(title, ref at, "", 0);
    }

    /// <summary>A title without its marks.</summary>
    public static string Plain(string title) =>
        title.Contains('<', StringComparison.Ordinal) ? Compose.Runs.Plain.Of(Runs(title)) : title;

    /// <summary>
    /// Reads a title up to a closing mark or its end; <paramref name="at"/> is then the position behind that.
    /// </summary>
    private static ImmutableArray<Run> Read(string title, ref int at, string until, int depth)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        var text = new StringBuilder();
        while (at < title.Length)
        {
            var mark = Mark().Match(title, at);
            var end = mark.Success ? mark.Index : title.Length;
            text.Append(title, at, end - at);
            at = end + mark.Length;
            var name = mark.Groups[2].Value;
            if (mark.Groups[1].Length > 0)
            {
                if (name == until)
                {
                    break;
                }
            }
            else if (name is "i" or "b" && depth < MaxDepth)
            {
                Flush();
                runs.Add(new EmphasisRun(name == "b", null, "", Read(title, ref at, name, depth + 1)));
            }
        }

        Flush();
        return runs.ToImmutable();

        void Flush()
        {
            if (text.Length > 0)
            {
                runs.Add(new TextRun(text.ToString()));
                text.Clear();
            }
        }
    }

    [GeneratedRegex("""<(/?)(i|b|sup|sub|sc|span)(?: (?:class="nocase"|style="font-variant: ?small-caps;?"))?>""")]
    private static partial Regex Mark();
}
