using System.Collections.Immutable;
using Dossier.Csl.Styles.AttributeValues;

namespace Dossier.Csl.Styles.Elements;

/// <summary><c>date</c>, of a style or of a locale.</summary>
internal sealed class DateElement : Element
{
    public required string Variable { get; init; }

    /// <summary>
    /// The form of the locale's date that is meant; <c>None</c> where the element has parts of its own.
    /// </summary>
    public DateForm Form { get; init; }

    public DatePartsShown Shown { get; init; }

    public string Delimiter { get; init; } = "";

    public ImmutableArray<DatePart> Parts { get; init; } = [];
}
