using System.Collections.Immutable;
using Dossier.Csl.Items;
using Dossier.Csl.Rendering.Names;
using Dossier.Csl.Styles;
using Dossier.Csl.Styles.Elements;

namespace Dossier.Csl.Rendering;

/// <summary>One item being rendered: what has happened so far.</summary>
/// <param name="subject">What is rendered.</param>
/// <param name="area">The layout that is rendered.</param>
/// <param name="names">Options for names of the area.</param>
internal sealed class ItemRendering(Subject subject, Layout area, NameOptions names)
{
    private ImmutableHashSet<string>? suppressed;

    public Subject Subject { get; } = subject;

    public Layout Layout { get; } = area;

    public Item Item => Subject.Item;

    public NameOptions Names { get; } = names;

    /// <summary>Whether a key for sorting is rendered, and no text that is read.</summary>
    public bool ForSorting { get; init; }

    /// <summary>Whether it is only found out whether cites can be told apart.</summary>
    public bool ForProbe { get; init; }

    /// <summary>Elements that other citations have rendered; null where each is rendered anew.</summary>
    public ElementCache? Cache { get; init; }

    /// <summary>Options for names that a key for sorting has; null where it has none.</summary>
    public NameOptions? SortNames { get; init; }

    /// <summary>Variables that were written within a <c>substitute</c>; null outside of one.</summary>
    public List<string>? Substituted { get; set; }

    /// <summary>The <c>names</c> whose <c>substitute</c> is rendered.</summary>
    public NamesElement? Substituting { get; set; }

    /// <summary>How many lists of names were rendered so far.</summary>
    public int NameListCount { get; set; }

    /// <summary>How many names each list shows, for disambiguation; noted for a probe alone.</summary>
    public List<NameListShown> Shown { get; } = [];

    /// <summary>Whether a suffix of the year was written.</summary>
    public bool HasYearSuffix { get; set; }

    /// <summary>Whether the first <c>names</c> were written.</summary>
    public bool HasNames { get; set; }

    /// <summary>Depth of <c>strip-periods</c>.</summary>
    public int StripPeriods { get; set; }

    /// <summary>How many tests ‘disambiguate’ were met on the way.</summary>
    public int DisambiguateTests { get; set; }

    /// <summary>How far it has come.</summary>
    public Progress Progress
    {
        get => new(HasNames, NameListCount, HasYearSuffix, DisambiguateTests, suppressed);
        set => (HasNames, NameListCount, HasYearSuffix, DisambiguateTests, suppressed) = value;
    }

    /// <summary>Whether a variable stood in for another, and is not written again.</summary>
    public bool IsSuppressed(string variable) => suppressed?.Contains(variable) == true;

    /// <summary>Keeps variables that stood in for others from being written again.</summary>
    public void Suppress(IEnumerable<string> variables) =>
        suppressed = (suppressed ?? ImmutableHashSet.Create<string>(StringComparer.Ordinal)).Union(variables);
}
