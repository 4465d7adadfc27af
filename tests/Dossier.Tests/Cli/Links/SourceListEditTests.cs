using System.Collections.Immutable;
using System.Text;
using Dossier.Bibliography.Csl;
using Dossier.Cli.Links.Lists;
using Dossier.Cli.Verbs.Sources;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Model.Sources;
using Dossier.Parse.Sources;
using Dossier.Tests.Fixtures;
using YamlDotNet.RepresentationModel;

namespace Dossier.Tests.Cli.Links;

public sealed class SourceListEditTests : IDisposable
{
    private const string Copy = "https://web.archive.org/web/20240303101500/https://example.org/a?b=1#c";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(SourceListForms.InLines), MemberType = typeof(SourceListForms))]
    public void Lines_are_added_and_none_is_touched(string style, string text)
    {
        var after = Added(text);
        Assert.True(IsWithin(text.Split('\n'), after.Split('\n')), $"{style}:\n{after}");
        Assert.Equal(
            text.Contains('\r', StringComparison.Ordinal) ? after.Count(c => c == '\n') : 0,
            after.Count(c => c == '\r')
        );
        Says(text, after);
    }

    [Theory]
    [MemberData(nameof(SourceListForms.WithinLines), MemberType = typeof(SourceListForms))]
    public void Where_a_line_is_all_there_is_only_its_own_text_grows(string text)
    {
        var after = Added(text);
        var start = text.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.EndsWith(text[start..], after, StringComparison.Ordinal);
        Says(text, after);
    }

    [Fact]
    public void What_is_there_already_is_not_written_again()
    {
        var text = $"""
            references:
              - id: a
                type: book
                title: A
                custom:
                  archive: {Copy}
                  checked: 2020-01-01

            """;
        Assert.Equal(text, Added(text));
    }

    [Theory]
    [InlineData(
        """
            references:
              - id: b
                type: book
                title: B
                custom: &shared
                  footnote: 1
              - id: a
                type: book
                title: A
                custom: *shared

            """
    )]
    [InlineData(
        """
            references:
              - id: a
                type: book
                title: A
                custom: ~

            """
    )]
    [InlineData(
        """
            references:
              - id: a
                type: book
                title: A
                custom: [1]

            """
    )]
    [InlineData(
        """
            references:
              - id: b
                type: book
                title: B

            """
    )]
    [InlineData("references: [\n")]
    public void What_cannot_be_added_without_harm_is_refused(string text)
    {
        var (after, refused) = SourceListEdit.Apply(text, [OfCopy("a")]);
        Assert.Equal((text, "a"), (after, string.Join(' ', refused)));
    }

    [Fact]
    public void One_that_is_refused_does_not_keep_the_others()
    {
        const string Text = """
            references:
              - id: a
                type: book
                title: A
                custom: ~
              - id: b
                type: book
                title: B

            """;
        var (after, refused) = SourceListEdit.Apply(Text, [OfCopy("a"), OfCopy("b"), OfCopy("c")]);
        Assert.Equal(["a", "c"], refused);
        Assert.Equal(
            $"""
            {Text}    custom:
                  archive: "{Copy}"
                  checked: 2026-11-28

            """,
            after
        );
    }

    [Fact]
    public void A_whole_entry_grows_at_its_end_in_the_form_of_the_README()
    {
        var fields = new YamlMappingNode
        {
            { "author", new YamlSequenceNode((YamlNode)new YamlMappingNode("family", "Ögütçü", "given", "Özgür Nur")) },
            {
                "issued",
                new YamlMappingNode(
                    "date-parts",
                    new YamlSequenceNode((YamlNode)new YamlSequenceNode("2022", "5", "11"))
                )
            },
            { "volume", "12" },
            { "publisher", "no: yes" },
        };
        var (after, refused) = SourceListEdit.Apply(
            """
            references:
              - id: a
                type: book
                title: A

              - id: b

            """,
            [new FieldAddition("a", fields, new YamlMappingNode("retracted", "2021-05-05"))]
        );
        Assert.Empty(refused);
        Assert.Equal(
            """
            references:
              - id: a
                type: book
                title: A
                author:
                  - family: "Ögütçü"
                    given: "Özgür Nur"
                issued:
                  date-parts:
                    - [2022, 5, 11]
                volume: 12
                publisher: "no: yes"
                custom:
                  retracted: 2021-05-05

              - id: b

            """,
            after
        );
    }

    [Fact]
    public void Three_hundred_sources_are_added_to_in_one_go()
    {
        var text = new StringBuilder("references:\n");
        for (var n = 0; n < 300; n++)
        {
            text.Append(
                n % 2 == 0
                    ? $"""
                      - id: s{n}
                        type: book
                        title: T


                    """
                    : $"""
                      - id: s{n}
                        type: book
                        title: T
                        custom:
                          footnote: {n}

                    """
            );
        }

        var (after, refused) = SourceListEdit.Apply(
            text.ToString(),
            [.. Enumerable.Range(0, 300).Select(n => OfCopy($"s{n}"))]
        );
        Assert.Empty(refused);
        Assert.Equal(300, Parsed(after).Count(source => source.Custom.GetValueOrDefault("archive") == Copy));
    }

    [Fact]
    public void The_bytes_on_disk_keep_their_mark_and_their_forms()
    {
        byte[] before =
        [
            .. Encoding.UTF8.Preamble,
            .. "references:\r\n  - id: a\r\n    type: book\r\n    title: o\u0308"u8,
        ];
        folder.With("sources.yml", before);
        var file = SourceListFile.Add(folder["sources.yml"], "input/sources.yml", [OfCopy("a")]);
        file.Write();
        var after = File.ReadAllBytes(folder["sources.yml"]);
        Assert.Equal(before, after[..before.Length]);
        Assert.Equal(3, file.AddedLines);
        Assert.Equal(["sources.yml"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_list_that_is_no_longer_in_UTF_8_is_reported_as_that()
    {
        folder
            .WithDossier()
            .With(
                "input/sources.yml",
                """
                references:
                  - id: a
                    type: book
                    title: A

                """
            );
        var folders = new InputFolders(folder["input"], "", [Repository.PathOf("theme")]);
        var briefing = ReadDossier.Of(folders, withEditions: false, CancellationToken.None)!.Briefing;
        folder.With("input/sources.yml", [.. "references:\n  - id: a\n    title: Caf"u8, 0xE9, (byte)'\n']);
        var bag = new DiagnosticBag();
        Assert.Empty(SourceLists.Add(folder["input"], briefing, [OfCopy("a")], bag));
        var finding = Assert.Single(bag.Sorted());
        Assert.Equal((Codes.Encoding, "save it as UTF-8"), (finding.Code, finding.Hint));
    }

    private static FieldAddition OfCopy(string id) =>
        FieldAddition.OfCustom(id, ("archive", Copy), ("checked", "2026-11-28"));

    private static string Added(string text)
    {
        var (after, refused) = SourceListEdit.Apply(text, [OfCopy("a")]);
        Assert.Empty(refused);
        return after;
    }

    /// <summary>Whether all lines stand in others, in the same order; a last line may have got an end.</summary>
    private static bool IsWithin(string[] lines, string[] others)
    {
        var at = 0;
        foreach (var line in others)
        {
            at += at < lines.Length && lines[at].TrimEnd('\r') == line.TrimEnd('\r') ? 1 : 0;
        }

        return at == lines.Length;
    }

    /// <summary>The dossier reads what it read before, and the copy.</summary>
    private static void Says(string before, string after)
    {
        var wanted = Parsed(before)
            .Select(source =>
                source.Id == "a"
                    ? source with
                    {
                        Custom = source.Custom.SetItem("archive", Copy).SetItem("checked", "2026-11-28"),
                    }
                    : source
            );
        Assert.Equal(CslYamlWriter.Text(wanted), CslYamlWriter.Text(Parsed(after)));
    }

    private static ImmutableArray<Source> Parsed(string text)
    {
        var bag = new DiagnosticBag();
        var sources = SourceListParser.Parse(InputText.Of("input/sources.yml", text), bag);
        Assert.DoesNotContain(bag.Sorted(), finding => finding.Severity == Severity.Error);
        return sources;
    }
}
