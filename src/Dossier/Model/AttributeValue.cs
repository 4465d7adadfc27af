using Dossier.Diagnostics;

namespace Dossier.Model;

/// <summary>A key and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value, without quotation marks.</param>
/// <param name="Span">Where the value stands, without quotation marks.</param>
public sealed record AttributeValue(string Key, string Value, SourceSpan Span);
