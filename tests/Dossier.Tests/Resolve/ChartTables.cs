using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Data;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Resolve;

/// <summary>What of a chart's table is drawn, and how.</summary>
public sealed class ChartTables
{
    private const string Newest = """
        | year | a | b |
        | - | - | - |
        | 2023 | 3 | 6 |
        | 2021 | 1 | |
        | 2022 | 2 | 5 |

        """;

    [Theory]
    [InlineData("line", "2021 2022 2023")]
    [InlineData("bar", "2021 2022 2023")]
    [InlineData("bar layout=stacked", "2021 2022 2023")]
    [InlineData("bar layout=horizontal", "2023 2021 2022")]
    public void Time_goes_from_left_to_right_however_the_rows_are_sorted(string kind, string places)
    {
        var figure = Drawn("en-GB", kind, Newest);
        Assert.Equal(places, string.Join(' ', figure.Chart.Categories.Select(place => place.Label)));
        Assert.Equal(places, string.Join(' ', figure.Dates.Select(date => date!.Edtf)));
        foreach (var (point, series, category) in figure.Chart.Points)
        {
            var year = int.Parse(figure.Chart.Categories[category].Label, CultureInfo.InvariantCulture);
            Assert.Equal(year - 2020 + (3 * series), point.Value);
        }

        Assert.Equal(5, figure.Chart.Points.Count());
    }

    [Theory]
    [InlineData("en-GB", "40 %", "60.5%")]
    [InlineData("tr", "%40", "% 60,5")]
    public void Signs_of_per_cent_are_the_unit_unless_another_is_named(string language, string one, string other)
    {
        var shares = $"""
            | who | share |
            | - | - |
            | A | {one} |
            | B | {other} |

            """;
        var figure = Drawn(language, "bar", shares);
        Assert.Equal("%", figure.Unit);
        Assert.Equal([40, 60.5], figure.Chart.Points.Select(point => point.Point.Value!.Value));
        Assert.Equal("per cent", Drawn(language, "bar unit=\"per cent\"", shares).Unit);
        Assert.Equal("", Drawn(language, "bar", shares.Replace("%", "", StringComparison.Ordinal)).Unit);
    }

    /// <summary>A thousandfold error is worse than a question.</summary>
    [Theory]
    [InlineData("tr", "2.931", "2.5", "'2.931' may be 2.931 or 2,931", "write 2931 or 2.9310")]
    [InlineData("tr", "-12.500", "0.5", "'-12.500' may be −12.500 or −12,5", "write -12500 or -12.5000")]
    public void A_mark_that_divides_thousands_here_and_decimals_beside_it_is_asked_about(
        string language,
        string number,
        string beside,
        string message,
        string hint
    )
    {
        var finding = Assert.Single(
            Findings(
                language,
                "bar",
                $"""
                | a | b |
                | - | - |
                | A | {number} |
                | B | {beside} |

                """
            )
        );
        Assert.Equal((message, hint), (finding.Message, finding.Hint));
        Assert.Equal(9, finding.Line);
    }

    [Theory]
    [InlineData("tr", "2.931", "2,5", 2931, 2.5)]
    [InlineData("tr", "2.931", "1.234.567", 2931, 1234567)]
    [InlineData("tr", "2.9310", "2.5", 2.931, 2.5)]
    [InlineData("tr", "0.931", "2.5", 0.931, 2.5)]
    [InlineData("en-GB", "2.931", "2.5", 2.931, 2.5)]
    [InlineData("en-GB", "2,931", "2.5", 2931, 2.5)]
    [InlineData("kk", "2,931", "2.5", 2.931, 2.5)]
    public void Numbers_are_read_as_the_language_writes_them(
        string language,
        string one,
        string other,
        double first,
        double second
    )
    {
        var chart = Drawn(
            language,
            "bar",
            $"""
            | a | b |
            | - | - |
            | A | {one} |
            | B | {other} |

            """
        ).Chart;
        Assert.Equal([first, second], chart.Points.Select(one => one.Point.Value!.Value));
    }

    [Theory]
    [InlineData("en-GB", "a;b\nA;1,234\n", 1)]
    [InlineData("en-GB", "a,b\nA,\"1,234\"\n", 0)]
    [InlineData("en-GB", "a;b\nA;1234\n", 0)]
    [InlineData("tr", "a,b\nA,1.234\n", 1)]
    [InlineData("tr", "a;b\nA;1.234\n", 0)]
    [InlineData("tr", "a;b\nA;1,234\n", 0)]
    [InlineData("kk", "a,b\nA,1.234\n", 0)]
    public void A_file_of_people_who_write_numbers_otherwise_is_asked_about(string language, string csv, int findings)
    {
        var bag = new DiagnosticBag();
        _ = Read(language, "bar data=\"data/made.csv\"", "", bag, ("data/made.csv", csv));
        Assert.Equal(findings, bag.Sorted().Count(finding => finding is { Path: "input/data/made.csv", Line: 2 }));
        Assert.Equal(findings > 0, bag.HasErrors);
    }

    /// <summary>Of more rows than the reader of Markdown takes, that is said.</summary>
    [Theory]
    [InlineData(3_000, "DOS221", 501)]
    [InlineData(10_000, "DOS215", 9_999)]
    public void Thousands_of_rows_in_the_text_are_one_finding_where_there_are_too_many(int rows, string code, int row)
    {
        var table = new StringBuilder("| year | value |\n| ---- | ----- |\n");
        for (var i = 1; i <= rows; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {i} | {i} |\n");
        }

        var finding = Assert.Single(Findings("en-GB", "line", table.ToString()));
        Assert.Equal((code, 8 + row, $"| {row} | {row} |"), (finding.Code.Id, finding.Line, finding.Excerpt));
    }

    private static ChartFigure Drawn(string language, string kind, string table)
    {
        var bag = new DiagnosticBag();
        var briefing = Read(language, kind, table, bag);
        Assert.Empty(bag.Sorted());
        return Assert.Single(briefing!.Charts);
    }

    private static ImmutableArray<Diagnostic> Findings(string language, string kind, string table)
    {
        var bag = new DiagnosticBag();
        _ = Read(language, kind, table, bag);
        return bag.Sorted();
    }

    private static Briefing? Read(
        string language,
        string kind,
        string table,
        DiagnosticBag bag,
        params ReadOnlySpan<(string, string)> files
    ) =>
        Compiler.Read(
            SmallDossier.Inputs([
                ("dossier.yml", SmallDossier.Settings.Replace("en-GB", language, StringComparison.Ordinal)),
                (
                    "sections/01-drawn.md",
                    SmallDossier.Page(
                        "Drawn",
                        $$"""
                        Text.

                        ::: chart {#c1 type={{kind}} title="T"}
                        {{table}}:::

                        """
                    )
                ),
                .. files,
            ]),
            new BuildRequest(null, _ => { }),
            bag
        );
}
