using System.Text.Json;

namespace Dossier.Npm.Programs;

/// <summary>What another program came to.</summary>
/// <param name="ExitCode">Its exit code; null when it was ended for taking too long, or for writing too much.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">The end of its standard error.</param>
internal sealed record ProgramResult(int? ExitCode, byte[] Output, string Errors)
{
    /// <summary>Whether it was ended for writing more than any answer has.</summary>
    public bool WroteTooMuch { get; init; }

    /// <summary>Why it did not end well by itself.</summary>
    /// <param name="limit">How long it might take, in words.</param>
    public string Failure(string limit) =>
        WroteTooMuch ? "it writes without end"
        : ExitCode is null ? $"it took more than {limit}"
        : Errors
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .LastOrDefault(line => line.Contains("Error", StringComparison.Ordinal))
            ?? "it ended without a word";

    /// <summary>Whether a fault says that an answer does not have its form.</summary>
    public static bool IsOfForm(Exception fault) =>
        fault
            is JsonException
                or KeyNotFoundException
                or InvalidOperationException
                or FormatException
                or ArgumentException
                or OverflowException;
}
