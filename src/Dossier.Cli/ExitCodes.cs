using Dossier.Languages.Letters;

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

    /// <summary>Writes to standard error why a call is wrong, and returns <see cref="WrongCall"/>.</summary>
    public static int Refuse(string why)
    {
        Console.Error.WriteLine($"dossier: {Invisible.Shown(why)}");
        return WrongCall;
    }

    /// <summary>
    /// Writes to standard error that the output lies in a folder that is read, and returns <see cref="WrongCall"/>.
    /// </summary>
    /// <param name="output">What is to be written.</param>
    /// <param name="around">The folder that is read.</param>
    public static int RefuseOutput(string output, string around) =>
        Refuse(
            $"the output '{output}' lies in '{Path.GetFileName(Path.TrimEndingDirectorySeparator(around))}/', and "
                + "would be read as a part of the dossier: name another folder, such as '--output output'"
        );
}
