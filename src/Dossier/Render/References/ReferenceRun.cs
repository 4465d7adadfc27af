using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Render.References;

/// <summary>A reference being put together: a separator appears only between two parts.</summary>
internal sealed class ReferenceRun
{
    private readonly ImmutableArray<Inline>.Builder parts = ImmutableArray.CreateBuilder<Inline>();
    private string pending = "";

    /// <summary>Adds a text; an empty one adds nothing.</summary>
    public void Text(string value)
    {
        if (value.Length > 0)
        {
            Add(new Text(SourceSpan.None, value));
        }
    }

    /// <summary>Adds a part.</summary>
    public void Add(Inline part)
    {
        if (pending.Length > 0)
        {
            parts.Add(new Text(SourceSpan.None, pending));
            pending = "";
        }

        parts.Add(part);
    }

    /// <summary>Separates what is there from what may come.</summary>
    public void Separator(string value) => pending = parts.Count > 0 ? value : "";

    /// <summary>The reference.</summary>
    public ImmutableArray<Inline> Finish() => parts.ToImmutable();
}
