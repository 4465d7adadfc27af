using System.Collections.Immutable;
using Dossier.Model.Grounding;

namespace Dossier.Compose.Elements;

/// <summary>A passage that a block rests on, as readers are told of it.</summary>
/// <param name="Id">The passage.</param>
/// <param name="Article">The plain title of its article.</param>
/// <param name="Language">BCP 47 tag of the article's words; empty when it is the dossier's.</param>
/// <param name="Name">What readers call it: ‘Paragraph 8’, or ‘The article’s note 5’.</param>
/// <param name="Section">The heading that it stands under, in words; empty before the first.</param>
/// <param name="Checked">What of the block was found in it, by kind: figures, quotations, names, each in words; empty
/// where nothing was looked for.</param>
public sealed record GroundMark(
    PassageId Id,
    string Article,
    string Language,
    string Name,
    string Section,
    ImmutableArray<string> Checked
);
