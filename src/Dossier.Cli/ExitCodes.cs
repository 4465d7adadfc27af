using Dossier.Languages;

namespace Dossier.Cli;

/// <summary>What the command returns to its caller.</summary>
internal static class ExitCodes
{
    /// <summary>All is well.</summary>
    public const int Done = 0;

    /// <summary>The dossier has errors.</summary>
    public const int Errors = 1;

    /// <summary>The call is wrong.</summary>
    public const int WrongCall = 2;

    /// <summary>The user or the system ended it; nothing was written.</summary>
    public const int Ended = 130;

    /// <summary>Says why a call is wrong; <see cref="WrongCall"/>.</summary>
    public static int Refuse(string why)
    {
        Console.Error.WriteLine($"dossier: {Invisible.Shown(why)}");
        return WrongCall;
    }
}
