using System.Text;
using System.Text.RegularExpressions;
using Dossier.Compose;
using Dossier.Model.Pages;

namespace Dossier.Encode.LinkData;

/// <summary>
/// Sphinx's inventory (version 2), by which any Sphinx or MyST site links here: terms by every name they have and by
/// id, pages, and labels <c>term-…</c>, <c>section-…</c> and <c>source-…</c>. Addresses are relative to the folder of
/// the file.
/// </summary>
internal static partial class SphinxInventory
{
    /// <summary>The file's path, which Sphinx asks for.</summary>
    public const string Path = "objects.inv";

    /// <summary>The inventory: four lines of head, then an entry a line, in a zlib container.</summary>
    public static ReadOnlyMemory<byte> Bytes(Document document)
    {
        var settings = document.Settings;
        var head =
            $"# Sphinx inventory version 2\n# Project: {OneLine(settings.Title)}\n"
            + $"# Version: {OneLine(settings.Edition)}\n# The remainder of this file is compressed using zlib.\n";
        var body = string.Concat(
            Entries(document)
                .DistinctBy(entry => (entry.Name, entry.Role))
                .Where(entry => !ReadsOtherwise().IsMatch(OneLine(entry.Name)))
                .Select(entry =>
                    $"{OneLine(entry.Name)} {entry.Role} {(entry.Role == "std:term" ? "-1" : "1")} "
                    + $"{entry.Address} {(entry.Title == entry.Name ? "-" : OneLine(entry.Title))}\n"
                )
        );
        return (byte[])[.. Encoding.UTF8.GetBytes(head), .. Zlib.Stored(Encoding.UTF8.GetBytes(body))];
    }

    /// <summary>
    /// All that can be linked to: terms by name, then by alias, label and id, then labels and pages. Of two entries
    /// with the same name and role the first is written; the names of all terms come before any alias, so that an alias
    /// of one term never hides the name of another.
    /// </summary>
    private static IEnumerable<(string Name, string Role, string Address, string Title)> Entries(Document document) =>
        document
            .Terms.Select(term => (term.Name, "std:term", PagePaths.Term(term.Id), term.Name))
            .Concat(
                document.Terms.SelectMany(term =>
                    term.Aliases.Concat(term.Labels.Select(label => label.Value))
                        .Append(term.Id)
                        .Select(name => (name, "std:term", PagePaths.Term(term.Id), name == term.Id ? term.Name : name))
                )
            )
            .Concat(document.Terms.Select(term => ($"term-{term.Id}", "std:label", PagePaths.Term(term.Id), term.Name)))
            .Concat(
                document.Sections.Select(section =>
                    ($"section-{section.Name.Id}", "std:label", PagePaths.Section(section.Name.Id), section.Title)
                )
            )
            .Concat(
                document.Sources.Select(source =>
                    ($"source-{source.Id}", "std:label", PagePaths.Source(source.Id), source.Title)
                )
            )
            .Concat(
                document.Sections.Select(section =>
                    ($"sections/{section.Name.Id}", "std:doc", PagePaths.Section(section.Name.Id), section.Title)
                )
            );

    /// <summary>A text without line ends, each run of blanks a single space.</summary>
    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[])['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// A name that cannot stand in an inventory, whose lines have no quotation marks: in <c>Vision of 2050</c> Sphinx
    /// takes the last two words for a role and a priority. Such a term is linked to by its id.
    /// </summary>
    [GeneratedRegex(@"\S\s+\S+\s+-?\p{Nd}+(?:\s|\z)")]
    private static partial Regex ReadsOtherwise();
}
