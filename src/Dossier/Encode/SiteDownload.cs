namespace Dossier.Encode;

/// <summary>A form of the dossier that readers can take away.</summary>
/// <param name="Name">Its file, in the folder of the text.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Text">The key of the text that says what it is for.</param>
public sealed record SiteDownload(string Name, string MediaType, string Text);
