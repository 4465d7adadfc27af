using System.Globalization;
using System.Text;

namespace Dossier.Benchmarks;

/// <summary>
/// What charts and maps cost: builds with them beside builds without, each a process of its own that writes a folder of
/// its own, in turn.
/// </summary>
internal static class DrawingTimes
{
    private const int Runs = 9;
    private const int Charts = 100;
    private const int Points = 50;
    private const int Maps = 40;

    /// <summary>Measures and says it; the first round, which fills the system's caches, is not counted.</summary>
    /// <param name="program">The command.</param>
    public static void Measure(string[] program)
    {
        var folder = Directory.CreateTempSubdirectory("dossier-drawings-");
        try
        {
            var (tables, charts) = (
                Of(Table),
                Of(table => $"::: chart {{#c{table} type=line title=\"A chart\"}}\n{Table(table)}:::\n")
            );
            var (none, one, many) = (MapsOf(0), MapsOf(1), MapsOf(1 + Maps));
            var rounds = Enumerable
                .Range(0, Runs + 1)
                .Select(round =>
                    new[] { tables, charts, none, one, many }
                        .Select((text, i) => Build(program, Path.Combine(folder.FullName, $"{round}-{i}"), text))
                        .ToArray()
                )
                .Skip(1)
                .ToArray();
            Say($"{Charts} charts of {Points} points, beyond their tables", rounds, 1, 0, 1);
            Say("the first map, with the reading of its data", rounds, 3, 2, 1);
            Say("a map after its data are read", rounds, 4, 3, Maps);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Say(string what, Run[][] rounds, int with, int without, int count)
    {
        double[] wall =
        [
            .. rounds.Select(round => (round[with].Wall - round[without].Wall).TotalMilliseconds / count).Order(),
        ];
        double[] processor =
        [
            .. rounds
                .Select(round => (round[with].Processor - round[without].Processor).TotalMilliseconds / count)
                .Order(),
        ];
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {wall[Runs / 2]:0.0} ms wall ({wall[0]:0.0} to {wall[^1]:0.0}), {processor[Runs / 2]:0.0} "
                    + $"ms processor ({processor[0]:0.0} to {processor[^1]:0.0}) in {Runs} rounds"
            )
        );
    }

    private static Run Build(string[] program, string folder, string section)
    {
        Directory.CreateDirectory(Path.Combine(folder, "input/sections"));
        File.WriteAllText(
            Path.Combine(folder, "input/dossier.yml"),
            """
            id: drawn
            title: Drawn
            language: en-GB
            edition: 1.0.0
            date: 2026-11-22

            """
        );
        File.WriteAllText(Path.Combine(folder, "input/index.md"), "Nothing to say.\n");
        File.WriteAllText(
            Path.Combine(folder, "input/sections/01-drawn.md"),
            $"""
            ---
            title: Drawn
            ---
            {section}
            """
        );
        return Run.Of(program[0], [.. program[1..], .. Run.SiteAlone], folder);
    }

    private static string Of(Func<int, string> block) => string.Join('\n', Enumerable.Range(0, Charts).Select(block));

    private static string Table(int table)
    {
        var text = new StringBuilder("| year | value |\n| --- | --- |\n");
        for (var row = 0; row < Points; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {1970 + row} | {(row * 7919 % 101) + table} |\n");
        }

        return text.ToString();
    }

    private static string MapsOf(int count) =>
        string.Join(
            '\n',
            Enumerable
                .Range(0, count)
                .Select(map =>
                    $$"""
                        ::: map {#m{{map}} title="A map" extent=turkic-states countries="KZ UZ" highlight=TR}
                        | group | countries |
                        | --- | --- |
                        | One | AZ KZ KG TR UZ |
                        | Two | AM BY KZ KG RU TJ |
                        :::

                        """
                )
                .Prepend("Text.\n")
        );
}
