using Microsoft.CodeAnalysis.Text;

namespace Dossier.Mutation;

/// <summary>One change of one place of the program, which some test should notice.</summary>
/// <param name="Path">The file, from the root of the repository, with forward slashes.</param>
/// <param name="Line">The line, counted from one.</param>
/// <param name="Span">What is replaced.</param>
/// <param name="Was">The text that is replaced.</param>
/// <param name="Becomes">The text in its place.</param>
/// <param name="Member">The member that it stands in, by its number; -1 for a value that is set once.</param>
internal sealed record Mutant(string Path, int Line, TextSpan Span, string Was, string Becomes, int Member)
{
    /// <summary>The folder of <c>src/Dossier</c> that it is in.</summary>
    public string Folder => Path.Split('/')[2];
}
