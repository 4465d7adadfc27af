using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Text.FontSettings;

namespace Dossier.Csl.Styles;

/// <summary>What every rendering element may say of how its text is set.</summary>
internal sealed record Decor
{
    public static readonly Decor Plain = new();

    public Formatting Formatting { get; init; }

    public string Prefix { get; init; } = "";

    public string Suffix { get; init; } = "";

    public bool Quotes { get; init; }

    public bool StripPeriods { get; init; }

    public TextCase TextCase { get; init; }

    public Display Display { get; init; }

    /// <summary>The same without what stands before and after.</summary>
    public Decor Bare => this with { Prefix = "", Suffix = "" };
}
