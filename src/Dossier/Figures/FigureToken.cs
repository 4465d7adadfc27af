namespace Dossier.Figures;

/// <summary>A word or symbol that can be part of a figure.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its number: a value, a month from 1; 1 for a percentage word that stands before its
/// number.</param>
/// <param name="Text">Its code, or the digits as typed.</param>
internal readonly record struct FigureToken(FigureTokenKind Kind, decimal Number, string Text)
{
    /// <summary>Offset of its first character.</summary>
    public int Start { get; init; }

    /// <summary>Offset after its last.</summary>
    public int End { get; init; }

    /// <summary>The token at a place; none after the last.</summary>
    public static FigureToken At(List<FigureToken> tokens, int at) => at < tokens.Count ? tokens[at] : default;
}
