namespace Dossier.Tests.Specs;

/// <summary>One example of a spec.</summary>
/// <param name="Title">The heading it stands under.</param>
/// <param name="Input">The text of a section.</param>
/// <param name="Kind"><c>html</c>: without the anchors that every block has; <c>exact</c>: with them; <c>report</c>:
/// the findings.</param>
/// <param name="Output">What comes out.</param>
internal sealed record SpecExample(string Title, string Input, string Kind, string Output);
