using System.Collections.Immutable;
using Dossier.Diagnostics;

namespace Dossier.Bibliography.BibTex;

/// <summary>An entry of a BibTeX file.</summary>
/// <param name="Span">Where its key stands.</param>
/// <param name="Type">Entry type, in lower case.</param>
/// <param name="Key">Key.</param>
/// <param name="Fields">Names in lower case, and values in LaTeX, in the order given.</param>
internal sealed record BibTexEntry(
    TextSpan Span,
    string Type,
    string Key,
    ImmutableArray<KeyValuePair<string, string>> Fields
);
