using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Specs;

/// <summary>A row of <c>docs/writing.md</c>.</summary>
/// <param name="What">What the construct is.</param>
/// <param name="Typed">The Markdown.</param>
/// <param name="Becomes"><c>read</c>, <c>text</c>, or the code of a finding.</param>
/// <param name="Site">A part of the page of what is read.</param>
public sealed record WritingRow(string What, string Typed, string Becomes, string Site)
{
    /// <summary>Every row of the document's tables.</summary>
    public static IReadOnlyList<WritingRow> All { get; } =
    [
        .. File.ReadLines(Repository.PathOf("docs/writing.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Where(line => !line.StartsWith("| what |", StringComparison.Ordinal))
            .Where(line => !line.StartsWith("| ---", StringComparison.Ordinal))
            .Select(Read),
    ];

    public override string ToString() => What;

    private static WritingRow Read(string line)
    {
        const string Bar = "\uE000";
        var cells = line.Replace("\\|", Bar, StringComparison.Ordinal)
            .Trim('|')
            .Split('|')
            .Select(cell => cell.Trim().Replace(Bar, "|", StringComparison.Ordinal))
            .ToArray();
        Assert.Equal(4, cells.Length);
        return new WritingRow(cells[0], Code(cells[1]), cells[2], Code(cells[3]));
    }

    /// <summary>The code of a cell as it is meant.</summary>
    private static string Code(string cell)
    {
        var signs = cell.TakeWhile(c => c == '`').Count();
        var code = cell[signs..^signs];
        code = signs > 1 ? code.Trim(' ') : code;
        return code.Replace("⏎", "\n", StringComparison.Ordinal);
    }
}
