using Dossier.Csl.Styles.AttributeValues;

namespace Dossier.Csl.Styles.Elements;

/// <summary><c>date-part</c></summary>
internal sealed record DatePart
{
    public required DatePartName Name { get; init; }

    public DatePartForm Form { get; init; }

    public Decor Decor { get; init; } = Decor.Plain;

    /// <summary>What stands between the two ends of a range.</summary>
    public string RangeDelimiter { get; init; } = "–";
}
