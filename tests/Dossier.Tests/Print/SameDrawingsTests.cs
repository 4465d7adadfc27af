using System.Text;
using System.Text.RegularExpressions;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Print;

/// <summary>
/// The drawings of the printed briefing are those of the site: all but their styles, and where their links lead.
/// </summary>
[Collection(Typeset.OneAtATime)]
public sealed partial class SameDrawingsTests
{
    private readonly SetBriefing set = Typeset.RealBriefing;

    [Theory]
    [InlineData("timeline")]
    [InlineData("figures")]
    public void Site_and_print_show_the_same_drawing(string name)
    {
        var page = Drawings().Matches(RealSite.Text($"{name}/index.html")).Select(match => match.Value);
        var whole = Drawings().Matches(RealSite.Text("print/index.html")).Select(match => match.Value);
        var drawn = Assert.Single(page);
        Assert.Equal(Bare(drawn), Bare(PrintedDrawing(name)));
        Assert.Contains(Bare(drawn), whole.Select(Bare));
    }

    [Fact]
    public void Figures_of_one_unit_are_drawn_with_their_values_which_can_be_copied_out_of_the_print()
    {
        var drawing = PrintedDrawing("figures");
        var text = SetBriefing.Bare(set.Text());
        var shared = set
            .Compilation.Briefing!.KeyFigures.Where(figure =>
                figure.Unit.StartsWith("billion US dollars", StringComparison.Ordinal)
            )
            .ToList();
        Assert.True(shared.Count > 1);
        Assert.All(
            shared,
            figure =>
            {
                Assert.Contains($">{figure.Value}</text>", drawing, StringComparison.Ordinal);
                Assert.Contains(SetBriefing.Bare(figure.Value + figure.Unit), text, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void Figures_that_share_no_unit_or_do_not_differ_are_not_drawn()
    {
        Assert.NotNull(Drawn(("5", "billion US dollars"), ("About 10", "billion US dollars, hoped for")));
        Assert.NotNull(Drawn(("At least 4,000", "Companies"), ("2", "states"), ("2,300", "companies")));
        Assert.Null(Drawn(("5", "billion US dollars"), ("10", "companies")));
        Assert.Null(Drawn(("3", "states"), ("3", "states")));
        Assert.Null(Drawn(("Dozens", "imams"), ("2", "imams")));
        Assert.Null(Drawn(("3 to 5", "per cent"), ("4", "per cent")));
        Assert.Null(Drawn(("3", ""), ("5", "")));
    }

    /// <summary>The drawing of a dossier that has these key figures; null for none.</summary>
    private static string? Drawn(params ReadOnlySpan<(string Value, string Unit)> figures)
    {
        var text = "";
        foreach (var (value, unit) in figures)
        {
            text += $$"""
                ::: key-figure {#f{{text.Length}} value="{{value}}" unit="{{unit}}" title="T"}
                Text.
                :::


                """;
        }

        var (compilation, _) = SmallDossier.Compile(SmallDossier.Inputs(("figures.md", text)));
        return Composed.Of(compilation.Briefing!).Figures!.Drawing;
    }

    private static string PrintedDrawing(string name)
    {
        var bag = new global::Dossier.Diagnostics.DiagnosticBag();
        var compilation = Compiler.Compile(
            Typeset.Real,
            new BuildRequest(null, _ => { }) { Print = new PrintRequest(PrintPart.Whole), Site = false },
            bag
        );
        Assert.False(bag.HasErrors);
        return Encoding.UTF8.GetString(compilation.Print!.Files[$"drawings/{name}.svg"].Span);
    }

    /// <summary>A drawing without its styles, its name space and its addresses.</summary>
    private static string Bare(string svg) =>
        AddressPattern().Replace(StylePattern().Replace(svg, ""), "href=\"\"").Trim();

    [GeneratedRegex("<svg class=\"(?:timeline-drawing|chart)\".*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Drawings();

    [GeneratedRegex("<style>.*?</style>| xmlns=\"[^\"]*\"", RegexOptions.Singleline)]
    private static partial Regex StylePattern();

    [GeneratedRegex("href=\"[^\"]*\"")]
    private static partial Regex AddressPattern();
}
