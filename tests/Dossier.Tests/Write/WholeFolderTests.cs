using Dossier.Tests.Fixtures;
using Dossier.Write;

namespace Dossier.Tests.Write;

/// <summary>A killed run leaves a folder of a known name with a marker in it; all else there is somebody's.</summary>
public sealed class WholeFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_a_killed_run_left_is_told_from_what_is_somebodys()
    {
        folder.With("left/.next/.dossier", "").With("left/.next/new/a.md", "x");
        folder.With("own/.next/a.md", "x").With("file/.next", "x").With("other/next/.dossier", "");
        Directory.CreateDirectory(folder["empty/.next"]);

        Assert.True(WholeFolder.IsUnfinished(folder["left/.next"]));
        Assert.True(WholeFolder.IsUnfinished(folder["empty/.next"]));
        Assert.False(WholeFolder.IsUnfinished(folder["own/.next"]));
        Assert.False(WholeFolder.IsUnfinished(folder["file/.next"]));
        Assert.False(WholeFolder.IsUnfinished(folder["other/next"]));
        Assert.False(WholeFolder.IsUnfinished(folder["none/.next"]));
    }

    [Fact]
    public void A_folder_that_is_there_is_filled_over_what_a_killed_run_left()
    {
        folder.With("place/.next/.dossier", "").With("place/.next/new/old.md", "x");
        WholeFolder.Create(folder["place"], [new("a/b.md", "y"u8.ToArray())]);
        Assert.Equal([folder["place/a/b.md"]], Directory.GetFiles(folder["place"], "*", SearchOption.AllDirectories));
    }
}
