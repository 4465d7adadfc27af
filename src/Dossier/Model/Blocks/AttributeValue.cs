using Dossier.Diagnostics;

namespace Dossier.Model.Blocks;

/// <summary>A key and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value, without quotation marks.</param>
/// <param name="Span">Where the value stands, without quotation marks.</param>
public sealed record AttributeValue(string Key, string Value, TextSpan Span)
{
    /// <summary>
    /// Where a word of the value stands, parted from others by spaces; its beginning where it is not there.
    /// </summary>
    public TextSpan SpanOf(string word) =>
        Span.Part(Math.Max(0, $" {Value} ".IndexOf($" {word} ", StringComparison.Ordinal)), word.Length);

    /// <summary>The same for the last of several.</summary>
    public TextSpan SpanOfLast(string word) =>
        Span.Part(Math.Max(0, $" {Value} ".LastIndexOf($" {word} ", StringComparison.Ordinal)), word.Length);
}
