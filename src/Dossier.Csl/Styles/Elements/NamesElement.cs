using System.Collections.Immutable;

namespace Dossier.Csl.Styles.Elements;

/// <summary><c>names</c></summary>
internal sealed class NamesElement : Element
{
    public required ImmutableArray<string> Variables { get; init; }

    /// <summary>Between the names of two variables; null where it is inherited.</summary>
    public string? Delimiter { get; init; }

    /// <summary>Options that <c>name</c> gives; null where there is no such element.</summary>
    public NameElement? Name { get; init; }

    public EtAlElement? EtAl { get; init; }

    public LabelElement? Label { get; init; }

    public bool LabelIsFirst { get; init; }

    public ImmutableArray<Element> Substitute { get; init; } = [];
}
