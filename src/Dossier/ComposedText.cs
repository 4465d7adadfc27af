using Dossier.Compose;
using Dossier.Theming;

namespace Dossier;

/// <summary>A text with everything said, and the theme that it will be read in.</summary>
/// <param name="Document">The text.</param>
/// <param name="Theme">The theme.</param>
public sealed record ComposedText(Document Document, Theme Theme);
