using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Dates;
using Dossier.Model.Pages;
using Dossier.Tests.Fixtures;
using Comparer = Dossier.Editions.Changes.Comparer;

namespace Dossier.Tests.Editions;

/// <summary>
/// Every property of the model weighs in a comparison, or stands in the list of those that no reader sees: a new one
/// fails here until somebody has said which it is.
/// </summary>
public sealed class SeenPropertiesTests
{
    /// <summary>What no reader sees, or what is compared elsewhere: blocks and their text by SeenThingsTests.</summary>
    private static readonly FrozenSet<string> Unseen = new[]
    {
        // Where a thing stands in its file, and what another property is made of.
        "Settings.Span",
        "Settings.LanguageSpan",
        "Settings.DateSpan",
        "Named.Span",
        "Source.Span",
        "Term.Span",
        "Page.Span",
        "Page.Mentions",
        "Page.Citations",
        "Page.Headings",
        "Page.Anchors",
        "Page.UnusedFootnotes",
        "Page.Words",
        "Page.FirstNote",
        "Page.FrontTexts",
        "Page.Kind",
        // The name of the dossier for machines, which stays (DOS710); the edition's own version and day.
        "Settings.Id",
        "Settings.Edition",
        "Settings.Date",
        "Settings.DraftAfter",
        "Settings.Url",
        // How the dossier is read, checked and printed, not what it says.
        "Settings.AllowRawHtml",
        "Settings.AllowSchemes",
        "Settings.Grounding",
        "Settings.PublishedFields",
        "Settings.HasMaps",
        "Settings.Print",
        "Settings.Services",
        // For the editors alone; a name is shown by its parts.
        "Source.Private",
        "PersonName.IsLiteral",
        "Term.Hidden",
        // Told by the kind, and by the places of the map.
        "Term.IsActor",
        "Term.Locator",
        // Compared as units, and as the section that a box leads to.
        "Term.Page",
        "FrontMessage.Block",
        "FrontMessage.SectionId",
        "KeyFigure.Block",
        "KeyFigure.SectionId",
        "TimelineEvent.Block",
        "EditorNote.Block",
        "EditorNote.Page",
        "Page.Blocks",
        "Page.Notes",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly Lazy<Briefing> Base = new(Read);

    [Fact]
    public void Settings_weigh() =>
        AssertWeighs(
            Altered(Base.Value.Settings).Select(a => (a.Path, Base.Value with { Settings = (Settings)a.Value }))
        );

    [Fact]
    public void Sources_weigh() =>
        AssertWeighs(AlteredFirst(Base.Value.Sources, (briefing, sources) => briefing with { Sources = sources }));

    [Fact]
    public void Terms_weigh() =>
        AssertWeighs(AlteredFirst(Base.Value.Terms, (briefing, terms) => briefing with { Terms = terms }));

    /// <summary>A key message is its block, whose text SeenThingsTests alters.</summary>
    [Fact]
    public void Key_messages_have_nothing_else() => Assert.Empty(Altered(Base.Value.KeyMessages[0]));

    [Fact]
    public void Events_weigh() =>
        AssertWeighs(AlteredFirst(Base.Value.Events, (briefing, events) => briefing with { Events = events }));

    [Fact]
    public void Key_figures_weigh() =>
        AssertWeighs(AlteredFirst(Base.Value.KeyFigures, (briefing, items) => briefing with { KeyFigures = items }));

    [Fact]
    public void Editors_notes_weigh() =>
        AssertWeighs(AlteredFirst(Base.Value.EditorNotes, (briefing, notes) => briefing with { EditorNotes = notes }));

    [Fact]
    public void Pages_weigh()
    {
        var section = Base.Value.Pages.Single(page => page.Kind == PageKind.Section);
        AssertWeighs(
            Altered(section)
                .Select(a => (a.Path, Base.Value with { Pages = Base.Value.Pages.Replace(section, (Page)a.Value) }))
        );
    }

    /// <summary>No page comes or goes, and no text moves, without a word.</summary>
    [Fact]
    public void Every_page_weighs()
    {
        foreach (var page in Base.Value.Pages.Where(page => page.Kind is not (PageKind.Front or PageKind.Section)))
        {
            var without = Base.Value with { Pages = Base.Value.Pages.Remove(page) };
            Assert.NotEmpty(Comparer.Compare(default, Base.Value, null, without).Reasons);
            Assert.NotEmpty(Comparer.Compare(default, without, null, Base.Value).Reasons);
        }
    }

    private static void AssertWeighs(IEnumerable<(string Path, Briefing After)> altered)
    {
        var all = altered.ToArray();
        Assert.NotEmpty(all);
        Assert.Equal(
            [],
            all.Where(after => Comparer.Compare(default, Base.Value, null, after.After).Reasons.IsEmpty)
                .Select(after => after.Path)
                .Distinct(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<(string Path, Briefing After)> AlteredFirst<T>(
        ImmutableArray<T> items,
        Func<Briefing, ImmutableArray<T>, Briefing> with
    )
        where T : notnull => Altered(items[0]).Select(a => (a.Path, with(Base.Value, items.SetItem(0, (T)a.Value))));

    /// <summary>A record with one of its properties, or of the records in it, altered; each in turn.</summary>
    private static IEnumerable<(string Path, object Value)> Altered(object record)
    {
        foreach (var property in record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = $"{record.GetType().Name}.{property.Name}";
            if (property.SetMethod is null || Unseen.Contains(name))
            {
                continue;
            }

            foreach (var (path, value) in Others(name, property.GetValue(record), property.PropertyType))
            {
                yield return (path, With(record, property, value));
            }
        }
    }

    /// <summary>Other values in the place of one.</summary>
    private static IEnumerable<(string Path, object Value)> Others(string name, object? value, Type type) =>
        (value, Nullable.GetUnderlyingType(type) ?? type) switch
        {
            (string text, _) => [(name, $"{text}x")],
            (null, { } other) when other == typeof(string) => [(name, "x")],
            (null, { } other) when other == typeof(PartialDate) => [(name, PartialDate.Of(2030, 1, 2)!)],
            (bool flag, _) => [(name, !flag)],
            (int number, _) =>
            [
                (
                    name,
                    number == 1 ? 2
                    : number == 0 ? 1
                    : number - 1
                ),
            ],
            (DateOnly day, _) => [(name, day.AddDays(1))],
            (EventDate date, _) => [(name, Base.Value.Events.Select(e => e.Date).First(other => other != date))],
            (Enum of, { } kind) => [(name, Enum.GetValues(kind).Cast<object>().First(other => !other.Equals(of)))],
            (KeyValuePair<string, string> pair, _) => [(name, KeyValuePair.Create(pair.Key, $"{pair.Value}x"))],
            (IDictionary pairs, _) => Others(name, pairs),
            (IList list, _) => Others(name, list),
            (not null, _) => Altered(value),
            _ => throw new InvalidOperationException($"the dossier of this test has no {name}"),
        };

    /// <summary>A list without its first thing, and with that altered.</summary>
    private static IEnumerable<(string Path, object Value)> Others(string name, IList list)
    {
        Assert.True(list.Count > 0, $"the dossier of this test has no {name}");
        var items = list.Cast<object>().ToArray();
        return Others(name, items[0], items[0].GetType())
            .Select(other => (other.Path, ListOf(list, [other.Value, .. items[1..]])))
            .Append((name, ListOf(list, items[1..])));
    }

    private static IEnumerable<(string Path, object Value)> Others(string name, IDictionary pairs)
    {
        Assert.True(pairs.Count > 0, $"the dossier of this test has no {name}");
        var key = pairs.Keys.Cast<string>().First();
        var (set, remove) = (pairs.GetType().GetMethod("SetItem")!, pairs.GetType().GetMethod("Remove")!);
        return Others(name, pairs[key], pairs[key]!.GetType())
            .Select(other => (other.Path, set.Invoke(pairs, [key, other.Value])!))
            .Append((name, remove.Invoke(pairs, [key])!));
    }

    private static object ListOf(IList list, object[] items)
    {
        var type = list.GetType().GetGenericArguments()[0];
        var array = Array.CreateInstance(type, items.Length);
        items.CopyTo(array, 0);
        return typeof(ImmutableArray)
            .GetMethods()
            .Single(method =>
                method.Name == nameof(ImmutableArray.Create)
                && method.GetParameters() is [{ ParameterType.IsArray: true }]
            )
            .MakeGenericMethod(type)
            .Invoke(null, [array])!;
    }

    private static object With(object record, PropertyInfo property, object value)
    {
        const BindingFlags Members = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;
        var copy =
            record.GetType().GetMethod("<Clone>$")?.Invoke(record, [])
            ?? typeof(object).GetMethod("MemberwiseClone", Members)!.Invoke(record, [])!;
        property.SetValue(copy, value);
        return copy;
    }

    private static Briefing Read()
    {
        var bag = new DiagnosticBag();
        var briefing = Compiler.Read(
            SmallDossier.Inputs(
                (
                    "dossier.yml",
                    """
                    id: small
                    title: A small dossier
                    subtitle: Of boats
                    language: en-GB
                    date: 2026-11-22
                    description: All of it.
                    publisher: A house
                    reviewed: 2026-11-20
                    errors-to: mailto:desk@example.org
                    curators:
                      - { name: Ann, role: editor, contact: "mailto:ann@example.org" }
                    licence: { id: CC-BY-4.0, name: A licence, url: "https://example.org/by" }
                    subtitles: { sources: All of them }
                    kinds: { boat: { label: Boat, plural: Boats, acts: true } }
                    nocite: [two]

                    """
                ),
                (
                    "sources.yml",
                    """
                    references:
                      - id: one
                        type: book
                        title: One book
                        issued: 2020-05-04/2020-06-07
                        accessed: 2021-01-02
                        publisher: A house
                        author:
                          - family: Smith
                            given: Ann
                            suffix: Jr
                            non-dropping-particle: al
                            dropping-particle: von
                        editor: [{ family: Brown, given: Bob }]
                        translator: [{ family: White, given: Wim }]
                        custom: { archive: "https://example.org/kept" }
                      - { id: two, type: report, title: Another, issued: 2021 }

                    """
                ),
                ("index.md", "::: key-message {#k section=a}\nFive boats.\n:::\n"),
                (
                    "sections/01-a.md",
                    "---\ntitle: A\nshort: S\nauthors: [Ann]\n---\n\nBoats [@one].\n\n"
                        + "::: editor-note {#n kind=caution title=\"T\"}\nFive.\n:::\n"
                ),
                (
                    "timeline.md",
                    "::: event {#e date=\"1991\" title=\"T\" place=\"P\" actors=\"net\"}\nx\n:::\n\n"
                        + "::: event {#f date=\"1992\" title=\"U\"}\ny\n:::\n"
                ),
                ("figures.md", "::: key-figure {#g value=\"5\" unit=\"km\" year=\"1991\" title=\"T\"}\nx\n:::\n"),
                ("about.md", "How it was made.\n"),
                (
                    "glossary/net.md",
                    "---\nterm: Net\nkind: firm\nlanguage: de\nrole: Owner\nsort: A Net\naliases: [Nets]\n"
                        + "deprecated: [Netz]\nlabels: { kk: Желі }\nsee-also: [boat]\nsources: [one]\n---\nA firm.\n"
                ),
                ("glossary/boat.md", "---\nterm: Boat\n---\nA vessel.\n")
            ),
            new BuildRequest(null, _ => { }),
            bag
        );
        Assert.True(briefing is not null, string.Join('\n', bag.Sorted().Select(finding => finding.Message)));
        var settings = briefing.Settings with
        {
            DerivedFrom = [new Named("one", TextSpan.None)],
            Style = new Named("a", TextSpan.None),
            Borders = new Named("b", TextSpan.None),
        };
        return briefing with
        {
            Settings = settings,
            Terms = [.. briefing.Terms.OrderByDescending(term => term.Id, StringComparer.Ordinal)],
        };
    }
}
