namespace Dossier.Model;

/// <summary>What <c>dossier.yml</c> says under <c>print:</c>.</summary>
/// <param name="Paper">One of <see cref="Papers"/>.</param>
/// <param name="Archive">Whether the PDF is made for archives (PDF/A-3), with the dossier's sources attached, in place
/// of PDF/UA-1.</param>
public sealed record PrintSettings(string Paper, bool Archive)
{
    /// <summary>The papers there are; the first is taken where none is named.</summary>
    public static readonly System.Collections.Immutable.ImmutableArray<string> Papers = ["a4", "us-letter"];

    /// <summary>What holds where nothing is said.</summary>
    public static readonly PrintSettings Default = new(Papers[0], Archive: false);
}
