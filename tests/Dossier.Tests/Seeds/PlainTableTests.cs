using Dossier.Seeds.ArticleFormats;

namespace Dossier.Tests.Seeds;

/// <summary>Tables of plain text, as pandoc and others write them, are one passage each, cell by cell.</summary>
public sealed class PlainTableTests
{
    private const string Before = "The boats were counted in two years.";
    private const string After = "The boat goes at twelve, and nobody counts it.";

    [Theory]
    [InlineData(
        """
            Year     Passengers
            ------ ------------
            2024         1 107
            2025         1 108
            """,
        "Year | Passengers | 2024 | 1 107 | 2025 | 1 108"
    )]
    [InlineData(
        """
              Year Boats
            ------ -----
              2024 1,107
              2025    18
            """,
        "Year | Boats | 2024 | 1,107 | 2025 | 18"
    )]
    [InlineData(
        """
            ------ ----
            2024   1107

            2025   1108
            ------ ----
            """,
        "2024 | 1107 | 2025 | 1108"
    )]
    [InlineData(
        """
            ----------------------
            Year      Passengers
            --------- ------------
            2024      1107, by the
                      board

            2025      1108
            ----------------------
            """,
        "Year | Passengers | 2024 | 1107, by the | board | 2025 | 1108"
    )]
    [InlineData(
        """
            +------+------+
            | Year | Boat |
            +======+======+
            | 2020 | 277  |
            +------+------+
            """,
        "Year | Boat | 2020 | 277"
    )]
    [InlineData(
        """
            Year   Passengers
            2024   1,107
            2025   –
            """,
        "Year | Passengers | 2024 | 1,107 | 2025 | –"
    )]
    [InlineData("Town\tBoats\nOrd\t12\nVik\t9", "Town | Boats | Ord | 12 | Vik | 9")]
    [InlineData("┌──────┬────┐\n│ Ord  │ 12 │\n│ Vik  │ 9  │\n└──────┴────┘", "Ord | 12 | Vik | 9")]
    [InlineData("Town   Boats\n=================\nOrd    12\nVik    9", "Town | Boats | Ord | 12 | Vik | 9")]
    public void A_table_is_a_passage(string table, string said)
    {
        var article = ArticleReader.Read($"{Before}\n\n{table}\n\n{After}\n", ArticleForm.Plain);
        Assert.Equal([Before, said, After], article.Passages.Select(passage => passage.Text));
        Assert.StartsWith(
            "line 3: a table, read as paragraph 2: ",
            Assert.Single(article.Report),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("------------------------------------------------------------", "line 3: dropped, no words: ---")]
    [InlineData("How it is paid for\n------------------", "line 3: section ‘How it is paid for’")]
    [InlineData("------------------\nHow it is paid for\n------------------", "line 4: section ‘How it is paid for’")]
    [InlineData("How it is paid for\n==================", "line 3: section ‘How it is paid for’")]
    public void A_rule_is_no_title(string lines, string told)
    {
        var article = ArticleReader.Read($"{Before}\n\n{lines}\n\n{After}\n", ArticleForm.Plain);
        Assert.Equal([Before, After], article.Passages.Select(passage => passage.Text));
        Assert.StartsWith(told, Assert.Single(article.Report), StringComparison.Ordinal);
    }

    /// <summary>Two spaces after a stop or a number, and text between rules, are no columns.</summary>
    [Theory]
    [InlineData("It came in 1904.  It went.\nNobody saw it.  Or\nso they say.")]
    [InlineData("1.  It came in 1904.\n2.  It went in 1905.")]
    [InlineData("[1]  12 boats came.\n[2]  13 boats went.")]
    [InlineData("-----\n\nIt came in 1904.\n\n-----\n\nIt went in 1905.\n\n-----")]
    [InlineData("--- ---\n\nIt came in 1904.\n\n--- ---\n\nIt went in 1905.\n\n--- ---")]
    [InlineData("It was over.\n- - -\nNext day he went.")]
    [InlineData("- - -\n\nIt came in 1904.  It went.  Or not.\n\n- - -")]
    [InlineData("═════════\nIt came.\nIt went.")]
    public void What_is_no_table_is_none(string text)
    {
        var article = ArticleReader.Read($"{Before}\n\n{text}\n\n{After}\n", ArticleForm.Plain);
        Assert.DoesNotContain(article.Report, line => line.Contains("table", StringComparison.Ordinal));
        Assert.DoesNotContain(article.Passages, passage => passage.Text.Contains(" | ", StringComparison.Ordinal));
        Assert.Equal(After, article.Passages[^1].Text);
    }

    /// <summary>A table is a paragraph of its own after words that do not end as a sentence does.</summary>
    [Theory]
    [InlineData("The cost that the council of the town had in its books for these years was as follows")]
    [InlineData("The boats came.¹\n\n¹ A note that is open")]
    public void A_table_goes_on_with_nothing(string before)
    {
        var article = ArticleReader.Read($"{before}\n\nyear   cost\n1990   2\n\n{After}\n", ArticleForm.Plain);
        Assert.Equal(
            ["year | cost | 1990 | 2", After],
            article.Passages.Where(passage => passage.Id is "p2" or "p3").Select(passage => passage.Text)
        );
    }

    /// <summary>What stands right below a frame is none of it, nor is what stands before the next.</summary>
    [Fact]
    public void A_frame_ends_at_its_lower_side()
    {
        const string Frame = "+-----+----+\n| Ord | 12 |\n| Vik | 9  |\n+-----+----+";
        var article = ArticleReader.Read($"{Frame}\n{After}\n\n{Before}\n\n{Frame}\n", ArticleForm.Plain);
        Assert.Equal(
            ["Ord | 12 | Vik | 9", After, Before, "Ord | 12 | Vik | 9"],
            article.Passages.Select(passage => passage.Text)
        );
    }
}
