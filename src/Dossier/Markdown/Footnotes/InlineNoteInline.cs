using Markdig.Syntax.Inlines;

namespace Dossier.Markdown.Footnotes;

/// <summary>A note whose text stands in its place, in Markdig's tree.</summary>
internal sealed class InlineNoteInline : ContainerInline;
