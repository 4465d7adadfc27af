using Dossier.Editions.Changes;
using Dossier.Input;
using Dossier.Model.Editions;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editions;

/// <summary>What weighs for readers though no running text says it: boxes, drawings, pictures, names.</summary>
public sealed class ShownThingsTests
{
    private const string Chart = """
        ::: chart {#chart-x type=bar title="Boats" unit="km"}
        | year | boats |
        | --- | --- |
        | 2023 | 5 |
        | 2024 | 6 |
        :::

        """;

    private const string Note = """
        ::: editor-note {#n kind=caution title="Two"}
        Five boats
        :   are meant, of 10^6^ people.
        :::

        """;

    private const string Map = """
        ::: map {#map-x title="Members" countries="KZ TR" places="astana"}
        | group | countries |
        | - | - |
        | Union | KZ TR |
        :::

        """;

    private const string Term = """
        ---
        term: Astana
        kind: place
        coordinates: [51.13, 71.43]
        labels: { kk: Астана }
        ---
        A city.

        """;

    [Theory]
    [InlineData("::: callout {title=\"How\"}\nIt takes five boats.\n:::\n", "five", "nine", ChangeLevel.Minor)]
    [InlineData("::: callout {title=\"The 5 boats\"}\nIt takes time.\n:::\n", "5", "9", ChangeLevel.Minor)]
    [InlineData("::: callout {title=\"How\"}\nIt takes long.\n:::\n", "long", "very long", ChangeLevel.Patch)]
    [InlineData(Chart, "| 2023 | 5 |", "| 2023 | 9 |", ChangeLevel.Minor)]
    [InlineData(Chart, "| 2024 | 6 |", "| 2024 | 6 |\n| 2025 | 7 |", ChangeLevel.Minor)]
    [InlineData(Chart, "\"km\"", "\"miles\"", ChangeLevel.Minor)]
    [InlineData(Chart, "type=bar", "type=line", ChangeLevel.Minor)]
    [InlineData(Chart, "\"Boats\"", "\"Ferries\"", ChangeLevel.Patch)]
    [InlineData(Map, "KZ TR |", "KZ RU |", ChangeLevel.Minor)]
    [InlineData(Map, "\"KZ TR\"", "\"KZ UZ\"", ChangeLevel.Minor)]
    [InlineData("See [it](https://example.org/a).\n", "org/a", "org/b", ChangeLevel.Patch)]
    [InlineData("See it.\n", "See it.", "See it.", ChangeLevel.None)]
    [InlineData(Note, "Five boats", "Nine boats", ChangeLevel.Minor)]
    [InlineData(Note, "10^6^", "106", ChangeLevel.Minor)]
    [InlineData("In all 10^6^ people.\n", "10^6^", "106", ChangeLevel.Minor)]
    [InlineData("| a | b |\n| - | - |\n| H~2~O | 10^6^ |\n", "10^6^", "106", ChangeLevel.Minor)]
    [InlineData("H~2~O is water.\n", "H~2~O", "H2O", ChangeLevel.Minor)]
    [InlineData("In all 10<sup>6</sup> people.\n", "10<sup>6</sup>", "106", ChangeLevel.Minor)]
    [InlineData("<p>Seven boats.</p>\n", "Seven", "Nine hundred", ChangeLevel.Minor)]
    [InlineData(
        "<p>Seven boats.</p>\n",
        "<p>Seven boats.</p>",
        "<table><tr><td>Four.</td></tr></table>",
        ChangeLevel.Minor
    )]
    [InlineData("It was 10^6^.\n", "10^6^", "10^6^", ChangeLevel.None)]
    public void What_a_box_shows_weighs_as_what_a_text_says(string text, string was, string now, ChangeLevel level)
    {
        var comparison = Compare(
            SmallDossier.Inputs(("sections/01-a.md", SmallDossier.Page("A", text)), ("glossary/astana.md", Term)),
            SmallDossier.Inputs(
                ("sections/01-a.md", SmallDossier.Page("A", text.Replace(was, now, StringComparison.Ordinal))),
                ("glossary/astana.md", Term)
            )
        );
        Assert.Equal(level, comparison.Level);
        Assert.Equal(level == ChangeLevel.None, comparison.Reasons.IsEmpty);
    }

    [Theory]
    [InlineData("A city.", "A city of 10^6^ people.", "A city of 106 people.")]
    [InlineData("A city.", "A city.\n\nCode\n:   `it`\n", "A city.\n\nCode\n:   *it*^2^\n")]
    public void What_is_raised_in_a_term_weighs(string said, string was, string now)
    {
        var comparison = Compare(
            SmallDossier.Inputs(("glossary/astana.md", Term.Replace(said, was, StringComparison.Ordinal))),
            SmallDossier.Inputs(("glossary/astana.md", Term.Replace(said, now, StringComparison.Ordinal)))
        );
        Assert.Equal(ChangeLevel.Minor, comparison.Level);
    }

    [Theory]
    [InlineData("kind: place", "kind: concept")]
    [InlineData("Астана", "Нұр-Сұлтан")]
    [InlineData("kind: place", "kind: place\naliases: [Akmola]")]
    public void What_the_page_of_a_term_says_weighs_as_the_term(string was, string now)
    {
        var comparison = Compare(
            SmallDossier.Inputs(("glossary/astana.md", Term)),
            SmallDossier.Inputs(("glossary/astana.md", Term.Replace(was, now, StringComparison.Ordinal)))
        );
        Assert.Equal((ChangeState.Changed, "astana"), (Assert.Single(comparison.Items).State, comparison.Items[0].Id));
        Assert.Equal(ChangeLevel.Minor, comparison.Level);
    }

    [Fact]
    public void A_place_that_a_map_names_has_moved()
    {
        (string, string) section = ("sections/01-a.md", SmallDossier.Page("A", Map));
        var comparison = Compare(
            SmallDossier.Inputs(section, ("glossary/astana.md", Term)),
            SmallDossier.Inputs(section, ("glossary/astana.md", Term.Replace("51.13", "52", StringComparison.Ordinal)))
        );
        Assert.Contains(comparison.Reasons, reason => reason.Kind == ItemKind.Statement);
    }

    [Fact]
    public void Lines_of_a_map_are_compared_as_their_file_has_them()
    {
        const string Line = "{\"type\":\"LineString\",\"coordinates\":[[60.0,45.0],[62.0,46.0]]}";
        (string, string) section = (
            "sections/01-a.md",
            SmallDossier.Page(
                "A",
                """
                ::: map {#map-x title="Lines" countries="KZ" lines="data/l.geojson"}
                x
                :::

                """
            )
        );
        var comparison = Compare(
            SmallDossier.Inputs(section, ("data/l.geojson", Line)),
            SmallDossier.Inputs(section, ("data/l.geojson", Line.Replace("46.0", "47.0", StringComparison.Ordinal)))
        );
        Assert.Equal(ChangeLevel.Minor, comparison.Level);
    }

    [Fact]
    public void Another_picture_under_the_same_name_is_another_picture()
    {
        var inputs = SmallDossier.Inputs(("index.md", "![A red dot](images/a.svg)\n"));
        var comparison = Compare(With(inputs, "red"), With(inputs, "blue"));
        Assert.Equal(ChangeLevel.Minor, comparison.Level);
        Assert.Contains("images/a.svg", Assert.Single(Assert.Single(comparison.Pages).Units, IsOther).After!.Text);
        Assert.Equal(ChangeLevel.None, Compare(With(inputs, "red"), With(inputs, "red")).Level);

        static bool IsOther(Dossier.Editions.Redlines.UnitChange unit) => unit.State != ChangeState.Same;

        static InputSet With(InputSet inputs, string colour) =>
            inputs with
            {
                Images = inputs.Images.Add(
                    "images/a.svg",
                    new BinaryFile(
                        "input/images/a.svg",
                        System.Text.Encoding.UTF8.GetBytes(
                            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><circle r=\"4\" "
                                + $"fill=\"{colour}\"/></svg>"
                        )
                    )
                ),
            };
    }

    [Theory]
    [InlineData("title: A small dossier", "title: Another", "title", ChangeLevel.Minor)]
    [InlineData("language: en-GB", "language: en-US", "language", ChangeLevel.Minor)]
    [InlineData("id: small", "id: small\nlicence: { id: CC0-1.0, name: Public domain }", "licence", ChangeLevel.Minor)]
    [InlineData("id: small", "id: small\npublisher: Somebody", "publisher", ChangeLevel.Patch)]
    public void What_holds_for_the_whole_dossier_weighs(string was, string now, string id, ChangeLevel level)
    {
        var comparison = Compare(
            SmallDossier.Inputs(),
            SmallDossier.Inputs(("dossier.yml", SmallDossier.Settings.Replace(was, now, StringComparison.Ordinal)))
        );
        var item = Assert.Single(comparison.Items);
        Assert.Equal((ItemKind.Dossier, id, level), (item.Kind, item.Id, comparison.Level));
    }

    [Fact]
    public void The_order_of_sections_weighs()
    {
        var comparison = Compare(
            SmallDossier.Inputs(("sections/01-a.md", Section("A")), ("sections/02-b.md", Section("B"))),
            SmallDossier.Inputs(("sections/02-a.md", Section("A")), ("sections/01-b.md", Section("B")))
        );
        Assert.Equal(
            ("order", "A · B", "B · A"),
            Assert.Single(comparison.Items) is var item ? (item.Id, item.Before, item.After) : default
        );
        Assert.Equal(ChangeLevel.Minor, comparison.Level);

        static string Section(string title) => SmallDossier.Page(title, $"Text of {title}.\n");
    }

    private static Comparison Compare(InputSet before, InputSet after) =>
        Comparer.Compare(
            default,
            SmallDossier.Compile(before).Compilation.Briefing!,
            null,
            SmallDossier.Compile(after).Compilation.Briefing!
        );
}
