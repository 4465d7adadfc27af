namespace Dossier.Tests.Fixtures;

/// <summary>
/// A text in a file that a result is compared with, or that it replaces under <see cref="Repository.IsUpdate"/>.
/// </summary>
internal static class Expectation
{
    /// <summary>Compares.</summary>
    public static void Same(string path, string actual)
    {
        if (Repository.IsUpdate)
        {
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(
            File.Exists(path),
            $"{path} is missing; run the tests with DOSSIER_UPDATE=1 and look at what it writes\n{actual}"
        );
        var expected = File.ReadAllText(path).ReplaceLineEndings("\n");
        Assert.True(
            expected == actual,
            $"""
            {path}
            --- expected
            {expected}
            --- actual
            {actual}
            """
        );
    }
}
