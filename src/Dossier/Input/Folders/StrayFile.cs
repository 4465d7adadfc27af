using System.Collections.Immutable;
using Dossier.Diagnostics;

namespace Dossier.Input.Folders;

/// <summary>What to do with a file that has no place in a dossier, by its ending and folder.</summary>
internal static class StrayFile
{
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
            : "";
        folder =
            folder is "section/" or "chapters/" or "pages/" or "chapter/" or "texts/" ? "sections/"
            : folder is "terms/" or "glossaries/" ? "glossary/"
            : folder;
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
        if (Suggest(path) is not { } meant || exists(meant))
        {
            bag.ReportFile(Codes.StrayFile, display, "the file is not used", hint);
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
}
