using System.ComponentModel;
using System.Diagnostics;

namespace Dossier.Cli.Preview;

/// <summary>The browser of whoever runs the program.</summary>
internal static class Browser
{
    /// <summary>Opens an address in it, or says that none could be opened.</summary>
    public static void Open(Uri address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Exception none) when (none is Win32Exception or InvalidOperationException or FileNotFoundException)
        {
            Console.Error.WriteLine("dossier: no browser could be opened; open the address yourself");
        }
    }
}
