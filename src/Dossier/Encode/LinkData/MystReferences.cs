using System.Text.Json;
using Dossier.Compose;
using Dossier.Json;
using Dossier.Model.Pages;

namespace Dossier.Encode.LinkData;

/// <summary>
/// MyST's list of cross-references, <c>myst.xref.json</c>, and the file of contents from which MyST shows what a link
/// leads to.
/// </summary>
internal static class MystReferences
{
    /// <summary>What can be linked to.</summary>
    private sealed record Target(string Id, string Kind, string Path, string Title, string Text)
    {
        /// <summary>The path of the file of contents that has the target.</summary>
        public string Data => DataOf(Path[..(Path.IndexOf('/', StringComparison.Ordinal) + 1)]);
    }

    /// <summary>The list of references, and a file of contents for each kind of target that there is.</summary>
    public static IEnumerable<PlannedFile> Files(Document document)
    {
        (string Folder, bool IsWanted, Func<IEnumerable<Target>> Targets)[] kinds =
        [
            (
                PagePaths.Glossary,
                !document.Terms.IsEmpty,
                () =>
                    document.Terms.Select(term => new Target(
                        $"term-{term.Id}",
                        "definitionTerm",
                        PagePaths.Term(term.Id),
                        term.Name,
                        term.Page.Plain
                    ))
            ),
            (
                PagePaths.Sections,
                !document.Sections.IsEmpty,
                () =>
                    document.Sections.Select(section => new Target(
                        $"section-{section.Name.Id}",
                        "heading",
                        PagePaths.Of(section.Name),
                        section.Title,
                        section.Opening
                    ))
            ),
            (
                PagePaths.Sources,
                !document.Sources.IsEmpty,
                () =>
                    document.Sources.Select(source => new Target(
                        $"source-{source.Id}",
                        "heading",
                        PagePaths.Source(source.Id),
                        source.Title,
                        ""
                    ))
            ),
        ];
        yield return new(
            "myst.xref.json",
            () => JsonText.Document(json => WriteReferences(json, kinds.SelectMany(kind => kind.Targets())))
        );
        foreach (var (folder, _, targets) in kinds.Where(kind => kind.IsWanted))
        {
            yield return new(
                DataOf(folder),
                () => JsonText.Document(json => WriteContents(json, DataOf(folder), document.Settings.Title, targets()))
            );
        }
    }

    /// <summary>
    /// The file of contents of a folder: one for all of a kind, so that a large dossier does not have twice as many
    /// files.
    /// </summary>
    private static string DataOf(string folder) => $"{folder}myst.json";

    private static void WriteReferences(Utf8JsonWriter json, IEnumerable<Target> targets)
    {
        json.WriteStartObject();
        json.WriteString("version", "1");
        json.WriteString("myst", "1.3.0");
        json.WriteStartArray("references");
        foreach (var target in targets)
        {
            WriteReference(json, "page", null, target);
            WriteReference(json, target.Kind, target.Id, target);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, string kind, string? id, Target target)
    {
        json.WriteStartObject();
        if (id is not null)
        {
            json.WriteString("identifier", id);

            // MyST puts this after the address; without it, the identifier, which is no anchor of the page.
            json.WriteString("html_id", "page_main");
        }

        json.WriteString("kind", kind);
        json.WriteString("data", $"/{target.Data}");
        json.WriteString("url", $"/{target.Path}");
        json.WriteEndObject();
    }

    private static void WriteContents(Utf8JsonWriter json, string data, string title, IEnumerable<Target> targets)
    {
        json.WriteStartObject();
        json.WriteString("kind", "Article");
        json.WriteString("location", $"/{data}");
        json.WriteStartObject("frontmatter");
        json.WriteString("title", title);
        json.WriteEndObject();
        json.WriteStartObject("mdast");
        json.WriteString("type", "root");
        json.WriteStartArray("children");
        foreach (var target in targets)
        {
            if (target.Kind == "heading")
            {
                WriteHeading(json, target);
            }
            else
            {
                WriteDefinition(json, target);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("references");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteHeading(Utf8JsonWriter json, Target target)
    {
        json.WriteStartObject();
        json.WriteString("type", "heading");
        json.WriteNumber("depth", 1);
        WriteLabelAndEnd(json, target);
        WriteParagraph(json, target.Text);
    }

    private static void WriteDefinition(Utf8JsonWriter json, Target target)
    {
        json.WriteStartObject();
        json.WriteString("type", "definitionList");
        json.WriteStartArray("children");
        json.WriteStartObject();
        json.WriteString("type", "definitionTerm");
        WriteLabelAndEnd(json, target);
        json.WriteStartObject();
        json.WriteString("type", "definitionDescription");
        json.WriteStartArray("children");
        WriteParagraph(json, target.Text);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the identifier and the title of a node that has begun, and ends it.</summary>
    private static void WriteLabelAndEnd(Utf8JsonWriter json, Target target)
    {
        json.WriteString("identifier", target.Id);
        json.WriteString("label", target.Id);
        json.WriteString("html_id", target.Id);
        WriteText(json, target.Title);
        json.WriteEndObject();
    }

    /// <summary>Writes a paragraph; nothing for an empty text.</summary>
    private static void WriteParagraph(Utf8JsonWriter json, string text)
    {
        if (text.Length > 0)
        {
            json.WriteStartObject();
            json.WriteString("type", "paragraph");
            WriteText(json, text);
            json.WriteEndObject();
        }
    }

    /// <summary>Writes a text as the only child of a node that has begun.</summary>
    private static void WriteText(Utf8JsonWriter json, string text)
    {
        json.WriteStartArray("children");
        json.WriteStartObject();
        json.WriteString("type", "text");
        json.WriteString("value", text);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
