using Dossier.Diagnostics;

namespace Dossier.Input;

/// <summary>
/// A text file as it was read: UTF-8, without byte-order mark, lines ended by <c>\n</c>, in Unicode form C.
/// </summary>
public sealed class InputFile
{
    private int[]? lineStarts;
    private NumberedLine? lastLine;

    /// <summary>Creates a file from its text.</summary>
    /// <param name="path">Its path for people: with forward slashes, beginning with the name of its root
    /// folder.</param>
    /// <param name="text">Its text, normalised as the type promises.</param>
    public InputFile(string path, string text)
    {
        Path = path;
        Text = text;
    }

    /// <summary>Path for people, such as <c>input/sections/02-economy.md</c>.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>
    /// The <see cref="Model.Editions.RulesVersion"/> of its dossier, for rules that read a file by itself.
    /// </summary>
    public int RulesVersion { get; init; } = Model.Editions.RulesVersion.Latest;

    /// <summary>The file's name without folders and ending.</summary>
    public string Stem
    {
        get
        {
            var name = Path[(Path.LastIndexOf('/') + 1)..];
            var dot = name.LastIndexOf('.');
            return dot > 0 ? name[..dot] : name;
        }
    }

    /// <summary>A run of this file.</summary>
    public TextSpan Span(int start, int length) => new(this, Math.Clamp(start, 0, Text.Length), Math.Max(0, length));

    /// <summary>The first line of a run, without its end; all of the line, also where the run ends before it.</summary>
    public TextSpan FirstLine(TextSpan span)
    {
        var end = Text.IndexOf('\n', span.Start);
        return Span(span.Start, (end < 0 ? Text.Length : end) - span.Start);
    }

    /// <summary>Line and column, both from 1, of an offset.</summary>
    public (int Line, int Column) Locate(int offset)
    {
        var starts = LineStarts();
        var index = Array.BinarySearch(starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - starts[line] + 1);
    }

    /// <summary>The text of a line, without its end.</summary>
    /// <param name="line">From 1.</param>
    public string LineText(int line)
    {
        // The findings of one line share its text: of a long one with thousands of them there is one copy.
        if (Volatile.Read(ref lastLine) is { } last && last.Line == line)
        {
            return last.Text;
        }

        var starts = LineStarts();
        var start = starts[line - 1];
        var end = line < starts.Length ? starts[line] - 1 : Text.Length;
        var text = Text[start..end];
        Volatile.Write(ref lastLine, new NumberedLine(line, text));
        return text;
    }

    /// <summary>Offset of a line and column, both from 1; clamped to the text.</summary>
    public int Offset(int line, int column)
    {
        var starts = LineStarts();
        return Math.Min(Text.Length, starts[Math.Clamp(line, 1, starts.Length) - 1] + column - 1);
    }

    private int[] LineStarts()
    {
        if (lineStarts is null)
        {
            var starts = new List<int> { 0 };
            for (var i = Text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = Text.IndexOf('\n', i + 1))
            {
                starts.Add(i + 1);
            }

            lineStarts = [.. starts];
        }

        return lineStarts;
    }

    private sealed record NumberedLine(int Line, string Text);
}
