using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Csl.Items;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Parse.Sources;

namespace Dossier.Cli.NewEntries;

/// <summary>A new entry at the end of <c>sources.yml</c>.</summary>
internal static partial class NewSource
{
    /// <summary>The type of a source of which nothing is said.</summary>
    public const string UsualType = "document";

    /// <summary>The file with a new entry at its end.</summary>
    /// <param name="list">The file as it is; null when there is none.</param>
    /// <param name="all">Every list of sources of the dossier.</param>
    /// <param name="path">Where it is or will be.</param>
    /// <param name="id">The source's permanent id.</param>
    /// <param name="title">Its title.</param>
    /// <param name="type">Its type, of CSL.</param>
    /// <param name="fields">What the dossier's style prints of sources of the type.</param>
    /// <exception cref="ArgumentException">A list has an entry of this id, or the file is written so that none can be
    /// put at its end.</exception>
    public static NewEntry Of(
        InputFile? list,
        ImmutableArray<InputFile> all,
        string path,
        string id,
        string title,
        string type,
        IEnumerable<string> fields
    )
    {
        // What is wrong with entries that are there already is for the build to report: here their ids alone are asked.
        var before = list is null ? [] : SourceListParser.Parse(list, new DiagnosticBag());
        foreach (var file in all)
        {
            if (
                SourceListParser.Parse(file, new DiagnosticBag()).FirstOrDefault(source => source.Id == id) is
                { } existing
            )
            {
                throw new ArgumentException(
                    $"the dossier has a source '{id}': {file.Path}:{file.Locate(existing.Span.Start).Line}"
                );
            }
        }

        var indent =
            list is not null && FirstEntry().Match(list.Text) is { Success: true } first ? first.Groups[1].Value : "  ";
        var entry = string.Concat(EntryLines(id, title, type, fields).Select(line => $"{indent}{line}\n"));
        var text =
            list is null || list.Text.Trim().Length == 0
                ? $"references:\n{entry}"
                : $"{(list.Text.EndsWith('\n') ? "" : "\n")}\n{entry}";
        RefuseUnlessReadAsMeant(list, text, [.. before.Select(source => source.Id), id], entry);
        return new NewEntry(path, text, $"fill in the entry, or paste Zotero's in its place; [@{id}] cites it");
    }

    private static string[] EntryLines(string id, string title, string type, IEnumerable<string> fields) =>
        [
            $"- id: {id}",
            type == UsualType
                ? $"  type: {type}  # or article-journal, article-newspaper, book, chapter, report, webpage, …"
                : $"  type: {type}",
            $"  title: {Yaml.Quoted(title)}",
            .. fields.SelectMany(CommentedField),
        ];

    /// <summary>A field as a comment, for the editor to fill in and to uncomment: <c># page: 11-19</c>.</summary>
    private static string[] CommentedField(string name) =>
        name switch
        {
            _ when VariableKinds.IsNames(name) => [$"  # {name}:", "  #   - family: …", "  #     given: …"],
            _ when VariableKinds.IsDate(name) => [$"  # {name}: 2026-11-22"],
            "URL" => ["  # URL: https://…"],
            "DOI" => ["  # DOI: 10.…/…"],
            "page" => ["  # page: 11-19"],
            _ => [$"  # {name}: …"],
        };

    /// <summary>Throws where the list with the new entry would not read as the old one and the entry.</summary>
    private static void RefuseUnlessReadAsMeant(InputFile? list, string text, List<string> wanted, string entry)
    {
        var bag = new DiagnosticBag();
        var after = SourceListParser.Parse(new InputFile(list?.Path ?? "", list?.Text + text), bag);
        if (bag.HasErrors || !after.Select(source => source.Id).SequenceEqual(wanted))
        {
            throw new ArgumentException(
                $"{list?.Path} has errors, or is written so that nothing can be put at its end; mend it, or "
                    + $"add the entry yourself:\n\n{entry}"
            );
        }
    }

    /// <summary>
    /// The beginning of the list up to its first entry, whose indent is captured: <c>references:⏎  - </c>.
    /// </summary>
    [GeneratedRegex(@"^references:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*( *)- ", RegexOptions.Multiline)]
    private static partial Regex FirstEntry();
}
