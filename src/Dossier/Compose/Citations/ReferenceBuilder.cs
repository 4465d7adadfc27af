using System.Collections.Immutable;

namespace Dossier.Compose.Citations;

/// <summary>A reference being put together: a separator appears only between two parts.</summary>
internal sealed class ReferenceBuilder
{
    private readonly ImmutableArray<Run>.Builder parts = ImmutableArray.CreateBuilder<Run>();
    private string pending = "";

    /// <summary>Adds a text; an empty one adds nothing.</summary>
    public void Text(string value)
    {
        if (value.Length > 0)
        {
            Add(new TextRun(value));
        }
    }

    /// <summary>Adds a part.</summary>
    public void Add(Run part)
    {
        if (pending.Length > 0)
        {
            parts.Add(new TextRun(pending));
            pending = "";
        }

        parts.Add(part);
    }

    /// <summary>Separates what is there from what may come.</summary>
    public void Separator(string value) => pending = parts.Count > 0 ? value : "";

    /// <summary>The reference.</summary>
    public ImmutableArray<Run> Finish() => parts.ToImmutable();
}
