using System.Text;
using Dossier.Tests.Bibliography;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Import.Glossary;

/// <summary>What the columns of a spreadsheet are taken for, whatever their head calls them.</summary>
public sealed class ColumnsTests
{
    [Theory]
    [InlineData("sep=;\nterm;definition\nroad;A way, long.\n")]
    [InlineData("term\tdefinition\nroad\tA way, long.\n")]
    [InlineData("Terim;Tanım\nroad;A way, long.\n")]
    [InlineData("ТЕРМИН;Определение\nroad;A way, long.\n")]
    [InlineData("Термин;Анықтама\nroad;A way, long.\n")]
    [InlineData("Begriff;Erklärung\nroad;A way, long.\n")]
    [InlineData("Preferred Term,Meaning\nroad,\"A way, long.\"\n")]
    [InlineData("English;Türkçe;Definition\nroad;yol;A way, long.\n")]
    [InlineData("Turkish Term;English Term;Definition (EN);Definition (TR)\nyol;road;A way, long.;\n")]
    [InlineData("term_en;term_tr;definition_en\nroad;yol;A way, long.\n")]
    [InlineData("skos:prefLabel@en;skos:definition@en;skos:altLabel(separator=\",\")\nroad;A way, long.;\n")]
    [InlineData("Bezeichnung;Beschreibung\nroad;A way, long.\n")]
    [InlineData("İngilizce Terim;Tanım\nroad;A way, long.\n")]
    [InlineData("Türkçe karşılığı;English;Açıklama\nyol;road;A way, long.\n")]
    [InlineData(
        """
            # Roads, of May
            #Version: 2

            term;definition
            road;A way, long.

            """
    )]
    public void Tables_are_read_by_the_usual_names_of_their_columns(string table)
    {
        var (terms, findings) = Imports.Terms("a.csv", table);
        Assert.Equal(("road", "A way, long."), (terms[0].Name, terms[0].Definition));
        Assert.Empty(findings);
    }

    [Fact]
    public void Columns_say_their_language_before_or_behind_what_they_hold()
    {
        var (terms, findings) = Imports.Terms(
            "a.csv",
            "Nr;Term ID;Term (English);Translation in Turkish;Қазақша термин;Synonyms EN;Synonyms "
                + "TR;Tanım (TR);Definition\n"
                + "1;http://example.org/words/road;road;yol;жол;path;cadde;Bir yol.;A way.\n"
        );
        var term = Assert.Single(terms);
        Assert.Equal(("road", "road", "", "A way."), (term.Id, term.Name, term.Language, term.Definition));
        Assert.Equal(["path"], term.Aliases);
        Assert.Equal(["tr=yol", "tr=cadde", "kk=жол"], term.Labels.Select(label => $"{label.Key}={label.Value}"));
        Assert.Equal(
            [
                "a.csv:1 DOS812 the column 'Nr' is not known, and is left out (1)",
                "a.csv:1 DOS812 the column 'Tanım (TR)' is in another language, and is left out (Bir yol.)",
            ],
            findings
        );
    }

    [Fact]
    public void Names_that_are_not_in_the_dossier_s_language_keep_their_own()
    {
        var (terms, _) = Imports.Terms("a.csv", "Türkçe;Қазақша;Tanım\nyol;жол;Gidilen yer.\n");
        Assert.Equal(("yol", "tr", "Gidilen yer."), (terms[0].Name, terms[0].Language, terms[0].Definition));
        Assert.Equal([KeyValuePair.Create("kk", "жол")], terms[0].Labels);
    }

    [Theory]
    [InlineData("Synonyms", "path; street", "path/street")]
    [InlineData("Synonyms", "path | street", "path/street")]
    [InlineData("Synonyms", "path, street", "path/street")]
    [InlineData("Синонимы", "path; street, wide", "path/street, wide")]
    public void Synonyms_are_divided_by_what_the_file_uses(string column, string cell, string names)
    {
        var (terms, _) = Imports.Terms("a.csv", $"term\tdefinition\t{column}\nroad\tA way.\t{cell}\n");
        Assert.Equal(names, string.Join('/', terms[0].Aliases));
    }

    [Fact]
    public void A_table_without_a_head_is_told_which_to_put_above_it()
    {
        using var folder = new TemporaryFolder()
            .WithDossier()
            .With("a.csv", "Anholt,A light on a reef of the Kattegat,1911\nSkagen,A light on a beach,1858\n");
        var told = Command.Run(folder.Path, "import", "glossary", "a.csv");
        Assert.Contains(
            "put a row above it that names them: term,definition,column-3;",
            told.Error,
            StringComparison.Ordinal
        );
        folder.With("a.csv", "term,definition,column-3\n" + File.ReadAllText(folder["a.csv"]));
        Assert.Equal(0, Command.Run(folder.Path, "import", "glossary", "a.csv", "--kind", "place").Code);
        Assert.True(File.Exists(folder["input/glossary/anholt.md"]));
    }

    [Fact]
    public void A_column_that_is_not_known_is_asked_for_by_name()
    {
        using var folder = new TemporaryFolder().WithDossier().With("a.csv", "Kopf;What;Kaz\nroad;A way.;жол\n");
        var first = Command.Run(folder.Path, "import", "glossary", "a.csv");
        Assert.Equal(1, first.Code);
        Assert.Contains(
            "none of the columns is known to hold the term: 'Kopf', 'What', 'Kaz'",
            first.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("--column term=\"Kopf\"", first.Error, StringComparison.Ordinal);
        var second = Command.Run(
            folder.Path,
            "import",
            "glossary",
            "a.csv",
            "--kind",
            "place",
            "--column",
            "term=Kopf",
            "--column",
            "definition=What",
            "--column",
            "label:kk=Kaz"
        );
        Assert.Equal((0, ""), (second.Code, second.Error));
        Assert.Contains(
            "labels: { kk: \"жол\" }",
            File.ReadAllText(folder["input/glossary/road.md"]),
            StringComparison.Ordinal
        );
        Assert.Contains("kind: place", File.ReadAllText(folder["input/glossary/road.md"]), StringComparison.Ordinal);
        var wrong = Command.Run(folder.Path, "import", "glossary", "a.csv", "--column", "what=Kopf");
        Assert.Equal(2, wrong.Code);
    }

    [Fact]
    public void A_table_in_UTF_16_is_read_by_its_mark()
    {
        using var folder = new TemporaryFolder().WithDossier();
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            File.WriteAllText(folder["a.csv"], "term\tdefinition\r\nҚазақстан\tA state.\r\n", encoding);
            var result = Command.Run(folder.Path, "import", "glossary", "a.csv");
            Assert.Equal(0, result.Code);
        }

        Assert.Contains("Қазақстан", File.ReadAllText(folder["input/glossary/qazaqstan.md"]), StringComparison.Ordinal);
    }
}
