namespace Dossier.Csl.Text.Finishing;

/// <summary>A leaf or span on its way to being finished.</summary>
internal abstract class Part;
