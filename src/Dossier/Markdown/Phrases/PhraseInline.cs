using Markdig.Syntax.Inlines;

namespace Dossier.Markdown.Phrases;

/// <summary>A bracketed phrase with attributes, in Markdig's tree.</summary>
internal sealed class PhraseInline : ContainerInline;
