using System.Text;
using System.Text.RegularExpressions;
using Dossier.Compose.Entries;
using Dossier.Encode.Drawings;
using Dossier.Tests.Fixtures;
using Dossier.Tests.Site;

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
    public void Every_figure_with_a_year_is_drawn_with_its_value_which_can_be_copied_out_of_the_print()
    {
        var briefing = set.Compilation.Briefing!;
        var drawing = PrintedDrawing("figures");
        var dated = briefing
            .KeyFigures.Where(figure => figure.Year.Length > 0 && char.IsAsciiDigit(figure.Year[0]))
            .ToList();
        Assert.Equal(dated.Count, LabelPattern().Count(drawing));
        var text = set.Text();
        Assert.All(
            dated,
            figure =>
            {
                var words = SetBriefing.Bare(figure.Value + figure.Unit);
                Assert.Contains(SetBriefing.Bare(figure.Value), SetBriefing.Bare(drawing), StringComparison.Ordinal);
                // Once in the drawing and once in the list.
                Assert.True(Regex.Count(text, Regex.Escape(words)) >= 2, figure.Value);
            }
        );
    }

    [Fact]
    public void Figures_without_years_are_not_drawn()
    {
        var figures = Composed.Of(Typeset.RealBriefing.Compilation.Briefing!).Figures!;
        Assert.NotNull(FiguresDrawing.Svg(figures, _ => ""));
        Assert.Null(FiguresDrawing.Svg(Figures("undated", "undated"), _ => ""));
        Assert.Null(FiguresDrawing.Svg(Figures("undated", "2016"), _ => ""));
        Assert.NotNull(FiguresDrawing.Svg(Figures("2009–2012", "2016"), _ => ""));
    }

    /// <summary>The key figures of a dossier that has one for each of these years.</summary>
    private static FiguresText Figures(params ReadOnlySpan<string> years)
    {
        var text = "";
        foreach (var year in years)
        {
            text += $"::: key-figure {{#f{text.Length} value=\"5\" title=\"T\" year=\"{year}\"}}\nText.\n:::\n\n";
        }

        var (compilation, _) = SmallDossier.Compile(SmallDossier.Sources(("figures.md", text)));
        return Composed.Of(compilation.Briefing!).Figures!;
    }

    private static string PrintedDrawing(string name)
    {
        var bag = new Diagnostics.DiagnosticBag();
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

    [GeneratedRegex("<svg class=\"(?:timeline|figures)-drawing\".*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Drawings();

    [GeneratedRegex("<style>.*?</style>| xmlns=\"[^\"]*\"", RegexOptions.Singleline)]
    private static partial Regex StylePattern();

    [GeneratedRegex("href=\"[^\"]*\"")]
    private static partial Regex AddressPattern();

    [GeneratedRegex("<text class=\"label\"")]
    private static partial Regex LabelPattern();
}
