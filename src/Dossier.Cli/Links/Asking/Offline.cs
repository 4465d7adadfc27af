using Dossier.Cli.Verbs.Building;
using Dossier.Cli.WrongCalls;
using Dossier.Diagnostics;

namespace Dossier.Cli.Links.Asking;

/// <summary>A run that reached nothing at all: what it asked about is as unknown as before.</summary>
internal static class Offline
{
    /// <summary>Reports that no address could be reached.</summary>
    /// <param name="asked">How many addresses were asked in vain.</param>
    /// <param name="bag">Takes the finding.</param>
    public static void Report(int asked, DiagnosticBag bag) =>
        bag.ReportFile(
            Codes.NoNetwork,
            "",
            asked == 1
                ? "the one address that was asked could not be reached, so that nothing is held against it"
                : $"none of {BuildRun.Plural(asked, "address", "addresses")} could be reached, so that "
                    + "nothing is held against them",
            "look whether this machine has a network; behind a proxy, set HTTPS_PROXY and HTTP_PROXY"
        );

    /// <summary>Tells the user, after the findings; the exit code for it.</summary>
    public static int Refuse() => WrongCall.Refuse("the network could not be reached; nothing was recorded");
}
