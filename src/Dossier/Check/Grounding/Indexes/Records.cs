using System.Collections.Frozen;
using System.Collections.Immutable;
using Dossier.Check.Grounding.Weighing;
using Dossier.Figures;
using Dossier.Fingerprints;
using Dossier.Model;
using Dossier.Model.Dates;
using Dossier.Model.Grounding;
using Dossier.Model.Pages;
using Dossier.Model.Sources;
using Dossier.Statements;

namespace Dossier.Check.Grounding.Indexes;

/// <summary>What the records and the list of sources support, for look-up; never changed once built.</summary>
internal sealed class Records
{
    private readonly Dictionary<PassageId, FrozenSet<string>> figures = [];
    private readonly Dictionary<PassageId, HashSet<string>> readings = [];
    private readonly FrozenDictionary<string, FrozenSet<string>> sources;
    private readonly Dictionary<string, KeyedHash> hashes = new(StringComparer.Ordinal);
    private readonly Briefing briefing;

    /// <summary>Gathers the records that are checked, and a hash for each.</summary>
    public Records(Briefing briefing)
    {
        this.briefing = briefing;
        All = [.. briefing.Seeds.Where(record => record.IsChecked)];
        foreach (var record in All)
        {
            hashes[record.Id] = new KeyedHash([.. record.Key]);
            foreach (var passage in record.Passages)
            {
                figures[new PassageId(record.Id, passage.Id)] = passage
                    .Figures.SelectMany(Figure.Supported)
                    .ToFrozenSet(StringComparer.Ordinal);
            }
        }

        Runs = [.. All.Select(record => new RunIndex(record))];
        sources = briefing.Sources.ToFrozenDictionary(source => source.Id, Figures, StringComparer.Ordinal);
        Bare = new BareCitations(briefing.Sources);
        Names = new NameIndex(briefing, All);
        Evidence = new PassageEvidence(briefing, this);
        foreach (var note in briefing.EditorNotes)
        {
            foreach (var id in note.Block.Ground.Reads.IsEmpty ? [] : note.Block.From)
            {
                readings.TryAdd(id, new HashSet<string>(StringComparer.Ordinal));
                readings[id].UnionWith(note.Block.Ground.Reads.SelectMany(read => Figure.Supported(read.Value)));
            }
        }
    }

    /// <summary>BCP 47 tag of the dossier's language.</summary>
    public string Language => briefing.Settings.Language;

    /// <summary>Whether that is English: some rules know its words alone.</summary>
    public bool IsEnglish => Language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    /// <summary>The pages of the briefing.</summary>
    public ImmutableArray<Page> Pages => briefing.Pages;

    /// <summary>What the settings say.</summary>
    public GroundingSettings Settings => briefing.Settings.Grounding;

    /// <summary>What speaks for each passage of <see cref="All"/>.</summary>
    public PassageEvidence Evidence { get; }

    /// <summary>What names a source and does not cite it.</summary>
    public BareCitations Bare { get; }

    /// <summary>Which names stand where.</summary>
    public NameIndex Names { get; }

    /// <summary>Whether every passage is of a record that keeps statements.</summary>
    public bool HasStatements(ImmutableArray<PassageId> from) =>
        Covers(from) && from.All(id => briefing.SeedById[id.Seed].Format >= 2);

    /// <summary>The place of a record in <see cref="All"/>.</summary>
    public int PlaceOf(string seed)
    {
        for (var i = 0; i < All.Length; i++)
        {
            if (All[i].Id == seed)
            {
                return i;
            }
        }

        throw new ArgumentException($"there is no record '{seed}' to check against", nameof(seed));
    }

    /// <summary>The records that can be checked against.</summary>
    public ImmutableArray<SeedRecord> All { get; }

    /// <summary>The runs of each of <see cref="All"/>.</summary>
    public ImmutableArray<RunIndex> Runs { get; }

    /// <summary>Whether every passage is of a record that can be checked against.</summary>
    public bool Covers(ImmutableArray<PassageId> from) => !from.IsEmpty && from.All(id => hashes.ContainsKey(id.Seed));

    /// <summary>The hash of a record.</summary>
    public KeyedHash Hash(string seed) => hashes[seed];

    /// <summary>The passage with an id.</summary>
    public Passage Passage(PassageId id) => briefing.SeedById[id.Seed].ById[id.Passage];

    /// <summary>When an article was published; null where that is not known.</summary>
    public PartialDate? Issued(string id) =>
        briefing.SourceById.TryGetValue(id, out var source) && source.Issued is { IsDated: true } issued
            ? issued.End ?? issued.Start
            : null;

    /// <summary>Whether a figure stands in a passage, or in an editor's note that corrects it.</summary>
    public bool Has(PassageId id, string figure) =>
        figures[id].Contains(figure) || (readings.TryGetValue(id, out var read) && read.Contains(figure));

    /// <summary>Whether a figure stands in the data of a source: title, date, address.</summary>
    public bool HasSource(string id, string figure) => sources.TryGetValue(id, out var known) && known.Contains(figure);

    /// <summary>The passages of the same records that hold a figure, in reading order.</summary>
    public IEnumerable<PassageId> Holding(ImmutableArray<PassageId> from, string figure) =>
        from.Select(id => id.Seed)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(seed => briefing.SeedById[seed].Passages.Select(passage => new PassageId(seed, passage.Id)))
            .Where(id => figures[id].Contains(figure));

    /// <summary>How many passages of the same records have an opposite or a thing of a kind.</summary>
    public int Spread(ImmutableArray<PassageId> from, Mark mark) =>
        from.Select(id => id.Seed)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(seed => briefing.SeedById[seed].Passages)
            .Count(passage => passage.Statements.Any(statement => statement.Marks.Any(mark.IsSamePole)));

    /// <summary>Texts of a source in which a quotation may stand.</summary>
    public IEnumerable<string> Texts(string id) =>
        briefing.SourceById.TryGetValue(id, out var source) ? [source.Title, .. source.Fields.Values] : [];

    /// <summary>The figures that a source's data, title and date of publication support, in canonical form.</summary>
    private static FrozenSet<string> Figures(Source source)
    {
        var language = source.Language;
        var texts = source.Fields.Where(field => field.Key != "note").Select(field => field.Value).Append(source.Title);
        var found = texts.SelectMany(text => FigureReader.Read(text, language)).Select(figure => figure.Value);
        if (source.Issued is { IsDated: true } issued)
        {
            found = found.Append(Edtf.Iso(issued));
            found = issued.End is { } end ? found.Append((end with { Month = 0, Day = 0 }).ToString()) : found;
        }

        return found.SelectMany(Figure.Supported).ToFrozenSet(StringComparer.Ordinal);
    }
}
