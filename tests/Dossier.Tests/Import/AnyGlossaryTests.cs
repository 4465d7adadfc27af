using System.Globalization;
using System.Text;
using CsCheck;
using Dossier.Diagnostics;
using Dossier.Import.Glossary;
using Dossier.Import.Glossary.Formats;
using Dossier.Tests.Bibliography;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Import;

/// <summary>
/// Any glossary, with every character in its texts that Markdown, YAML, XML, Turtle or tables read: as files, as a
/// site, out in each form, and in again, it says the same.
/// </summary>
public sealed class AnyGlossaryTests
{
    private static readonly string[] Kinds = ["person", "organisation", "place", "concept"];

    private static readonly Gen<TermDraft> Term = Gen.Select(
            Gen.Select(AnySources.Line, Gen.OneOf(Kinds), AnySources.Line),
            AnySources.Line.Array[1, 3],
            AnySources.Line.Array[0, 2],
            AnySources.Line.Array[0, 2],
            Gen.Int[0, 3]
        )
        .Select(
            (basic, definition, aliases, labels, form) =>
                new TermDraft(TextSpan.None, "", basic.Item1)
                {
                    Kind = basic.Item2,
                    Role = basic.Item2 is "person" or "organisation" && form > 1 ? basic.Item3 : "",
                    Definition = string.Join("\n\n", definition),
                    Aliases = [.. aliases.Select(OneName)],
                    Labels =
                    [
                        .. labels.Zip(
                            (string[])["tr", "kk-Latn"],
                            (name, tag) => KeyValuePair.Create(tag, OneName(name))
                        ),
                    ],
                }
        );

    [Fact]
    public void Any_glossary_is_read_as_it_was_written() =>
        Term.Array[1, 6]
            .Try(
                drafts =>
                {
                    var (files, _) = Written(drafts);
                    var (compilation, findings) = SmallDossier.Compile(SmallDossier.Inputs(files));
                    Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
                    foreach (var form in (string[])["csv", "tbx", "ttl", "jsonld"])
                    {
                        var text = Encoding.UTF8.GetString(compilation.Output!.Files[$"glossary/glossary.{form}"].Span);
                        var (read, said) = Imports.Terms($"glossary.{form}", text);
                        Assert.Empty(said);
                        var (again, compared) = Imports.Into(compilation.Briefing!, read);
                        Assert.Empty(compared);
                        Assert.Empty(
                            again.Changed.Select(change =>
                                $"{form} {change.Parts}: {change.After.Definition} | {string.Join("\n\n", files)}"
                            )
                        );
                        Assert.Equal((0, 0, files.Length), (again.New.Length, again.Changed.Length, again.SameCount));
                    }
                },
                150
            );

    /// <summary>
    /// A definition reaches the page as the plain text that it was, whatever stands at its lines' beginnings.
    /// </summary>
    [Theory]
    [InlineData("::: container")]
    [InlineData("- item")]
    [InlineData("+ item")]
    [InlineData("* item")]
    [InlineData("1. first")]
    [InlineData("12) twelfth")]
    [InlineData("a. first")]
    [InlineData("iv. fourth")]
    [InlineData(":   a definition")]
    [InlineData("# heading")]
    [InlineData("> quotation")]
    [InlineData("line\n===")]
    [InlineData("line\n---")]
    [InlineData("---")]
    [InlineData("***")]
    [InlineData("| a | b |\n| - | - |")]
    [InlineData("    code")]
    [InlineData("```\ncode\n```")]
    [InlineData("~~~ code")]
    [InlineData("<b>bold</b> &amp; &lt;")]
    [InlineData("[text](http://a.b) ![x](y.png) [@source] @source [^1]")]
    [InlineData("[^1]: note")]
    [InlineData("[ref]: http://a.b")]
    [InlineData("text {#id .class} {from=\"x#p1\"}")]
    [InlineData("**bold** _it_ ~~gone~~ ^up^ ~low~ ==mark== ++ins++ $x$ `code`")]
    [InlineData("back\\slash \\* and \\[")]
    [InlineData("Iron. Steel 3.5 e.g. x: y")]
    public void A_definition_is_plain_text(string definition)
    {
        var file = TermFile.Text(
            new TermDraft(TextSpan.None, "a", "Aksay") { Kind = "place", Definition = definition },
            "en-GB"
        );
        var (compilation, findings) = SmallDossier.Compile(SmallDossier.Inputs(("glossary/a.md", file)));
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        var read = Dossier.Model.Inlines.PlainText.Of(compilation.Briefing!.Terms[0].Page.Blocks);
        Assert.Equal(Words(definition), Words(read));
    }

    /// <summary>A name without the bar that divides names in a table.</summary>
    private static string OneName(string text) => text.Replace('|', '/');

    private static string Words(string text) =>
        string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static ((string Path, string Text)[] Files, string[] Findings) Written(TermDraft[] drafts)
    {
        var empty = SmallDossier.Compile(SmallDossier.Inputs()).Compilation.Briefing!;
        var (import, findings) = Imports.Into(
            empty,
            [.. drafts.Select((draft, i) => draft with { Id = string.Create(CultureInfo.InvariantCulture, $"t{i}") })]
        );
        return ([.. import.New.Select(term => ($"glossary/{term.Id}.md", TermFile.Text(term, "en-GB")))], findings);
    }
}
