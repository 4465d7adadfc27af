using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;

namespace Dossier.Input.Folders;

/// <summary>What to do with a file that has no place in a dossier, by its ending and folder.</summary>
internal static partial class StrayFile
{
    /// <summary>How far from its beginning a page is looked at for its title, in bytes.</summary>
    private const int MaxHead = 2000;

    /// <summary>Files of YAML that stand beside the pages, without their ending.</summary>
    private static readonly ImmutableArray<string> Lists = ["sources", "dossier", "redirects", "corrections"];

    /// <summary>Pages that have one file.</summary>
    private static readonly ImmutableArray<string> Single =
    [
        InputSet.FrontFile,
        "timeline.md",
        "figures.md",
        "about.md",
    ];

    /// <summary>
    /// The path that a file was probably to have: with the ending and the letters that a dossier's files have, and in
    /// their folder; null where it cannot be told.
    /// </summary>
    /// <param name="path">Its path below the dossier's folder.</param>
    public static string? Suggest(string path)
    {
        var slash = path.LastIndexOf('/');
        var (folder, name) = (path[..(slash + 1)].ToLowerInvariant(), path[(slash + 1)..]);
        name = HasEnding(name, ".txt") && System.IO.Path.HasExtension(name[..^4]) ? name[..^4] : name;
        var ending = System.IO.Path.GetExtension(name).ToLowerInvariant();
        name = System.IO.Path.GetFileNameWithoutExtension(name);
        if (ending is ".png" or ".jpg" or ".jpeg" or ".gif" or ".svg")
        {
            return path.StartsWith("images/", StringComparison.Ordinal) ? null : $"images/{path[(slash + 1)..]}";
        }

        ending =
            ending is ".yaml" or ".yml" ? ".yml"
            : ending is ".md" or ".markdown" or ".mdown" or ".mkd" ? ".md"
            : ending;
        folder =
            folder is "section/" or "chapters/" or "pages/" or "chapter/" or "texts/" ? "sections/"
            : folder is "terms/" or "glossaries/" ? "glossary/"
            : folder;
        // What stands among pages is text, whatever its program called it.
        ending = ending is ".txt" or ".text" && folder is "sections/" or "glossary/" ? ".md" : ending;
        var isPlain = folder.Length == 0 && Single.Contains($"{name.ToLowerInvariant()}.md", StringComparer.Ordinal);
        var meant = ending switch
        {
            ".md" when folder is "sections/" or "glossary/" => $"{folder}{name}.md",
            ".md" when isPlain => $"{name.ToLowerInvariant()}.md",
            ".md"
                when folder.Length == 0
                    && name.Length > 3
                    && char.IsAsciiDigit(name[0])
                    && name.Contains('-', StringComparison.Ordinal) => $"sections/{name}.md",
            ".yml"
                when folder.Length == 0
                    && name.ToLowerInvariant() is "sources" or "dossier" or "redirects" or "corrections" =>
                $"{name.ToLowerInvariant()}.yml",
            ".yml"
                when folder.Length == 0
                    && name.ToLowerInvariant() is "source" or "references" or "bibliography" or "literature" =>
                "sources.yml",
            ".yml" when folder.Length == 0 && name.ToLowerInvariant() is "settings" or "config" or "_config" =>
                "dossier.yml",
            _ => null,
        };
        return meant == path ? null : meant;

        static bool HasEnding(string name, string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The path of a page that has one file, where it lies in a folder of pages that it was not made for: the front
    /// page, or one whose text does not begin with a title or a term; null for others.
    /// </summary>
    /// <param name="path">Its path below the dossier's folder.</param>
    /// <param name="text">What it holds.</param>
    public static string? PlaceOfOnlyPage(string path, ReadOnlySpan<byte> text)
    {
        var slash = path.LastIndexOf('/') + 1;
        var isNamed =
            text.StartsWith("---"u8)
            && (text.IndexOf("\ntitle:"u8) is > 0 and < MaxHead || text.IndexOf("\nterm:"u8) is > 0 and < MaxHead);
        return
            path[..slash] is "sections/" or "glossary/"
            && Single.Contains(path[slash..], StringComparer.Ordinal)
            && (!isNamed || path[slash..] == InputSet.FrontFile)
            ? path[slash..]
            : null;
    }

    /// <summary>Reports a page that does not lie where it is read; what it holds is not missing.</summary>
    /// <param name="display">Its path for people.</param>
    /// <param name="path">The same below the dossier's folder.</param>
    /// <param name="home">Where it is read, below the dossier's folder.</param>
    /// <param name="bag">Takes the finding.</param>
    public static void ReportMoved(string display, string path, string home, DiagnosticBag bag)
    {
        var right = $"{display[..^path.Length]}{home}";
        bag.MarkNotRead(display);
        bag.MarkNotRead(right);
        bag.ReportFile(
            Codes.MissingFile,
            display,
            $"{home} stands in {path[..^home.Length]}, and is read beside that folder alone",
            $"move it to {right}"
        );
    }

    /// <summary>
    /// Reports a file that is not used. Where it was to be one that is not there, that is an error, and what would
    /// stand in that one is not missing.
    /// </summary>
    /// <param name="path">Its path below the dossier's folder.</param>
    /// <param name="display">Its path for people.</param>
    /// <param name="exists">Whether the dossier has a file of a path below its folder.</param>
    /// <param name="hint">What would put it to use, where no other name would.</param>
    /// <param name="bag">Takes the finding.</param>
    public static void Report(string path, string display, Func<string, bool> exists, string hint, DiagnosticBag bag)
    {
        var meant = Suggest(path);
        if (meant is null || exists(meant))
        {
            bag.ReportFile(
                Codes.StrayFile,
                display,
                "the file is not used",
                meant?.StartsWith("images/", StringComparison.Ordinal) == true
                        ? $"{meant} has its name: take this one out, or put it in that one's place"
                    : Copied().Match(path) is { Success: true, Groups: [_, var name, var ending] }
                    && exists($"{name.Value}{ending.Value}")
                        ? $"it seems to be a copy of {name.Value}{ending.Value}: take out the older one"
                    : hint
            );
            return;
        }

        var right = $"{display[..^path.Length]}{meant}";
        bag.MarkNotRead(display);
        bag.MarkNotRead(right);
        if (meant.StartsWith("images/", StringComparison.Ordinal))
        {
            bag.ReportFile(
                Codes.MissingFile,
                display,
                "the picture is not used in this folder",
                $"move it to {right}, and show it there where it belongs: ![what is to be seen]({meant})"
            );
            return;
        }

        bag.ReportFile(Codes.MissingFile, display, "the file is not used under this name", $"rename it to {right}");
    }

    /// <summary>Where what a file is named for stands in a dossier; null for other names.</summary>
    public static string? Instead(string path) =>
        System.IO.Path.GetFileNameWithoutExtension(path).ToLowerInvariant() switch
        {
            "timeline" or "events" or "chronology" =>
                "events stand in input/timeline.md, each in a box: ::: event {#ev-one date=\"2026\" title=\"…\"}",
            "figures" or "key-figures" or "numbers" or "facts" =>
                "key figures stand in input/figures.md, each in a box: ::: key-figure {#fig-one value=\"…\" "
                    + "title=\"…\"}",
            "actors" or "people" or "persons" or "organisations" =>
                "actors are entries of input/glossary/, of a kind that acts: person, firm, state",
            "glossary" or "terms" or "abbreviations" => "each term has a file of its own in input/glossary/",
            "sections" or "contents" or "toc" => "sections are files in input/sections/, in the order of their numbers",
            var name
                when !path.Contains('/', StringComparison.Ordinal)
                    && path.EndsWith(".yml", StringComparison.Ordinal)
                    && Suggestion.Closest(name, Lists) is { } list => $"did you mean input/{list}.yml? Rename it so",
            _ => null,
        };

    /// <summary>What would put it to use.</summary>
    /// <param name="path">Its path below the dossier's folder.</param>
    public static string Hint(string path) =>
        System.IO.Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".yml" or ".yaml" or ".md" or ".txt" when Instead(path) is { } instead => instead,
            ".yaml" => "a dossier's YAML files end in .yml",
            ".markdown" or ".mdown" or ".mkd" => "a dossier's Markdown files end in .md",
            ".bib" or ".ris" or ".nbib" =>
                $"take its entries over with 'dossier import sources input/{path}', and the file out of here",
            ".json" when path.StartsWith("sources", StringComparison.Ordinal) =>
                "take its entries over with 'dossier import sources FILE'",
            ".csv"
            or ".geojson"
            or ".json"
            or ".xlsx"
            or ".ods"
            or ".tsv" when path.StartsWith("data/", StringComparison.Ordinal) =>
                "data stand in input/data/ as .csv, lines and borders of maps as .geojson",
            ".csv" or ".tbx" or ".ttl" or ".jsonld" =>
                "take the entries of a glossary over with 'dossier import glossary FILE'; charts read data/",
            ".docx" or ".odt" or ".rtf" or ".doc" => "turn it into Markdown, with 'pandoc FILE -o FILE.md' or by hand",
            ".png" or ".jpg" or ".jpeg" or ".gif" or ".svg" => "pictures stand in input/images/",
            _ => "a dossier is made of .md and .yml files, and of pictures in input/images/",
        };

    /// <summary>
    /// Reports a folder whose files are all to stand in another, which there is not; what would stand there is not
    /// missing.
    /// </summary>
    /// <param name="files">The files, each with its path below the dossier's folder and its path for people.</param>
    /// <param name="bag">Takes the finding.</param>
    /// <returns>Whether it is so.</returns>
    public static bool ReportFolder(IReadOnlyList<(string Path, string Display)> files, DiagnosticBag bag)
    {
        string[] folders = [.. files.Select(file => Folder(Suggest(file.Path) ?? "")).Distinct(StringComparer.Ordinal)];
        var (path, display) = files[0];
        if (files.Count < 2 || folders is not [{ Length: > 0 } home] || Folder(path) is not { Length: > 0 } folder)
        {
            return false;
        }

        var root = display[..^path.Length];
        foreach (var file in files)
        {
            bag.MarkNotRead(file.Display);
            bag.MarkNotRead($"{root}{Suggest(file.Path)}");
        }

        bag.MarkNotRead($"{root}{folder}");
        bag.ReportFile(
            Codes.MissingFile,
            $"{root}{folder}",
            "the folder is not used under this name",
            $"rename it to {root}{home}"
        );
        return true;
    }

    /// <summary>The folder of a path, without a slash; empty for none.</summary>
    public static string Folder(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    /// <summary>A name as systems and browsers give it to a copy.</summary>
    [GeneratedRegex(@"^(.+?)(?: ?\([0-9]{1,2}\)| copy(?: [0-9]{1,2})?| - Copy(?: \([0-9]{1,2}\))?)(\.[a-z]+)$")]
    private static partial Regex Copied();
}
