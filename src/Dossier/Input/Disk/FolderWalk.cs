using System.Collections.Frozen;
using Dossier.Diagnostics;
using Dossier.Languages.Letters;

namespace Dossier.Input.Disk;

/// <summary>Lists the files of a folder, without leaving it.</summary>
internal static class FolderWalk
{
    /// <summary>How large a file may be, in bytes: all that is read stays in memory.</summary>
    private const long MaxBytes = 512 << 20;

    /// <summary>Folders in one another that are read.</summary>
    private const int MaxDepth = 32;

    /// <summary>Names under which programs keep passwords and keys.</summary>
    private static readonly FrozenSet<string> SecretNames = (
        ".npmrc .netrc .htpasswd .ssh .aws .azure .pgpass .my.cnf .pypirc .docker .kube .gnupg .boto "
        + ".s3cfg .vault-token "
        + ".composer .m2 id_rsa id_dsa id_ecdsa id_ed25519 env.local"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How the names of files end that hold keys, or the state of machines with their passwords.</summary>
    private static readonly string[] SecretEndings =
    [
        ".pem",
        ".p12",
        ".pfx",
        ".ppk",
        ".jks",
        ".kdbx",
        ".tfstate",
        ".env",
    ];

    /// <summary>
    /// Files below a folder, by ordinal order of path. Hidden ones and <c>node_modules</c> are passed over;
    /// a symbolic link that leads outside is an error, and so are a folder that cannot be listed and what is no file.
    /// </summary>
    /// <param name="tree">What it is a folder of.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="bag">Receives findings.</param>
    /// <param name="whole">A folder in it of which hidden files are wanted too, such as <c>static</c>; with a slash at
    /// its end, of the folders in it alone. Null for none.</param>
    public static IReadOnlyList<FoundFile> Files(IFileTree tree, string folder, DiagnosticBag bag, string? whole = null)
    {
        var files = new List<FoundFile>();
        if (tree.HasFolder(folder))
        {
            var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
            Walk(tree, root, root, "", Path.GetFileName(root), files, bag, depth: 0, whole);
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Relative, b.Relative));
        return files;
    }

    /// <summary>Adds the files of a folder and of those in it, as deep as is allowed.</summary>
    private static void Walk(
        IFileTree tree,
        string root,
        string folder,
        string relative,
        string label,
        List<FoundFile> files,
        DiagnosticBag bag,
        int depth,
        string? whole
    )
    {
        var takesHidden =
            whole is not null
            && (relative == whole || relative.StartsWith($"{whole.TrimEnd('/')}/", StringComparison.Ordinal));
        FileSystemInfo[] entries;
        try
        {
            entries = [.. tree.Entries(folder)];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            bag.ReportFile(
                Codes.Unreadable,
                $"{label}/{relative}".TrimEnd('/'),
                "the folder cannot be listed",
                "look at its permissions"
            );
            return;
        }

        foreach (var entry in entries)
        {
            if (
                IsLeftBySystem(entry.Name)
                || HoldsSecrets(entry.Name)
                || (!takesHidden && (entry.Name.StartsWith('.') || entry.Name == "node_modules"))
            )
            {
                continue;
            }

            var name = Characters.Composed(relative.Length == 0 ? entry.Name : $"{relative}/{entry.Name}");
            var display = $"{label}/{name}";
            if (name.Any(char.IsControl))
            {
                bag.ReportFile(
                    Codes.UnseenCharacter,
                    string.Concat(display.Select(sign => char.IsControl(sign) ? Characters.Replacement : sign)),
                    "the name holds a control character, such as the end of a line, and the file is not read",
                    "rename it: no address can have one"
                );
                continue;
            }

            if (entry.LinkTarget is not null && !StaysInside(root, entry, display, bag))
            {
                continue;
            }

            if (entry is DirectoryInfo && depth < MaxDepth)
            {
                Walk(tree, root, entry.FullName, name, label, files, bag, depth + 1, whole);
            }
            else if (entry is DirectoryInfo)
            {
                bag.ReportFile(
                    Codes.Unreadable,
                    display,
                    "the folder stands in more than 32 others, and is not read",
                    "take it out, or put it further up"
                );
            }
            else if (entry is FileInfo { Exists: true } && !RegularFile.Is(entry.FullName))
            {
                bag.ReportFile(
                    Codes.Unreadable,
                    display,
                    "this is a pipe, a socket or a device, and no file",
                    "take it out of the folder: to read it might take for ever"
                );
            }
            else if (entry is FileInfo { Exists: true, Length: > MaxBytes })
            {
                bag.ReportFile(
                    Codes.Unreadable,
                    display,
                    "the file has more than 512 MB, and is not read",
                    "take it out of the folder, and link to it where it can be fetched"
                );
            }
            else if (entry is FileInfo)
            {
                files.Add(new FoundFile(tree, entry.FullName, name, display));
            }
        }
    }

    /// <summary>
    /// Whether a system, Git, an office program or an editor leaves files of this name behind: <c>Thumbs.db</c>,
    /// <c>~$text.docx</c>, <c>.git</c>.
    /// </summary>
    private static bool IsLeftBySystem(string name) =>
        name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase)
        || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("~$", StringComparison.Ordinal)
        || name.EndsWith('~')
        || (name.Length > 1 && name.StartsWith('#') && name.EndsWith('#'))
        || name
            is "Icon\r"
                or "__MACOSX"
                or ".DS_Store"
                or ".directory"
                or ".hg"
                or ".svn"
                or ".bzr"
                or ".vscode"
                or ".idea"
        || name.StartsWith(".git", StringComparison.Ordinal)
        || name.StartsWith("._", StringComparison.Ordinal)
        || name.StartsWith(".~", StringComparison.Ordinal)
        || name.StartsWith(".#", StringComparison.Ordinal)
        || name.StartsWith(".nfs", StringComparison.Ordinal)
        || (name.StartsWith('.') && name[..^1].EndsWith(".sw", StringComparison.Ordinal));

    /// <summary>
    /// Whether a name is one under which programs keep passwords and keys, or what was typed in a terminal: wherever it
    /// lies, it is there by mistake.
    /// </summary>
    private static bool HoldsSecrets(string name) =>
        SecretNames.Contains(name)
        || SecretEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        || name.StartsWith(".env", StringComparison.Ordinal)
        || name.StartsWith(".terraform", StringComparison.Ordinal)
        || name.StartsWith(".yarnrc", StringComparison.Ordinal)
        || (name.StartsWith('.') && name.EndsWith("_history", StringComparison.Ordinal));

    /// <summary>Whether a link leads to a file in the same root folder; reports one that does not.</summary>
    private static bool StaysInside(string root, FileSystemInfo link, string display, DiagnosticBag bag)
    {
        var target = RealPath.Of(link.FullName);
        if (target is null || !Path.Exists(target))
        {
            bag.ReportFile(Codes.Unreadable, display, "the symbolic link leads nowhere");
            return false;
        }

        // A folder link could lead back up and round for ever; a dossier has no need of one.
        var isFolder = Directory.Exists(target);
        if (!isFolder && RealPath.IsInside(target, root))
        {
            return true;
        }

        bag.ReportFile(
            Codes.Outside,
            display,
            isFolder ? "the symbolic link leads to a folder" : "the symbolic link leaves its folder",
            "put the file itself there: a dossier holds all that it is made of"
        );
        return false;
    }
}
