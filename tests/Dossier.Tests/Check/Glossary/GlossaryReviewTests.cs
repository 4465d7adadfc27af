using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Tests.Fixtures;
using Rules = Dossier.Diagnostics.Codes;

namespace Dossier.Tests.Check.Glossary;

/// <summary>What <c>dossier check --glossary</c> finds.</summary>
public sealed class GlossaryReviewTests
{
    /// <summary>The codes that are shown here and not in a folder.</summary>
    internal static readonly ImmutableArray<DiagnosticCode> Codes =
    [
        Rules.UndefinedPhrase,
        Rules.CircularDefinition,
        Rules.SimilarTerms,
        Rules.MissingLabel,
        Rules.UnlinkedTerm,
    ];

    [Fact]
    public void A_phrase_that_stands_three_times_without_an_entry_is_named_once()
    {
        var text = """
            The Middle Corridor is a road.

            Through the Middle Corridor goods go. In May 2020 they went.

            The EU likes the Middle Corridor. Middle Corridors are not it.

            In Almaty Airport, at Almaty Airport, and from Almaty Airport.

            """;
        var found = Review(
            ("index.md", text),
            ("glossary/airport.md", SmallDossier.Term("Almaty Airport", "Where planes land.\n"))
        );
        Assert.Equal(
            ["input/index.md:1 DOS801 'Middle Corridor' stands 3 times in the text and has no entry in the glossary"],
            found
        );
    }

    [Fact]
    public void Two_entries_that_explain_each_other_alone_are_circular()
    {
        var found = Review(
            ("index.md", "Ilik and kenes and office.\n"),
            ("glossary/ilik.md", SmallDossier.Term("ilik", "A part of the kenes.\n")),
            ("glossary/kenes.md", SmallDossier.Term("kenes", "What has an ilik.\n")),
            ("glossary/office.md", SmallDossier.Term("office", "A room with an ilik.\n"))
        );
        Assert.Equal(
            ["input/glossary/ilik.md:2 DOS802 the terms 'ilik' and 'kenes' are defined by each other alone"],
            found
        );
    }

    [Fact]
    public void So_are_more_entries_in_a_ring()
    {
        var found = Review(
            ("index.md", "Ilik and kenes and office and vakif.\n"),
            ("glossary/ilik.md", SmallDossier.Term("ilik", "A part of the kenes.\n")),
            ("glossary/kenes.md", SmallDossier.Term("kenes", "What has an office.\n")),
            ("glossary/office.md", SmallDossier.Term("office", "A room with an ilik.\n")),
            ("glossary/vakif.md", SmallDossier.Term("vakif", "What owns an office.\n"))
        );
        Assert.Equal(
            [
                "input/glossary/ilik.md:2 DOS802 the terms 'ilik', 'kenes' and 'office' are defined in a ring, each "
                    + "by the next alone",
            ],
            found
        );
    }

    [Fact]
    public void Names_that_differ_in_a_letter_or_a_mark_and_definitions_that_are_the_same_are_reported()
    {
        var found = Review(
            ("index.md", "Süleymancı and Suleymanci and firms and works.\n"),
            ("glossary/a.md", SmallDossier.Term("Süleymancı", "A follower of one.\n")),
            ("glossary/b.md", SmallDossier.Term("Suleymanci", "A follower of another.\n")),
            ("glossary/c.md", SmallDossier.Term("firms", "A company.\n")),
            ("glossary/d.md", SmallDossier.Term("works", "A company.\n"))
        );
        Assert.Equal(
            [
                "input/glossary/a.md:2 DOS803 'Suleymanci' of 'b' and 'Süleymancı' of 'a' are nearly the same name",
                "input/glossary/c.md:2 DOS803 the terms 'c', 'd' have one definition",
            ],
            found.Select(line => line.Replace("b.md:2 DOS803 'Sul", "a.md:2 DOS803 'Sul", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_language_that_most_entries_of_a_kind_have_is_missed_in_the_others()
    {
        string Place(string name, string labels) =>
            $"""
                ---
                term: {name}
                kind: place
                {labels}---
                A place called so.{name}

                """;
        var found = Review(
            ("index.md", "Almaty, Astana, Shymkent, Ankara.\n"),
            ("glossary/almaty.md", Place("Almaty", "labels: { kk: Алматы, fr: Almaty }\n")),
            ("glossary/astana.md", Place("Astana", "labels: { kk: Астана }\n")),
            ("glossary/shymkent.md", Place("Shymkent", "labels: { kk: Шымкент }\n")),
            ("glossary/ankara.md", Place("Ankara", ""))
        );
        Assert.Equal(["input/glossary/ankara.md:2 DOS804 the term 'ankara' has no name in kk"], found);
    }

    [Fact]
    public void A_term_that_stands_in_headings_alone_is_linked_by_nothing()
    {
        var found = Review(
            (
                "index.md",
                """
                ## About diplomacy

                Words about [firms]{.no-term}, and ilik.

                """
            ),
            ("glossary/diplomacy.md", SmallDossier.Term("diplomacy", "Talk.\n")),
            ("glossary/firms.md", SmallDossier.Term("firms", "Companies.\n")),
            (
                "glossary/ilik.md",
                """
                ---
                term: ilik
                see-also: [ilik]
                ---
                A thing, as ilik says.

                """
            )
        );
        Assert.Equal(
            [
                "input/glossary/diplomacy.md:2 DOS805 nothing links to the term 'diplomacy'",
                "input/glossary/firms.md:2 DOS805 nothing links to the term 'firms'",
            ],
            found
        );
    }

    [Fact]
    public void A_build_does_not_ask()
    {
        var (_, findings) = SmallDossier.Compile(
            SmallDossier.Inputs(
                ("index.md", "The Middle Corridor. By the Middle Corridor. The Middle Corridor again.\n")
            )
        );
        Assert.Empty(findings);
    }

    [Fact]
    public void Definitions_link_to_each_other()
    {
        var (compilation, _) = SmallDossier.Compile(
            SmallDossier.Inputs(
                ("index.md", "An ilik and a kenes.\n"),
                ("glossary/ilik.md", SmallDossier.Term("ilik", "A part of the kenes.\n")),
                ("glossary/kenes.md", SmallDossier.Term("kenes", "A council.\n"))
            )
        );
        Assert.Contains(
            "href=\"../../glossary/kenes/\">kenes</a>",
            System.Text.Encoding.UTF8.GetString(compilation.Output!.Files["glossary/ilik/index.html"].Span),
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<string> Review(params (string Path, string Text)[] files)
    {
        var bag = new DiagnosticBag();
        Compiler.Compile(
            SmallDossier.Inputs(files),
            new BuildRequest(null, _ => { }) { ReviewGlossary = true, Site = false },
            bag
        );
        return bag.Sorted()
            .Where(finding => finding.Code.Id.StartsWith("DOS80", StringComparison.Ordinal))
            .Select(finding => $"{finding.Path}:{finding.Line} {finding.Code.Id} {finding.Message}");
    }
}
