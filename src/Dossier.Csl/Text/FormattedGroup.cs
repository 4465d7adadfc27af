using System.Collections.Immutable;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Text.FontSettings;

namespace Dossier.Csl.Text;

/// <summary>Parts that are set in one way, apart from what is about them.</summary>
/// <param name="own">What the group adds.</param>
/// <param name="display">Where it stands on the page.</param>
/// <param name="parts">Its parts.</param>
public sealed class FormattedGroup(Formatting own, Display display, ImmutableArray<FormattedPart> parts) : FormattedPart
{
    /// <summary>What the group adds to what is about it.</summary>
    public Formatting Own { get; } = own;

    /// <summary>Where it stands on the page.</summary>
    public Display Display { get; } = display;

    /// <summary>Its parts, in order.</summary>
    public ImmutableArray<FormattedPart> Parts { get; } = parts;
}
