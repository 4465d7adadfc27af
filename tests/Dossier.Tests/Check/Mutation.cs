namespace Dossier.Tests.Check;

/// <summary>One change to one file of the real dossier.</summary>
/// <param name="Kind">figure, year, word, quotation, passage (another one of the record) or no passage (one that there
/// is not).</param>
/// <param name="Path">The file, relative to <c>input/</c>.</param>
/// <param name="Line">Where, from 1.</param>
/// <param name="Before">What stood there.</param>
/// <param name="After">What stands there now.</param>
/// <param name="Text">The whole file, changed.</param>
internal sealed record Mutation(string Kind, string Path, int Line, string Before, string After, string Text)
{
    public override string ToString() => $"{Kind} {Path}:{Line} '{Before}' -> '{After}'";
}
