namespace Dossier.Model.Grounding;

/// <summary>A passage of an article, written <c>seed#passage</c>.</summary>
/// <param name="Seed">The id of the article's record.</param>
/// <param name="Passage">The passage's id in it, such as <c>p14</c>.</param>
public readonly record struct PassageId(string Seed, string Passage)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Seed}#{Passage}";
}
