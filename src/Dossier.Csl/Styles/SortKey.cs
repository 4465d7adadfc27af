using Dossier.Csl.Styles.Elements;

namespace Dossier.Csl.Styles;

/// <summary><c>key</c></summary>
internal sealed class SortKey
{
    /// <summary>The variable; empty where a macro is meant.</summary>
    public string Variable { get; init; } = "";

    public Macro? Macro { get; init; }

    public bool Descending { get; init; }

    /// <summary><c>names-min</c> and the like.</summary>
    public NameOptions Names { get; init; } = NameOptions.None;
}
