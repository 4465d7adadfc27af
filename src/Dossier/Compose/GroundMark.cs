using Dossier.Model;

namespace Dossier.Compose;

/// <summary>The mark that leads from a block to a passage that it rests on.</summary>
/// <param name="Id">The passage.</param>
/// <param name="Text">What is seen: the passage, behind the letter of its article where there are several.</param>
/// <param name="Label">The same in words.</param>
public sealed record GroundMark(PassageId Id, string Text, string Label);
