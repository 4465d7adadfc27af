using System.Text;

namespace Dossier.Model.Inlines;

/// <summary>A builder of texts for each thread, which is used again: a dossier has texts by the thousand.</summary>
internal static class SpareBuilder
{
    [ThreadStatic]
    private static StringBuilder? idle;

    /// <summary>An empty builder; a new one where the thread's own is in use.</summary>
    public static StringBuilder Take()
    {
        var text = idle ?? new StringBuilder(1024);
        idle = null;
        return text;
    }

    /// <summary>The text of a builder, which is free then.</summary>
    public static string Finish(StringBuilder text)
    {
        var value = text.ToString();
        Free(text);
        return value;
    }

    /// <summary>Says that a builder, and what it holds, is needed no more.</summary>
    public static void Free(StringBuilder text)
    {
        text.Clear();
        idle = text;
    }
}
