using System.Diagnostics;

namespace Dossier.Tests.Fixtures;

/// <summary>A disk of one test, in memory, that can be filled to its last byte. Only root can make one.</summary>
internal sealed class SmallDisk : IDisposable
{
    /// <summary>The file that fills it.</summary>
    public const string Filler = "filler";

    private SmallDisk(TemporaryFolder folder) => Folder = folder;

    /// <summary>Where it is.</summary>
    public TemporaryFolder Folder { get; }

    /// <summary>A disk with the files of a folder, which is disposed of.</summary>
    public static SmallDisk Of(TemporaryFolder files)
    {
        using var _ = files;
        var folder = new TemporaryFolder();
        if (!OperatingSystem.IsLinux() || !Run("mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", folder.Path))
        {
            folder.Dispose();
            Assert.Skip("a small disk can be mounted by root on Linux alone, so that a full one is not tested");
        }

        foreach (var file in Directory.GetFiles(files.Path, "*", SearchOption.AllDirectories))
        {
            folder.With(Path.GetRelativePath(files.Path, file), File.ReadAllBytes(file));
        }

        return new SmallDisk(folder);
    }

    /// <summary>Lets nothing more be written to it.</summary>
    public void Protect() => Assert.True(Run("mount", "-o", "remount,ro", Folder.Path));

    /// <summary>Fills it.</summary>
    public void Fill()
    {
        using var filler = new FileStream(Folder[Filler], FileMode.Create, FileAccess.Write, FileShare.None, 0);
        foreach (var size in (int[])[4096, 1])
        {
            try
            {
                while (true)
                {
                    filler.Write(new byte[size]);
                }
            }
            catch (IOException)
            {
                // Full, to a page or to a byte.
            }
        }
    }

    public void Dispose()
    {
        Run("umount", "--lazy", Folder.Path);
        Folder.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true }
            )!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
