namespace Dossier.Cli;

/// <summary>What the command returns to its caller.</summary>
internal static class ExitCodes
{
    /// <summary>All is well.</summary>
    public const int Done = 0;

    /// <summary>The dossier has errors.</summary>
    public const int Errors = 1;

    /// <summary>The call is wrong, or nothing of what it asks could be reached.</summary>
    public const int WrongCall = 2;

    /// <summary>The user or the system ended it; nothing was written.</summary>
    public const int Cancelled = 130;
}
