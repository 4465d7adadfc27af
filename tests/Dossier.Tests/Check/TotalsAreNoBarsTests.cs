using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Tests.Editions;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Check;

/// <summary>A sum among the bars of a chart is a warning, which counts as an error where warnings do.</summary>
public sealed class TotalsAreNoBarsTests : IDisposable
{
    private readonly TemporaryFolder folder = new TemporaryFolder()
        .WithDossier()
        .With(
            "input/sections/01-one.md",
            SmallDossier.Page(
                "One",
                """

                ::: chart {#fig-one type=bar x=year y=trains title="Trains"}
                | year | trains |
                | --- | --- |
                | 2023 | 2 |
                | 2024 | 3 |
                | Total | 5 |
                :::

                """
            )
        );

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false, Severity.Warning)]
    [InlineData(true, Severity.Error)]
    public void A_sum_is_a_warning_and_strictly_an_error(bool strict, Severity severity)
    {
        var bag = new DiagnosticBag(strict);
        Compiler.Compile(InputReader.Read(Sealing.Folders(folder), bag), new BuildRequest(null, _ => { }), bag);
        Assert.Equal(severity, Assert.Single(bag.Sorted(), one => one.Code == Codes.ChartData).Severity);
        Assert.Equal(strict, bag.HasErrors);
    }
}
