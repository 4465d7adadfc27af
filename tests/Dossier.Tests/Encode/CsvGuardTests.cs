using System.Text;
using CsCheck;
using Dossier.Encode;
using Dossier.Input;
using Dossier.Input.Csv;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Encode;

/// <summary>No cell of a table that readers download is a formula to their spreadsheet.</summary>
public sealed class CsvGuardTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-istan", "'-istan")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("x;=1", "\"x;=1\"")]
    [InlineData("x\t=1", "\"x\t=1\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"")]
    [InlineData("-5", "-5")]
    [InlineData("+3.25", "+3.25")]
    [InlineData("-5+1", "'-5+1")]
    [InlineData("'tis", "'tis")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    public void What_a_spreadsheet_would_run_is_text(string value, string cell) =>
        Assert.Equal(cell, CsvCell.Of(value));

    [Fact]
    public void A_cell_is_read_again_as_it_was_meant() =>
        Gen.Char["=+-@'1.a \"\n,＝"]
            .Array[1, 6]
            .Select(signs => new string(signs).Trim())
            .Where(value => value.Length > 0)
            .Try(
                value =>
                    Assert.Equal(
                        [value, "end"],
                        Assert
                            .Single(new CsvReader(new InputFile("a.csv", $"{CsvCell.Of(value)},end\n")).ReadRows())
                            .Cells
                    ),
                cases: 1_000
            );

    [Fact]
    public void No_table_of_the_site_has_a_formula_in_it()
    {
        var (compilation, findings) = SmallDossier.Compile(
            SmallDossier.Inputs(
                (
                    "glossary/evil.md",
                    """
                    ---
                    term: =1+1
                    aliases: ['@SUM(A1)']
                    labels: { tr: +1+1 }
                    ---
                    -1+1 {.common-knowledge}

                    """
                ),
                (
                    "sections/01-one.md",
                    SmallDossier.Page(
                        "One",
                        """
                        ::: chart {#fig type=bar title="A"}
                        | year | value | note |
                        | --- | --- | --- |
                        | 2023 | -5 | =1+1 |
                        :::

                        """
                    )
                ),
                (
                    "timeline.md",
                    """
                    ::: event {#e date="2009" title="=1+1"}
                    Text.
                    :::

                    """
                )
            )
        );
        Assert.DoesNotContain(findings, finding => finding.Severity == global::Dossier.Diagnostics.Severity.Error);
        var tables = compilation
            .Output!.Files.Where(file => file.Key.EndsWith(".csv", StringComparison.Ordinal))
            .ToArray();
        Assert.NotEmpty(tables);
        foreach (var (_, bytes) in tables)
        {
            var text = Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF');
            Assert.DoesNotMatch("(?m)(^|,)\"?[=+@]", text);
            Assert.DoesNotMatch("(?m)(^|,)\"?-[^0-9]", text);
        }
    }
}
