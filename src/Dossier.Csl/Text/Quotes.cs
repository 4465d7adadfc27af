namespace Dossier.Csl.Text;

/// <summary>The quotation marks of a language.</summary>
/// <param name="Open">Outer, opening.</param>
/// <param name="Close">Outer, closing.</param>
/// <param name="OpenInner">Inner, opening.</param>
/// <param name="CloseInner">Inner, closing.</param>
internal sealed record Quotes(string Open, string Close, string OpenInner, string CloseInner);
