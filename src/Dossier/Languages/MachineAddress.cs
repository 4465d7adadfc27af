using System.Buffers;
using System.Text.RegularExpressions;

namespace Dossier.Languages;

/// <summary>
/// Tells addresses and paths that lead into the files of one machine, or into a program on it: they lead no reader
/// anywhere, and name the owner and the folders of the machine.
/// </summary>
public static partial class MachineAddress
{
    /// <summary>What every such path holds: the cheap look.</summary>
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        [
            "file:",
            ":\\",
            ":/",
            "\\\\",
            "~/",
            "/home/",
            "/users/",
            "/volumes/",
            "/mnt/",
            "/media/",
            "internal-pdf:",
            "attachments:",
            "storage:",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>Whether such an address or path stands anywhere in a text.</summary>
    public static bool IsIn(string text) => Find(text).Length > 0;

    /// <summary>The first such address or path of a text, as far as a space; empty for none.</summary>
    public static string Find(string text) =>
        text.AsSpan().IndexOfAny(Marks) < 0 ? ""
        : OfMachine().Match(text) is { Success: true } path ? path.Value
        : "";

    /// <summary>
    /// <c>file:///C:/x.pdf</c>, <c>papers3://…</c>, <c>C:\x</c>, <c>\\server\x</c>, <c>~/x</c>, <c>/home/ann/x</c>.
    /// </summary>
    [GeneratedRegex(
        @"(?<![\w./\\~%-])(?:file:(?=[/\\~]|[a-z]:)|(?:papers[0-9]?|internal-pdf|zotero|mendeley|bookends|readcube|skim"
            + @"|x-devonthink-item|evernote|obsidian|onenote|message|content)://|(?:internal-pdf|attachments):(?=\S)"
            + @"|storage:(?=[a-z0-9]{8}[/:])|[a-z]:(?=\\[^\\\s]|/[^/\s])|\\\\(?=[\w.-]+\\\w)|~/(?=\w)"
            + @"|/(?:home|users|volumes|mnt|media)/(?=[^/\s]+/\S))\S*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OfMachine();
}
