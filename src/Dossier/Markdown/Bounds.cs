using System.Buffers;
using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Model.Editions;

namespace Dossier.Markdown;

/// <summary>
/// What a text may not exceed, so that the time it takes to read it grows with its length: Markdig looks again from
/// every sign that may open something. No text that people read comes near.
/// </summary>
internal static class Bounds
{
    private const string Openers = "[]<({*_~^`";
    private const char Cell = '|';
    private static readonly SearchValues<char> Count = SearchValues.Create(Openers + Cell);

    /// <summary>
    /// How many times as much a text may have that was sealed before there were bounds: a seal does not show who made
    /// it, and none may keep the program for ever.
    /// </summary>
    private const int OfFirstEditions = 3;

    private const int Line = 30_000;
    private const int Signs = 10_000;
    private const int Cells = 30_000;
    private const int Indent = 1_000;

    /// <summary>Whether a part of a file keeps to them; if not, a finding says where it does not.</summary>
    /// <param name="file">The file.</param>
    /// <param name="from">Where the part begins, in UTF-16 code units.</param>
    /// <param name="bag">Takes the finding.</param>
    public static bool Hold(InputFile file, int from, DiagnosticBag bag)
    {
        var text = file.Text;
        Span<int> seen = stackalloc int[Openers.Length];
        var (signs, cells) = (0, 0);
        var times = file.RulesVersion < RulesVersion.Captions ? OfFirstEditions : 1;
        for (var start = from; start < text.Length; )
        {
            var rest = text.AsSpan(start);
            var length = rest.IndexOf('\n');
            var line = length < 0 ? rest : rest[..length];
            var blank = line.Length - line.TrimStart(" \t").Length;
            if (blank == line.Length)
            {
                (signs, cells) = (0, 0);
                seen.Clear();
            }

            if (line.Length > times * Line)
            {
                bag.Report(
                    Codes.TooLong,
                    file.Span(start, line.Length),
                    $"the line has more than {Thousands(times * Line)} characters",
                    "divide it by blank lines; a picture belongs in input/images/"
                );
                return false;
            }

            if (blank > times * Indent)
            {
                bag.Report(
                    Codes.TooDeep,
                    file.Span(start + blank, 1),
                    $"the line is indented by more than {Thousands(times * Indent)} characters"
                );
                return false;
            }

            for (var i = Counted(line, blank); i >= 0; i = Counted(line, i + 1))
            {
                var opener = Openers.IndexOf(line[i], StringComparison.Ordinal);
                signs = opener < 0 ? signs : Math.Max(signs, ++seen[opener]);
                cells += line[i] == Cell ? 1 : 0;
                if (signs > times * Signs || cells > times * Cells)
                {
                    bag.Report(
                        Codes.TooLong,
                        file.Span(start + i, 1),
                        $"the lines down to here hold too many signs '{line[i]}' without a blank line between them",
                        "divide them by blank lines"
                    );
                    return false;
                }
            }

            start += line.Length + 1;
        }

        return true;
    }

    private static string Thousands(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Where the next sign that is counted stands; below 0 for none.</summary>
    private static int Counted(ReadOnlySpan<char> line, int from) =>
        line[from..].IndexOfAny(Count) is >= 0 and var at ? from + at : -1;
}
