using System.Collections.Immutable;
using Dossier.Compose;
using Dossier.Compose.Elements;
using Dossier.Diagnostics;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Compose.Citations;

/// <summary>A dossier of one section with a few sources, in a citation style of its own, composed.</summary>
internal static class StyledDossier
{
    /// <summary>Sources of the kinds that styles treat apart.</summary>
    private const string Sources = """
        references:
          - id: ak
            type: book
            title: Out of steppe
            author: [{family: Ak, given: Bo}]
            issued: 2020
          - id: oz
            type: book
            title: Into town
            author: [{family: Öz, given: Su}, {family: Ak, given: Bo}]
            issued: 2001
        """;

    /// <summary>Author and date in brackets, as most social sciences cite.</summary>
    public static readonly string AuthorDate = Style(
        "in-text",
        """
          <citation>
            <sort><key variable="issued"/></sort>
            <layout prefix="(" suffix=")" delimiter="; ">
              <group delimiter=", ">
                <group delimiter=" ">
                  <names variable="author"><name form="short" and="text"/></names>
                  <date variable="issued" form="numeric" date-parts="year"/>
                </group>
                <group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>
              </group>
            </layout>
          </citation>
          <bibliography>
            <sort><key variable="author"/></sort>
            <layout><names variable="author"><name form="short"/></names><text variable="title" prefix=". "/></layout>
          </bibliography>
        """
    );

    /// <summary>Numbers in brackets, in the order of citing.</summary>
    public static readonly string Numbers = Style(
        "in-text",
        """
          <citation collapse="citation-number">
            <sort><key variable="citation-number"/></sort>
            <layout prefix="[" suffix="]" delimiter=", "><text variable="citation-number"/></layout>
          </citation>
          <bibliography>
            <layout><text variable="citation-number" suffix=". "/><text variable="title" font-variant="small-caps"/></layout>
          </bibliography>
        """
    );

    /// <summary>Numbers above the line.</summary>
    public static readonly string Raised = Numbers.Replace(
        "<layout prefix=\"[\" suffix=\"]\" delimiter",
        "<layout vertical-align=\"sup\" delimiter",
        StringComparison.Ordinal
    );

    /// <summary>Notes that refer to the note of the first citation, with ‘ibid.’.</summary>
    public static readonly string Notes = Style(
        "note",
        """
          <citation>
            <layout suffix="." delimiter="; ">
              <choose>
                <if position="ibid-with-locator"><text term="ibid" text-case="capitalize-first"/><text variable="locator" prefix=" "/></if>
                <else-if position="ibid"><text term="ibid" text-case="capitalize-first"/></else-if>
                <else-if position="subsequent">
                  <names variable="author"><name form="short"/></names>
                  <text variable="first-reference-note-number" prefix=" (n " suffix=")"/>
                  <text variable="locator" prefix=" "/>
                </else-if>
                <else>
                  <group delimiter=", ">
                    <names variable="author"/>
                    <text variable="title" font-style="italic"/>
                    <date variable="issued" form="numeric" date-parts="year"/>
                    <text variable="locator"/>
                  </group>
                </else>
              </choose>
            </layout>
          </citation>
        """
    );

    /// <summary>What the section says, and its notes, with <c>[…]</c> around what leads to a source.</summary>
    /// <param name="style">The text of a style; null for the house's.</param>
    /// <param name="text">The section.</param>
    /// <param name="sources">More sources, as YAML; empty for none.</param>
    /// <param name="language">BCP 47 tag of the dossier.</param>
    /// <param name="finding">The one message about it; null for none.</param>
    public static ImmutableArray<string> Says(
        string? style,
        string text,
        string sources = "",
        string language = "en-GB",
        string? finding = null
    )
    {
        var document = Of(style, text, sources, language, finding);
        var section = document.SectionById["a"];
        return
        [
            .. section.Elements.OfType<ParagraphElement>().Select(paragraph => Linked.Of(paragraph.Content)),
            .. section.Notes.Select(note => $"{note.Number}: {Linked.Of(note.Line)}"),
        ];
    }

    /// <summary>The last note of the section, in the house style, of a dossier in Turkish.</summary>
    public static string InTurkish(string text) => Says(null, text, language: "tr").Last();

    /// <summary>The dossier, composed.</summary>
    public static Document Of(
        string? style,
        string text,
        string sources = "",
        string language = "en-GB",
        string? finding = null
    )
    {
        var bag = new DiagnosticBag();
        var own = style is null ? "" : "style: own.csl\n";
        (string, string)[] files =
        [
            (
                "dossier.yml",
                $"{SmallDossier.Settings.Replace("en-GB", language, StringComparison.Ordinal)}{own}nocite: '@*'\n"
            ),
            ("sources.yml", $"{Sources}\n{sources}"),
            ("sections/01-a.md", SmallDossier.Page("A", $"{text}\n")),
            .. style is null ? [] : ((string, string)[])[("own.csl", style)],
        ];
        var briefing = Compiler.Read(SmallDossier.Inputs(files), new BuildRequest(null, _ => { }), bag)!;
        Assert.Equal(finding is null ? [] : [finding], bag.Sorted().Select(found => found.Message));
        return Composed.Of(briefing);
    }

    /// <summary>A style with a layout.</summary>
    private static string Style(string kind, string layouts) =>
        $"""
            <style xmlns="http://purl.org/net/xbiblio/csl" class="{kind}" version="1.0">
              <info><title>Own</title><id>own</id></info>
            {layouts}
            </style>
            """;
}
