namespace Dossier.Csl.Conformance;

/// <summary>Runs the public test suite.</summary>
internal static class SuiteRun
{
    /// <summary>Runs; 0 where every fixture passes.</summary>
    /// <param name="folder">The fixtures; the locales are in its neighbour <c>locales</c>.</param>
    /// <param name="names">The fixtures to run; all where none is given.</param>
    /// <param name="showsMisses">Whether what came out is shown where it is not what was expected.</param>
    public static int Run(string folder, IReadOnlySet<string> names, bool showsMisses)
    {
        var runner = new FixtureRunner(new FolderLocales(Path.Combine(folder, "..", "locales")));
        var passed = 0;
        var all = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var fixture = Fixture.Read(file);
            if (names.Count > 0 && !names.Contains(fixture.Name))
            {
                continue;
            }

            all++;
            var actual = runner.Run(fixture).Trim();
            if (actual == fixture.Expected)
            {
                passed++;
            }
            else
            {
                Console.WriteLine(
                    showsMisses
                        ? $"""
                        -- {fixture.Name}
                        {fixture.Expected}
                        -- but
                        {actual}

                        """
                        : $"missed {fixture.Name}"
                );
            }
        }

        Console.WriteLine($"passed {passed} of {all}");
        return passed == all ? 0 : 1;
    }
}
