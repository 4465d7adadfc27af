using System.Diagnostics;
using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Write;

namespace Dossier.Benchmarks;

/// <summary>What checking costs of a build of grounded pages, in processor time on all cores, from reading to the last file written.</summary>
internal static class CheckShare
{
    private const int Runs = 5;

    /// <summary>Measures and says it; the first run, which compiles the code, is not counted.</summary>
    /// <param name="pages">Number of sections.</param>
    public static void Measure(int pages)
    {
        var folder = Directory.CreateTempSubdirectory("dossier-grounded-");
        try
        {
            new GroundedCorpus().Write(folder.FullName, pages);
            var runs = Enumerable.Range(0, Runs + 1).Select(run => Build(folder.FullName, run)).Skip(1).OrderBy(run => run.Check / run.Whole).ToArray();
            var median = runs[Runs / 2];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{pages,6} grounded pages: checking takes {median.Check.TotalSeconds:0.00} of {median.Whole.TotalSeconds:0.00} s processor, {100 * (median.Check / median.Whole):0.0} % (from {100 * (runs[0].Check / runs[0].Whole):0.0} to {100 * (runs[^1].Check / runs[^1].Whole):0.0} in {Runs} runs); {median.Findings} findings"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (TimeSpan Check, TimeSpan Whole, int Findings) Build(string folder, int run)
    {
        var began = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
        var theme = Path.Combine(AppContext.BaseDirectory, "theme");
        var bag = new DiagnosticBag();
        GC.Collect();
        var start = Now();
        var sources = SourceReader.Read(new InputFolders(Path.Combine(folder, "input"), Path.Combine(folder, "seeds"), [theme]), bag);
        var compiled = Compiler.Compile(sources, new CompilerOptions(null, stage => began[stage] = Now()), bag);
        var output = compiled.Output ?? throw new InvalidOperationException(string.Join('\n', bag.Sorted().Take(5)));
        OutputWriter.Write(output, Path.Combine(folder, $"output-{run}"), bag);
        return (began["Rendering"] - began["Checking"], Now() - start, bag.Sorted().Length);
    }

    private static TimeSpan Now()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
