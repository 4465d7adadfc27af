using System.Text;

namespace Dossier.Model.Inlines;

/// <summary>
/// What tags of HTML within a run mean for its plain text: a line ends, letters stand above the line or below it. A
/// reader of plain text has one for each run.
/// </summary>
internal struct TagsInText
{
    private List<(bool IsRaised, int Start)>? open;

    /// <summary>Reads the next tag of the run.</summary>
    /// <param name="html">The tag, or what stands for one.</param>
    /// <param name="text">The plain text up to it, which is changed.</param>
    /// <param name="keepsLowered">Whether lowered letters stay on the line.</param>
    /// <returns>Where what this tag puts above the line or below it begins; null where it ends no such letters.</returns>
    public int? Read(string html, StringBuilder text, bool keepsLowered = false)
    {
        var isClosing = html.StartsWith("</", StringComparison.Ordinal);
        var inner = html.AsSpan().TrimStart("</");
        var name = inner[..(inner.IndexOfAnyExceptInRange('A', 'z') is >= 0 and var end ? end : inner.Length)];
        var isRaised = name.Equals("sup", StringComparison.OrdinalIgnoreCase);
        if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
        {
            text.Append(' ');
        }
        else if (!isRaised && !name.Equals("sub", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        else if (!isClosing)
        {
            (open ??= []).Add((isRaised, text.Length));
        }
        else if (open is [.., var last] && last.IsRaised == isRaised)
        {
            open.RemoveAt(open.Count - 1);
            if (isRaised || !keepsLowered)
            {
                ShiftedLetters.Shift(text, last.Start, isRaised);
                return last.Start;
            }
        }

        return null;
    }
}
