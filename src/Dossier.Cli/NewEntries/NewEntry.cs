namespace Dossier.Cli.NewEntries;

/// <summary>What <c>dossier new</c> adds to a dossier.</summary>
/// <param name="File">The file to write or to lengthen, seen from where the command was called.</param>
/// <param name="Text">What to write at its end; the file is new, or its text stays as it is.</param>
/// <param name="Next">What an editor does next.</param>
internal sealed record NewEntry(string File, string Text, string Next);
