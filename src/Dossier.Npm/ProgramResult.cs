namespace Dossier.Npm;

/// <summary>What another program came to.</summary>
/// <param name="Code">Its exit code; null when it was ended for taking too long.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its standard error.</param>
internal sealed record ProgramResult(int? Code, byte[] Output, string Errors);
