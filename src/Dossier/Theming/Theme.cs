using System.Collections.Immutable;
using Dossier.Input;
using Scriban;

namespace Dossier.Theming;

/// <summary>A theme, read and parsed.</summary>
/// <param name="Templates">Parsed templates by path, such as <c>partials/notes.html</c>.</param>
/// <param name="TemplateFiles">Their texts, by the path that people see.</param>
/// <param name="Texts">Interface texts in the language of the text around which they stand.</param>
/// <param name="Assets">Published assets by the name that templates use.</param>
/// <param name="Static">Files published as they are.</param>
public sealed record Theme(
    ImmutableDictionary<string, Template> Templates,
    ImmutableDictionary<string, InputFile> TemplateFiles,
    Texts Texts,
    ImmutableSortedDictionary<string, Asset> Assets,
    ImmutableSortedDictionary<string, BinaryFile> Static
);
