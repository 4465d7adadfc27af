using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input.Disk;
using Dossier.Input.Folders;

namespace Dossier.Input;

/// <summary>Disk to memory, or what a host has in its place: the only reader.</summary>
public static class InputReader
{
    private const string Editions = "editions/";

    private static readonly ImmutableArray<string> Required = [InputSet.SettingsFile, InputSet.FrontFile];

    /// <summary>
    /// Reads a dossier with its editions, the records it rests on and its theme. Never throws for what a file or folder
    /// is like.
    /// </summary>
    /// <param name="folders">Where it is.</param>
    /// <param name="bag">Receives findings.</param>
    /// <param name="cancel">Ends it, by an <see cref="OperationCanceledException"/>.</param>
    public static InputSet Read(InputFolders folders, DiagnosticBag bag, CancellationToken cancel = default)
    {
        var found = FindFiles(folders, bag);
        var files = ReadFiles(folders, found, bag, cancel);
        return InputText.Of(files, ReadTheme(folders, bag, cancel), bag) with
        {
            Editions = ReadEditions(folders, found, bag, cancel),
        };
    }

    /// <summary>Reads the sealed editions alone.</summary>
    public static ImmutableArray<SealedFolder> ReadEditions(
        InputFolders folders,
        DiagnosticBag bag,
        CancellationToken cancel = default
    ) => ReadEditions(folders, FindFiles(folders, bag), bag, cancel);

    /// <summary>Reads the same, and keeps the bytes of the working text, which a release seals.</summary>
    public static (InputSet Inputs, DossierFiles Files) ReadForRelease(
        InputFolders folders,
        DiagnosticBag bag,
        CancellationToken cancel = default
    )
    {
        var found = FindFiles(folders, bag);
        var files = ReadFiles(folders, found, bag, cancel);
        return (
            InputText.Of(files, ReadTheme(folders, bag, cancel), bag) with
            {
                Editions = ReadEditions(folders, found, bag, cancel),
            },
            files
        );
    }

    /// <summary>
    /// The files of the dossier's folder; none, with a report, where the folder is not a dossier's.
    /// </summary>
    private static IReadOnlyList<FoundFile> FindFiles(InputFolders folders, DiagnosticBag bag)
    {
        var found = FolderWalk.Files(folders.Tree, folders.Input, bag, Editions);
        if (Required.Any(name => found.Any(file => file.Relative == name)))
        {
            PortableNames.Report(found, bag);
            return found;
        }

        // None of the files of a dossier: the folder is another one, and what is in it is not at fault.
        var exists = folders.Tree.HasFolder(folders.Input);
        bag.MarkNotRead(FolderName(folders.Input));
        bag.ReportFile(
            Codes.MissingFile,
            FolderName(folders.Input),
            exists
                ? $"there is no {InputSet.SettingsFile} in the folder, so that it is no dossier's"
                : "the folder of the dossier does not exist",
            NearbyDossier.Hint(folders.Input)
        );
        return [];
    }

    /// <summary>
    /// The bytes of the working text and of the records; files that are not used or missing are reported.
    /// </summary>
    private static DossierFiles ReadFiles(
        InputFolders folders,
        IReadOnlyList<FoundFile> found,
        DiagnosticBag bag,
        CancellationToken cancel
    )
    {
        foreach (var file in found.Where(file => !IsSealed(file)))
        {
            UnseenCharacter.ReportFile(file.Display, bag);
        }

        var input = ImmutableSortedDictionary.CreateBuilder<string, BinaryFile>(StringComparer.Ordinal);
        var moved = new HashSet<string>(StringComparer.Ordinal);
        var read = ReadInParallel(
            found,
            file => !IsSealed(file) && (InputText.IsImage(file.Relative) || IsText(file)),
            bag,
            cancel
        );
        foreach (var (file, bytes) in found.Zip(read).Where(file => !IsSealed(file.First)))
        {
            if (
                bytes is not null
                && StrayFile.PlaceOfOnlyPage(file.Relative, bytes) is { } home
                && found.All(other => other.Relative != home)
            )
            {
                moved.Add(home);
                StrayFile.ReportMoved(file.Display, file.Relative, home, bag);
            }
            else if (bytes is not null)
            {
                input[file.Relative] = new BinaryFile(file.Display, bytes);
            }
            else if (!InputText.IsImage(file.Relative) && !IsText(file))
            {
                StrayFile.Report(
                    file.Relative,
                    file.Display,
                    path => found.Any(other => other.Relative == path),
                    StrayFile.Hint(file.Relative),
                    bag
                );
            }
        }

        foreach (
            var name in Required.Where(name =>
                found.Count > 0
                && !moved.Contains(name)
                && found.All(file => file.Relative != name && StrayFile.Suggest(file.Relative) != name)
            )
        )
        {
            bag.ReportFile(
                Codes.MissingFile,
                $"{FolderName(folders.Input)}/{name}",
                $"the dossier has no {name}",
                "'dossier init NAME' makes one to compare with"
            );
        }

        var seeds = ImmutableSortedDictionary.CreateBuilder<string, BinaryFile>(StringComparer.Ordinal);
        foreach (
            var file in FolderWalk
                .Files(folders.Tree, folders.Seeds, bag)
                .Where(f => f.Relative.EndsWith(".yml", StringComparison.Ordinal))
        )
        {
            AddBytes(seeds, file, bag);
        }

        return new DossierFiles(input.ToImmutable(), seeds.ToImmutable());
    }

    private static ImmutableArray<SealedFolder> ReadEditions(
        InputFolders folders,
        IReadOnlyList<FoundFile> found,
        DiagnosticBag bag,
        CancellationToken cancel
    )
    {
        var editions = ImmutableSortedDictionary.CreateBuilder<
            string,
            ImmutableSortedDictionary<string, BinaryFile>.Builder
        >(StringComparer.Ordinal);
        var read = ReadInParallel(found, IsSealed, bag, cancel);
        foreach (var (file, bytes) in found.Zip(read).Where(file => IsSealed(file.First)))
        {
            var (name, path) = SplitFolder(file.Relative[Editions.Length..]);
            if (name.Length == 0)
            {
                bag.ReportFile(
                    Codes.StrayFile,
                    file.Display,
                    "the file is not used",
                    "input/editions/ holds one folder for each edition, and nothing else"
                );
                continue;
            }

            if (!editions.TryGetValue(name, out var files))
            {
                editions[name] = files = ImmutableSortedDictionary.CreateBuilder<string, BinaryFile>(
                    StringComparer.Ordinal
                );
            }

            if (bytes is not null)
            {
                files[path] = new BinaryFile(file.Display, bytes);
            }
        }

        return
        [
            .. editions.Select(edition => new SealedFolder(
                edition.Key,
                $"{FolderName(folders.Input)}/{Editions}{edition.Key}",
                edition.Value.ToImmutable()
            )),
        ];
    }

    /// <summary>The files of all theme folders; a later folder's file replaces an earlier one's.</summary>
    private static ThemeFiles ReadTheme(InputFolders folders, DiagnosticBag bag, CancellationToken cancel)
    {
        var templates = ImmutableSortedDictionary.CreateBuilder<string, InputFile>(StringComparer.Ordinal);
        var texts = ImmutableSortedDictionary.CreateBuilder<string, InputFile>(StringComparer.Ordinal);
        var assets = ImmutableSortedDictionary.CreateBuilder<string, BinaryFile>(StringComparer.Ordinal);
        var statics = ImmutableSortedDictionary.CreateBuilder<string, BinaryFile>(StringComparer.Ordinal);
        var maps = ImmutableSortedDictionary.CreateBuilder<string, BinaryFile>(StringComparer.Ordinal);
        var print = ImmutableSortedDictionary.CreateBuilder<string, BinaryFile>(StringComparer.Ordinal);
        var styles = ImmutableSortedDictionary.CreateBuilder<string, InputFile>(StringComparer.Ordinal);
        var overridden = ImmutableArray.CreateBuilder<KeyValuePair<string, InputFile>>();
        foreach (var folder in folders.Themes)
        {
            foreach (var file in FolderWalk.Files(folders.Tree, folder, bag, whole: "static"))
            {
                cancel.ThrowIfCancellationRequested();
                var (folderName, name) = SplitFolder(file.Relative);
                switch (folderName)
                {
                    case "templates":
                        Add(templates, name, ReadText(file, bag));
                        break;
                    case "texts":
                        if (texts.TryGetValue(name, out var below))
                        {
                            overridden.Add(new(name, below));
                        }

                        Add(texts, name, ReadText(file, bag));
                        break;
                    case "assets":
                        AddBytes(assets, file with { Relative = name }, bag);
                        break;
                    case "static":
                        AddBytes(statics, file with { Relative = name }, bag);
                        break;
                    case "styles":
                        Add(styles, name, ReadText(file, bag));
                        break;
                    case "maps":
                        AddBytes(maps, file with { Relative = name }, bag);
                        break;
                    case "print":
                        AddBytes(print, file with { Relative = name }, bag);
                        break;
                    default:
                        break; // package.json, a README: not for a reader.
                }
            }
        }

        return new ThemeFiles(templates.ToImmutable(), texts.ToImmutable(), assets.ToImmutable(), statics.ToImmutable())
        {
            Print = print.ToImmutable(),
            Maps = maps.ToImmutable(),
            Styles = styles.ToImmutable(),
            OverriddenTexts = overridden.ToImmutable(),
            Packages = ReadPackages(
                folders.Packages is { } packages ? [packages, .. folders.Themes] : folders.Themes,
                assets
            ),
        };
    }

    private static bool IsSealed(FoundFile file) => file.Relative.StartsWith(Editions, StringComparison.Ordinal);

    /// <summary>
    /// Whether a file of the working text is read: pages, lists, data, citation styles and their locales.
    /// </summary>
    private static bool IsText(FoundFile file) =>
        file.Relative.EndsWith(".md", StringComparison.Ordinal)
        || file.Relative.EndsWith(".yml", StringComparison.Ordinal)
        || InputText.IsData(file.Relative)
        || StyleNames.IsStyle(file.Relative)
        || StyleNames.LocaleTag(file.Relative) is not null;

    /// <summary>The files of npm packages that the stylesheets name, as far as they are there.</summary>
    private static ImmutableSortedDictionary<string, BinaryFile> ReadPackages(
        ImmutableArray<string> themes,
        ImmutableSortedDictionary<string, BinaryFile>.Builder assets
    )
    {
        var packages = ImmutableSortedDictionary.CreateBuilder<string, BinaryFile>(StringComparer.Ordinal);
        foreach (var path in PackageFiles.Named(assets))
        {
            if (PackageFiles.Read(themes, path) is { } file)
            {
                packages[path] = file;
            }
        }

        return packages.ToImmutable();
    }

    /// <summary>
    /// The first folder of a path and what follows; an empty folder for a file that stands in none.
    /// </summary>
    private static (string Folder, string Name) SplitFolder(string relative)
    {
        var slash = relative.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? ("", relative) : (relative[..slash], relative[(slash + 1)..]);
    }

    private static void Add(ImmutableSortedDictionary<string, InputFile>.Builder into, string key, InputFile? text)
    {
        if (text is not null)
        {
            into[key] = text;
        }
    }

    private static InputFile? ReadText(FoundFile file, DiagnosticBag bag) =>
        ReadBytes(file, bag) is { } bytes ? InputText.Of(new BinaryFile(file.Display, bytes), bag) : null;

    /// <summary>
    /// The bytes of each file that is wanted, in the order of the files; null for others and those that cannot be
    /// read.
    /// </summary>
    private static byte[]?[] ReadInParallel(
        IReadOnlyList<FoundFile> files,
        Func<FoundFile, bool> isWanted,
        DiagnosticBag bag,
        CancellationToken cancel
    )
    {
        var bytes = new byte[]?[files.Count];
        Parallel.For(
            0,
            files.Count,
            new ParallelOptions { CancellationToken = cancel },
            i => bytes[i] = isWanted(files[i]) ? ReadBytes(files[i], bag) : null
        );
        return bytes;
    }

    private static void AddBytes(
        ImmutableSortedDictionary<string, BinaryFile>.Builder into,
        FoundFile file,
        DiagnosticBag bag
    )
    {
        if (ReadBytes(file, bag) is { } bytes)
        {
            into[file.Relative] = new BinaryFile(file.Display, bytes);
        }
    }

    /// <summary>The bytes of a file; null, with a report, where it cannot be read.</summary>
    private static byte[]? ReadBytes(FoundFile file, DiagnosticBag bag)
    {
        try
        {
            return file.Tree.Read(file.Full);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            bag.MarkNotRead(file.Display);
            bag.ReportFile(Codes.Unreadable, file.Display, "the file cannot be read", "look at its permissions");
            return null;
        }
    }

    private static string FolderName(string folder) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
}
