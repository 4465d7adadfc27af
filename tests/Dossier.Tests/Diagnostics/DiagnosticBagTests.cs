using Dossier.Diagnostics;
using Dossier.Input;

namespace Dossier.Tests.Diagnostics;

/// <summary>What is reported is found again by rule, line, block and place.</summary>
public sealed class DiagnosticBagTests
{
    private readonly InputFile file = new(
        "input/a.md",
        """
        First line.
        Second line.
        Third line.

        """
    );
    private readonly DiagnosticBag bag = new();

    public DiagnosticBagTests() => bag.Report(Codes.UnusedTerm, file.Span(19, 4), "it is here");

    [Fact]
    public void Line_and_column_count_from_one()
    {
        var finding = Assert.Single(bag.Sorted());
        Assert.Equal(("input/a.md", 2, 8, 12), (finding.Path, finding.Line, finding.Column, finding.EndColumn));
        Assert.Equal("Second line.", finding.Excerpt);
    }

    [Fact]
    public void A_rule_is_known_to_have_reported_something()
    {
        Assert.True(bag.Has(Codes.UnusedTerm));
        Assert.False(bag.Has(Codes.UnusedSource));
    }

    [Theory]
    [InlineData(0, 11, false)]
    [InlineData(0, 13, true)]
    [InlineData(12, 1, true)]
    [InlineData(25, 5, false)]
    public void A_block_holds_what_is_in_one_of_its_lines(int start, int length, bool holds) =>
        Assert.Equal(holds, bag.HasWithin(Codes.UnusedTerm, file.Span(start, length)));

    [Fact]
    public void What_warns_forbids_once_it_is_said()
    {
        Assert.False(bag.HasErrors);
        Assert.False(bag.TryForbid(Codes.UnusedTerm, file.Span(0, 1)));
        Assert.True(bag.TryForbid(Codes.UnusedTerm, file.Span(19, 1)));
        Assert.True(bag.HasErrors);
        Assert.Equal(Severity.Error, Assert.Single(bag.Sorted()).Severity);
    }

    [Fact]
    public void Strict_takes_warnings_for_errors_but_no_remarks()
    {
        var strict = new DiagnosticBag(strict: true);
        strict.Remark(Codes.UnusedTerm, file.Span(0, 1), "a remark");
        Assert.False(strict.HasErrors);
        strict.Report(Codes.UnusedTerm, file.Span(0, 1), "a warning");
        Assert.True(strict.HasErrors);
    }

    [Fact]
    public void The_same_is_told_once_and_in_the_order_of_the_file()
    {
        bag.Report(Codes.UnusedTerm, file.Span(19, 4), "it is here");
        bag.Report(Codes.UnusedSource, file.Span(0, 5), "before it");
        Assert.Equal(["before it", "it is here"], bag.Sorted().Select(finding => finding.Message));
    }

    [Fact]
    public void What_runs_side_by_side_knows_what_was_before_and_not_what_the_others_find()
    {
        var seen = new string[40];
        bag.MarkUnread(file.Span(0, 2));
        bag.SideBySide(
            [.. Enumerable.Range(0, seen.Length)],
            (i, own) =>
            {
                var before = own.HasAt(Codes.UnusedTerm, file.Span(19, 1)) && own.IsInSlip(file.Span(0, 1));
                var others = own.IsInSlip(file.Span(14, 1)) || own.Has(Codes.UnusedSource) || own.HasErrors;
                own.MarkUnread(file.Span(13, 5));
                own.MarkMeantOtherwise(file.Span(13, 5));
                own.MarkNotRead($"input/{i}.md");
                own.Report(Codes.UnusedSource, file.Span(13, 5), $"of {i}");
                own.TryForbid(Codes.UnusedTerm, file.Span(19, 1));
                own.SetHint(Codes.UnusedTerm, file.Span(19, 1), "write another");
                seen[i] = $"{before} {others} {own.IsInSlip(file.Span(14, 1))} {own.Sorted().Length}";
            }
        );

        Assert.All(seen, text => Assert.Equal("True False True 2", text));
        Assert.True(bag.IsInSlip(file.Span(14, 1)) && bag.IsMeantOtherwise(file.Span(13, 5)) && bag.HasErrors);
        Assert.Equal(seen.Length, bag.NotRead.Count);
        Assert.Equal(seen.Length + 1, bag.Sorted().Length);
        var first = bag.Sorted().Single(finding => finding.Code == Codes.UnusedTerm);
        Assert.Equal((Severity.Error, "write another"), (first.Severity, first.Hint));
    }
}
