using System.Collections.Immutable;
using System.Globalization;
using Dossier.Cli.Links.Lists;
using Dossier.Model.Dates;
using Dossier.Model.Sources;
using YamlDotNet.RepresentationModel;

namespace Dossier.Cli.Links.Lookups;

/// <summary>
/// What a source's entry lacks, and which looked-up facts fill it. Nothing that the entry has is replaced.
/// </summary>
internal static class SourceGaps
{
    private static readonly string[] Journals = ["article-journal", "review", "review-book"];
    private static readonly string[] Periodicals = ["article-magazine", "article-newspaper"];
    private static readonly string[] Sites = ["article", "webpage", "post", "post-weblog", "interview", "broadcast"];
    private static readonly string[] PartsOfWorks =
    [
        "chapter",
        "paper-conference",
        "entry",
        "entry-dictionary",
        "entry-encyclopedia",
    ];

    // Needed: what a reference cannot do without, and is looked up. Welcome: taken only where a service has it.
    private static readonly FieldNeeds OfJournals = new(["container-title", "volume", "page"], ["issue", "ISSN"]);
    private static readonly FieldNeeds OfPeriodicals = new(["container-title"], ["volume", "issue", "page", "ISSN"]);
    private static readonly FieldNeeds OfSites = new(["container-title"], []);
    private static readonly FieldNeeds OfParts = new(
        ["container-title", "publisher", "page"],
        ["publisher-place", "ISBN"]
    );
    private static readonly FieldNeeds OfBooks = new(["publisher"], ["publisher-place", "ISBN"]);
    private static readonly string[] WelcomeForAll = ["DOI", "language"];

    /// <summary>
    /// The CSL variables that a reference to a work of this type cannot do without and the entry does not have,
    /// <c>author</c> and <c>issued</c> among them.
    /// </summary>
    public static ImmutableArray<string> Missing(Source source)
    {
        var gaps = ImmutableArray.CreateBuilder<string>();
        if (source.Authors.IsEmpty && source.Editors.IsEmpty)
        {
            gaps.Add("author");
        }

        if (source.Issued is null)
        {
            gaps.Add("issued");
        }

        gaps.AddRange(NeedsOf(source.Type).Needed.Where(variable => source[variable].Length == 0));
        return gaps.ToImmutable();
    }

    /// <summary>The facts that fill gaps of an entry, in the order in which <c>sources.yml</c> has them.</summary>
    public static FieldAddition Fill(Source source, WorkFacts facts)
    {
        var gaps = Missing(source);
        var fields = new YamlMappingNode();
        if (gaps.Contains("author"))
        {
            Add("author", NamesNode(facts.Authors));
            Add("editor", facts.Authors.IsEmpty ? NamesNode(facts.Editors) : null);
        }

        if (gaps.Contains("issued") && facts.Issued is { } issued)
        {
            Add("issued", DateNode(issued));
        }

        var needs = NeedsOf(source.Type);
        string[] wantedFields = [.. needs.Needed, .. needs.Welcome, .. WelcomeForAll];
        foreach (
            var (variable, value) in facts.Fields.Where(field =>
                wantedFields.Contains(field.Key) && source[field.Key].Length == 0
            )
        )
        {
            Add(variable, new YamlScalarNode(value));
        }

        return new FieldAddition(source.Id, fields, []);

        void Add(string key, YamlNode? value)
        {
            if (value is not null)
            {
                fields.Add(key, value);
            }
        }
    }

    /// <summary>The variables that a type of work needs and those that are welcome.</summary>
    private static FieldNeeds NeedsOf(string type) =>
        Journals.Contains(type) ? OfJournals
        : Periodicals.Contains(type) ? OfPeriodicals
        : Sites.Contains(type) ? OfSites
        : PartsOfWorks.Contains(type) ? OfParts
        : OfBooks;

    private static YamlSequenceNode? NamesNode(ImmutableArray<PersonName> names) =>
        names.IsEmpty ? null : new YamlSequenceNode(names.Select(name => (YamlNode)NameNode(name)));

    private static YamlMappingNode NameNode(PersonName name)
    {
        var map = new YamlMappingNode();
        foreach (
            var (key, value) in new[]
            {
                (name.IsLiteral ? "literal" : "family", name.Family),
                ("given", name.Given),
                ("non-dropping-particle", name.Particle),
                ("dropping-particle", name.DroppingParticle),
                ("suffix", name.Suffix),
            }
        )
        {
            if (value.Length > 0)
            {
                map.Add(key, value);
            }
        }

        return map;
    }

    private static YamlNode DateNode(PublicationDate date)
    {
        // CSL's date-parts where they can say it, else EDTF, which sources.yml takes too.
        return date is { IsRange: false, Circa: false, Season: 0, Start.Unspecified: default(UnspecifiedDigits) }
            ? new YamlMappingNode(
                "date-parts",
                new YamlSequenceNode(
                    (YamlNode)
                        new YamlSequenceNode(
                            new[] { date.Year, date.Month, date.Day }
                                .TakeWhile(part => part != 0)
                                .Select(part => (YamlNode)part.ToString(CultureInfo.InvariantCulture))
                        )
                )
            )
            : new YamlScalarNode(Edtf.Iso(date));
    }

    /// <summary>What the entries of a type of work should have, as CSL variables.</summary>
    private sealed record FieldNeeds(string[] Needed, string[] Welcome);
}
