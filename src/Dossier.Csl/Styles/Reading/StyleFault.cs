namespace Dossier.Csl.Styles.Reading;

/// <summary>What is wrong in a style or locale file.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Message">What is wrong, in a sentence without capital and full stop.</param>
/// <param name="Hint">What would mend it; empty where nothing is known.</param>
/// <param name="IsFatal">Whether the file cannot be used.</param>
public sealed record StyleFault(int Line, int Column, string Message, string Hint, bool IsFatal);
