using Markdig.Syntax.Inlines;

namespace Dossier.Markdown.Scripts;

/// <summary>Letters above or below the line, in Markdig's tree.</summary>
internal sealed class ScriptInline : ContainerInline
{
    public required bool IsRaised { get; init; }
}
