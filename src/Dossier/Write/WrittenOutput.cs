namespace Dossier.Write;

/// <summary>What a write did.</summary>
/// <param name="Files">Files in the output.</param>
/// <param name="Changed">How many of them are new or have other bytes than before; the others kept their time
/// stamps.</param>
/// <param name="Removed">Files of the last output that are no more.</param>
public sealed record WrittenOutput(int Files, int Changed, int Removed);
