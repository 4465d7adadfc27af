using Dossier.Compose;
using Dossier.Compose.RunningText;
using Dossier.Model;
using Dossier.Model.Blocks;
using Dossier.Model.Entries;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;
using Dossier.Model.Sources;
using NetArchTest.Rules;

namespace Dossier.Tests.Architecture;

/// <summary>What each room of the library sees of the others.</summary>
public sealed class ArchitectureTests
{
    private static readonly System.Reflection.Assembly Library = typeof(Document).Assembly;

    /// <summary>The editors' text and what it is made of: what is left of Compose, and no encoder sees.</summary>
    private static readonly string[] EditorsText =
    [
        .. Named(typeof(Briefing), typeof(Page), typeof(CitationItem), typeof(FootnoteDefinition)),
        .. Family(typeof(Block)),
        .. Family(typeof(Inline)),
        .. Family(typeof(Note)),
        .. Family(typeof(LinkTarget)),
        .. Named(typeof(Term), typeof(TimelineEvent), typeof(KeyFigure), typeof(FrontMessage), typeof(EditorNote)),
        .. Named(typeof(Attributes), typeof(PlainText), typeof(Walk)),
    ];

    public static TheoryData<string> AllRooms => [.. Rooms.MaySee.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_room_is_written_down()
    {
        var rooms = Library
            .GetTypes()
            .Select(type => type.Namespace ?? "")
            .Where(name => name.StartsWith("Dossier.", StringComparison.Ordinal))
            .Select(name => name.Split('.')[1])
            .Distinct(StringComparer.Ordinal);
        Assert.Equal(Rooms.MaySee.Keys.Order(StringComparer.Ordinal), rooms.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(AllRooms))]
    public void A_room_sees_no_other_than_it_may(string room)
    {
        string[] others =
        [
            .. Rooms
                .MaySee.Keys.Where(other =>
                    other != room && !Rooms.MaySee[room].Contains(other, StringComparer.Ordinal)
                )
                .Select(other => $"Dossier.{other}"),
        ];
        Holds(In(room).ShouldNot().HaveDependencyOnAny(others));
    }

    [Theory]
    [MemberData(nameof(AllRooms))]
    public void A_room_that_may_see_another_does(string room)
    {
        foreach (var other in Rooms.MaySee[room])
        {
            Assert.True(
                Types
                    .InAssembly(Library)
                    .That()
                    .ResideInNamespace($"Dossier.{room}")
                    .And()
                    .HaveDependencyOn($"Dossier.{other}")
                    .GetTypes()
                    .Any(),
                $"{room} no longer sees {other}: take it out of the list"
            );
        }
    }

    [Fact]
    public void No_encoder_sees_the_editors_text_so_that_none_decides_what_is_said() =>
        Holds(In("Encode").ShouldNot().HaveDependencyOnAny(EditorsText));

    [Fact]
    public void No_encoder_sees_a_citation_style() =>
        Holds(In("Encode").ShouldNot().HaveDependencyOn("Dossier.Compose.Citations"));

    [Fact]
    public void Names_of_people_are_seen_by_the_exports_of_sources_alone() =>
        Holds(
            Types
                .InAssembly(Library)
                .That()
                .ResideInNamespace("Dossier.Encode")
                .And()
                .DoNotResideInNamespace("Dossier.Encode.SourceData")
                .And()
                .DoNotResideInNamespace("Dossier.Encode.Citing")
                .ShouldNot()
                .HaveDependencyOnAny(Named(typeof(PersonName)))
        );

    [Fact]
    public void A_document_is_made_of_no_type_of_the_editors_text()
    {
        var document = Types
            .InAssembly(Library)
            .That()
            .ResideInNamespace("Dossier.Compose")
            .And()
            .ArePublic()
            .And()
            .DoNotHaveNameMatching("^(Composer|CitedWork|Signposts|ICitationStyle|CitationCluster)$");
        Assert.Contains(document.GetTypes(), type => type == typeof(TextRun));
        Holds(document.ShouldNot().HaveDependencyOnAny(EditorsText));
    }

    [Fact]
    public void A_rule_sees_what_breaks_it()
    {
        // The composers see the editors' text, as they must: a rule that did not notice it would notice nothing.
        Assert.False(In("Compose").ShouldNot().HaveDependencyOnAny(EditorsText).GetResult().IsSuccessful);
        Assert.False(In("Compose").ShouldNot().HaveDependencyOn("Dossier.Check").GetResult().IsSuccessful);
        Assert.True(EditorsText.Length > 30);
    }

    private static PredicateList In(string room) =>
        Types.InAssembly(Library).That().ResideInNamespace($"Dossier.{room}");

    private static string[] Named(params Type[] types) => [.. types.Select(type => type.FullName!)];

    /// <summary>A closed family: its base and every type that derives from it.</summary>
    private static string[] Family(Type root) =>
        Named([.. Library.GetTypes().Where(type => type == root || type.IsSubclassOf(root))]);

    private static void Holds(ConditionList rule)
    {
        var result = rule.GetResult();
        Assert.True(
            result.IsSuccessful,
            $"against the rule: {string.Join(", ", (result.FailingTypeNames ?? []).Order(StringComparer.Ordinal))}"
        );
    }
}
