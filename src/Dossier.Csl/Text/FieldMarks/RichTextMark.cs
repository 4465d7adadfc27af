namespace Dossier.Csl.Text.FieldMarks;

/// <summary>A mark in a field.</summary>
/// <param name="Name">The element: <c>i</c>, <c>span</c>…</param>
/// <param name="IsClosing">Whether it ends one.</param>
/// <param name="Length">In characters.</param>
/// <param name="Kind">What a <c>span</c> is for: <c>sc</c>, <c>nocase</c> or <c>nodecor</c>; else the name.</param>
internal readonly record struct RichTextMark(string Name, bool IsClosing, int Length, string Kind)
{
    private static readonly (string Text, string Name, string Kind)[] Openings =
    [
        ("<i>", "i", "i"),
        ("<b>", "b", "b"),
        ("<sc>", "sc", "sc"),
        ("<sup>", "sup", "sup"),
        ("<sub>", "sub", "sub"),
        ("<span class=\"nocase\">", "span", "nocase"),
        ("<span class=\"nodecor\">", "span", "nodecor"),
        ("<span style=\"font-variant:small-caps;\">", "span", "sc"),
        ("<span style=\"font-variant: small-caps;\">", "span", "sc"),
        ("<span style=\"font-variant:small-caps\">", "span", "sc"),
    ];

    private static readonly (string Text, string Name)[] Closings =
    [
        ("</i>", "i"),
        ("</b>", "b"),
        ("</sc>", "sc"),
        ("</sup>", "sup"),
        ("</sub>", "sub"),
        ("</span>", "span"),
    ];

    /// <summary>How many characters the longest mark has.</summary>
    public static int MaxLength { get; } = Openings.Max(mark => mark.Text.Length);

    /// <summary>The mark that begins at a place; null where none does.</summary>
    public static RichTextMark? At(string text, int index)
    {
        foreach (var (mark, name, kind) in Openings)
        {
            if (string.CompareOrdinal(text, index, mark, 0, mark.Length) == 0)
            {
                return new RichTextMark(name, false, mark.Length, kind);
            }
        }

        foreach (var (mark, name) in Closings)
        {
            if (string.CompareOrdinal(text, index, mark, 0, mark.Length) == 0)
            {
                return new RichTextMark(name, true, mark.Length, name);
            }
        }

        return null;
    }
}
