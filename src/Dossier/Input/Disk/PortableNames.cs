using System.Buffers;
using System.Globalization;
using Dossier.Diagnostics;

namespace Dossier.Input.Disk;

/// <summary>
/// Names of files that work on one machine and not on another: Windows and macOS take capitals and small letters for
/// the same, Windows keeps some names for devices, and all have a longest name.
/// </summary>
internal static class PortableNames
{
    /// <summary>
    /// Letters that a name may have: what is published has its ending, a folder, and a temporary name beside it, and
    /// Windows takes paths of 260 altogether.
    /// </summary>
    private const int MaxLength = 100;

    private static readonly SearchValues<char> NotOnWindows = SearchValues.Create("<>:\"|?*\\");

    private static readonly HashSet<string> Devices = new(
        ["con", "prn", "aux", "nul", .. NumberedDevices("com"), .. NumberedDevices("lpt")],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Reports names that would be lost, or taken for another, on some machine.</summary>
    /// <param name="files">What a folder holds.</param>
    /// <param name="bag">Receives findings.</param>
    public static void Report(IReadOnlyList<FoundFile> files, DiagnosticBag bag)
    {
        var byUpperCase = new Dictionary<string, FoundFile>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(file => file.Full, StringComparer.Ordinal))
        {
            if (!byUpperCase.TryAdd(file.Relative.ToUpperInvariant(), file))
            {
                var other = byUpperCase[file.Relative.ToUpperInvariant()];
                bag.ReportFile(
                    Codes.FileName,
                    file.Display,
                    file.Relative == other.Relative
                        ? "two files have this name, once with composed letters and once with accents of "
                            + "their own: one is not read"
                        : $"'{other.Display}' differs in capitals alone: Windows and macOS take both for one file",
                    "rename one of them"
                );
            }

            foreach (var part in file.Relative.Split('/'))
            {
                foreach (var (message, hint) in Faults(part))
                {
                    bag.ReportFile(Codes.FileName, file.Display, message, hint);
                }
            }
        }
    }

    /// <summary>
    /// What is wrong with one name of a path, and what mends it: nothing for one that every machine can have.
    /// </summary>
    public static IEnumerable<(string Message, string Hint)> Faults(string name)
    {
        if (name.Length > MaxLength)
        {
            yield return (
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the name has {name.Length} letters; more than {MaxLength} do not work on every machine and host"
                ),
                "give it a shorter one: it stands in the address"
            );
        }

        var stem = name.Split('.')[0];
        if (IsDevice(stem))
        {
            yield return (
                $"Windows keeps the name '{stem}' for a device, and cannot have such a file",
                "add a word to the name"
            );
        }

        if (name.AsSpan().IndexOfAny(NotOnWindows) is >= 0 and var at)
        {
            yield return ($"Windows allows no '{name[at]}' in a name", "take the sign out of the name");
        }

        if (name.EndsWith(' ') || name.EndsWith('.'))
        {
            yield return ("Windows drops the space or full stop at the end of a name", "take it out of the name");
        }
    }

    /// <summary>Whether every machine can have a file or folder of a name: nothing is wrong with it.</summary>
    public static bool IsPortable(ReadOnlySpan<char> name)
    {
        var dot = name.IndexOf('.');
        return name.Length <= MaxLength
            && !Devices.GetAlternateLookup<ReadOnlySpan<char>>().Contains(dot < 0 ? name : name[..dot])
            && name.IndexOfAny(NotOnWindows) < 0
            && name is not [.., ' ' or '.'];
    }

    /// <summary>Whether Windows has a device of a name, and so no file or folder.</summary>
    public static bool IsDevice(string name) => Devices.Contains(name);

    /// <summary><c>com1</c> to <c>com9</c> of <c>com</c>.</summary>
    private static IEnumerable<string> NumberedDevices(string device) =>
        Enumerable.Range(1, 9).Select(number => string.Create(CultureInfo.InvariantCulture, $"{device}{number}"));
}
