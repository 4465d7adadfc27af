using Dossier.Diagnostics;
using Dossier.Encode;
using Dossier.Input.Folders;
using Dossier.ParallelWork;
using Dossier.Write.Locks;

namespace Dossier.Write;

/// <summary>
/// Memory to disk: the only writer. The new tree is written beside the old one and then takes its place, so that a
/// build that fails or is killed leaves the whole of one or the other.
/// </summary>
public static class OutputWriter
{
    /// <summary>Why an output is refused that could not take the place of the old one in one step.</summary>
    private const string Mounted = "a disk is mounted on the folder, so that it cannot be exchanged for a new one";

    /// <summary>Writes a tree; null, and a finding, when the folder is not Dossier's or cannot be written.</summary>
    /// <param name="tree">What to write.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="bag">Receives findings.</param>
    /// <param name="cancel">Ends it, by an <see cref="OperationCanceledException"/>; the old output then
    /// stands.</param>
    public static WrittenOutput? Write(
        OutputTree tree,
        string folder,
        DiagnosticBag bag,
        CancellationToken cancel = default
    )
    {
        folder = ResolveLink(folder);
        var label = Path.GetFileName(folder);
        var parent = Path.GetDirectoryName(folder) ?? folder;
        var (next, old) = (Path.Combine(parent, $".{label}.next"), Path.Combine(parent, $".{label}.old"));
        var spares = new SpareFolders(Path.Combine(parent, $".{label}.spare"));
        try
        {
            Directory.CreateDirectory(parent);
            using var turn = WriteLock.Acquire(Path.Combine(parent, $".{label}.lock"));
            if (new[] { next, old }.FirstOrDefault(OwnFolder.IsForeign) is { } foreign)
            {
                throw new ForeignNameException(foreign);
            }

            FolderSwap.Recover(folder, old);
            if (Refusal(folder, tree.KeptFolders.Keys) is { } refusal)
            {
                bag.ReportFile(
                    Codes.ForeignFolder,
                    label,
                    refusal,
                    refusal == Mounted ? $"name a folder in it, such as --output {label}/site, and publish that"
                        : HoldsSources(folder)
                            ? "name a folder for the output alone, such as --output output: this one holds texts"
                        : "name another folder with --output, or empty this one yourself"
                );
                return null;
            }

            OwnFolder.Clear(old);
            // Between the reading of the last output and this turn another build may have put its own there.
            if (!tree.Kept.IsEmpty && EarlierOutput.RecordOf(folder) != tree.KeptFrom)
            {
                bag.ReportFile(
                    Codes.NotWritten,
                    label,
                    "another build wrote the output while this one worked",
                    "build again"
                );
                return null;
            }

            var oldPaths = Directory.Exists(folder) ? OutputMarker.Read(folder) : null;
            int changed;
            try
            {
                changed = Stage(tree, folder, next, spares, cancel);
                FolderSwap.Swap(next, folder, old);
            }
            catch
            {
                OwnFolder.TryClear(next); // Half an output would keep a full disk full.
                throw;
            }

            Retire(old, spares, tree);
            return new WrittenOutput(
                tree.Files.Count + tree.Kept.Count,
                changed,
                oldPaths?.Count(path => !tree.Has(path)) ?? 0
            );
        }
        catch (ForeignNameException foreign)
        {
            bag.ReportFile(
                Codes.ForeignFolder,
                Path.GetFileName(foreign.Path),
                $"the {(Directory.Exists(foreign.Path) ? "folder" : "file")} was not made by Dossier, and a build "
                    + "needs its name for the time that it works",
                "call it otherwise"
            );
            return null;
        }
        catch (Exception fault) when (OwnFolder.IsAccessFault(fault))
        {
            bag.ReportFile(
                Codes.NotWritten,
                label,
                "the output cannot be written",
                Directory.Exists(old)
                        ? $"look at the permissions of '{Path.GetFileName(old)}' beside it, which a build "
                            + "could not remove"
                    : OwnFolder.IsPermissionFault(fault) ? "look at the permissions of the folder above it"
                    : "is another build writing it, or is the disk full?"
            );
            return null;
        }
    }

    /// <summary>
    /// Whether a folder or one in it, two levels down at most, holds what somebody wrote: a dossier, pages, lists.
    /// </summary>
    private static bool HoldsSources(string folder)
    {
        var inside = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = 2,
            IgnoreInaccessible = true,
        };
        return Directory.Exists(folder)
            && Directory
                .EnumerateFiles(folder, "*", inside)
                .Any(file => Path.GetExtension(file).ToLowerInvariant() is ".md" or ".yml" or ".yaml" or ".docx");
    }

    /// <summary>
    /// Removes the old tree, but for what the next build can use. The new one is published by then: what cannot be
    /// removed is no fault of this build.
    /// </summary>
    private static void Retire(string old, SpareFolders spares, OutputTree tree)
    {
        try
        {
            spares.Fill(old, tree.KeptFolders);
            OwnFolder.Clear(old);
        }
        catch (Exception fault) when (OwnFolder.IsAccessFault(fault))
        {
            // The next build reports it.
        }
    }

    /// <summary>Writes the new tree beside the old one, and answers how many of its files changed.</summary>
    private static int Stage(
        OutputTree tree,
        string oldFolder,
        string next,
        SpareFolders spares,
        CancellationToken cancel
    )
    {
        // The marker first: a build that is killed leaves the folder behind.
        OwnFolder.Make(next);
        var taken = ParallelLoop
            .Map(
                tree.KeptFolders,
                folder =>
                    spares.TryTake(folder.Value, Path.Combine(oldFolder, folder.Key), Path.Combine(next, folder.Key))
                        ? folder.Key
                        : null
            )
            .OfType<string>()
            .ToArray();
        var changed = 0;
        var isFirst = !Directory.Exists(oldFolder);
        var folders = tree
            .Files.Append(new(OutputMarker.Name, OutputMarker.Text(tree.Paths.Order(StringComparer.Ordinal))))
            .GroupBy(file => Path.GetDirectoryName(file.Key)!, StringComparer.Ordinal);
        Parallel.ForEach(
            folders,
            new ParallelOptions { CancellationToken = cancel },
            folder =>
            {
                Directory.CreateDirectory(Path.Combine(next, folder.Key));
                foreach (var (path, bytes) in folder)
                {
                    if (
                        !WriteOrLink(
                            bytes.Span,
                            isFirst ? null : Path.Combine(oldFolder, path),
                            Path.Combine(next, path)
                        )
                        && path != OutputMarker.Name
                    )
                    {
                        Interlocked.Increment(ref changed);
                    }
                }
            }
        );
        Parallel.ForEach(
            tree.Kept.Where(path => !taken.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)))
                .GroupBy(path => Path.GetDirectoryName(path)!, StringComparer.Ordinal),
            new ParallelOptions { CancellationToken = cancel },
            folder =>
            {
                Directory.CreateDirectory(Path.Combine(next, folder.Key));
                foreach (var path in folder)
                {
                    LinkOrCopy(Path.Combine(oldFolder, path), Path.Combine(next, path));
                }
            }
        );
        return changed;
    }

    private static void LinkOrCopy(string oldPath, string newPath)
    {
        if (!HardLink.TryCreate(oldPath, newPath))
        {
            File.Copy(oldPath, newPath);
            File.SetLastWriteTimeUtc(newPath, File.GetLastWriteTimeUtc(oldPath));
        }
    }

    /// <summary>Links the old file where it has these bytes, and answers true; else writes a new one.</summary>
    private static bool WriteOrLink(ReadOnlySpan<byte> bytes, string? oldPath, string newPath)
    {
        var isUnchanged = oldPath is not null && FileContent.Is(oldPath, bytes);
        if (isUnchanged && HardLink.TryCreate(oldPath!, newPath))
        {
            return true;
        }

        File.WriteAllBytes(newPath, bytes);
        if (isUnchanged)
        {
            File.SetLastWriteTimeUtc(newPath, File.GetLastWriteTimeUtc(oldPath!));
        }

        return isUnchanged;
    }

    /// <summary>
    /// Whether a folder is not there yet, or empty, or was made by Dossier: what can be known before there is anything
    /// to write.
    /// </summary>
    public static bool Accepts(string folder)
    {
        try
        {
            return FolderRefusal(ResolveLink(folder)) is null;
        }
        catch (Exception fault) when (OwnFolder.IsAccessFault(fault))
        {
            return false;
        }
    }

    /// <summary>Why the output may not be written to a folder, for a finding's message; null where it may.</summary>
    private static string? Refusal(string folder, IEnumerable<string> kept) =>
        FolderRefusal(folder) is { } foreign ? foreign
        : OutputMarker.Read(folder) is { } ours && OutputMarker.Stranger(folder, ours, kept) is { } stranger
            ? $"the folder holds '{stranger}', which Dossier did not write and a build would remove"
        : null;

    /// <summary>The same without a look at the files in the folder.</summary>
    private static string? FolderRefusal(string folder)
    {
        if (File.Exists(folder))
        {
            return "the output is a file, not a folder";
        }

        if (IsMountPoint(folder))
        {
            return Mounted;
        }

        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return null;
        }

        return OutputMarker.Read(folder) is null
            ? "the folder was not made by Dossier, and a build would replace all of it"
            : null;
    }

    /// <summary>Whether a disk is mounted on a folder, as a container's volume is.</summary>
    private static bool IsMountPoint(string folder)
    {
        try
        {
            return Directory.Exists(folder)
                && DriveInfo
                    .GetDrives()
                    .Any(drive =>
                        Path.TrimEndingDirectorySeparator(drive.Name)
                            .Equals(Path.TrimEndingDirectorySeparator(folder), StringComparison.Ordinal)
                    );
        }
        catch (Exception fault) when (OwnFolder.IsAccessFault(fault))
        {
            return false; // What cannot be known shows when the folders are exchanged.
        }
    }

    private static string ResolveLink(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Directory.Exists(full)
            ? new DirectoryInfo(full).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full
            : full;
    }
}
