using System.Collections.Immutable;
using System.Globalization;
using Dossier.Bibliography;
using Dossier.Concurrency;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model.Sources;

namespace Dossier.Import.Sources;

/// <summary>
/// Sources of another program among those of a dossier: what is new, what has changed since the last import, what is
/// the same.
/// </summary>
/// <param name="New">What is not in the dossier yet, under permanent ids, with an import's mark.</param>
/// <param name="Changed">What an earlier import wrote, nobody has edited since, and now says something else.</param>
/// <param name="SameCount">How many stay as they are: the same, or edited by hand.</param>
public sealed record SourceImport(ImmutableArray<Source> New, ImmutableArray<SourceChange> Changed, int SameCount)
{
    /// <summary>CSL's variable for the id that an entry had in its file, where that cannot be permanent.</summary>
    private const string Key = "citation-key";

    /// <summary>Compares. Nothing of the dossier is changed here.</summary>
    /// <param name="existing">The dossier's sources.</param>
    /// <param name="imported">What was read, under the ids of its file.</param>
    /// <param name="published">Private fields that may be published all the same.</param>
    /// <param name="report">Takes changes, ids that had to be changed, and works that come twice.</param>
    public static SourceImport Of(
        IEnumerable<Source> existing,
        IEnumerable<Source> imported,
        ImmutableArray<string> published,
        ImportReport report
    )
    {
        var comparison = new Comparison(existing, report);
        Source[] all = [.. report.ConvertAll(imported, (source, own) => PrivateSources.Kept(source, published, own))];
        comparison.Await(all);
        foreach (var source in all)
        {
            comparison.Take(source);
        }

        return comparison.Result;
    }

    private sealed class Comparison
    {
        private readonly ImportReport report;
        private readonly EarlierSources earlier;
        private readonly KnownWorks works = new();
        private readonly KnownWorks fresh = new();
        private readonly Dictionary<string, Source> read = new(StringComparer.Ordinal);
        private readonly FreeIds ids;
        private readonly List<Source> added = [];
        private readonly ImmutableArray<SourceChange>.Builder changed = ImmutableArray.CreateBuilder<SourceChange>();
        private int same;

        public Comparison(IEnumerable<Source> existing, ImportReport report)
        {
            this.report = report;
            Source[] all = [.. existing];
            earlier = new EarlierSources(all, Key);
            foreach (var source in all)
            {
                works.Add(source, KnownWorks.Identities(source));
            }

            ids = new FreeIds(all.Select(source => source.Id));
        }

        public SourceImport Result => new([.. ParallelWork.Map(added, Marked)], changed.ToImmutable(), same);

        /// <summary>Hears of all that will be taken.</summary>
        public void Await(Source[] all) => earlier.Await(all, Wanted);

        public void Take(Source source)
        {
            var isTwice = source.Id.Length > 0 && !read.TryAdd(source.Id, source);
            if (isTwice && SourceVariables.Differences(read[source.Id], source).IsEmpty)
            {
                report.Lost("an entry comes twice, the same both times", source.Id, source.Span);
                same++;
                return;
            }

            // An import before this one may have changed the id, and kept it as the key; or made one.
            var before =
                source.Id.Length > 0 ? earlier.TakeNamed(source) : earlier.TakeNumbered(Wanted(source), source);
            var identities = KnownWorks.Identities(source).ToArray();
            if (before is null && !isTwice && works.Find(identities) is var (known, by) && earlier.Take(known))
            {
                if (source.Id.Length > 0)
                {
                    report.Each(
                        Codes.ImportConflict,
                        source.Span,
                        $"'{source.Id}' is the dossier's '{known.Id}' under another id: the {by} is the same",
                        "the dossier's id stays as it is"
                    );
                }

                before = known;
            }

            if (before is not null)
            {
                Compare(before, source);
                return;
            }

            var said = $"'{source.Id}'";
            if (isTwice)
            {
                var first = read[source.Id].Span;
                var line = first.File is { } file ? file.Locate(first.Start).Line : 0;
                said = $"the id '{source.Id}' is a duplicate of that in line {line}, of another entry; this one";
            }

            Add(source, identities, said);
        }

        private void Compare(Source before, Source source)
        {
            var after = WithId(source, before.Id);
            var fields = SourceVariables.Differences(before, after);
            var mark = before.Private.GetValueOrDefault(ImportMark.Key);
            if (fields.IsEmpty)
            {
                same++;
            }
            else if (mark is not null && mark == SourceVariables.Mark(before))
            {
                changed.Add(new SourceChange(before, Marked(after), fields));
            }
            else
            {
                same++;
                var who = mark is null ? "was not made by an import" : "was edited by hand since its import";
                report.Each(
                    Codes.ImportConflict,
                    source.Span,
                    $"'{before.Id}' {who} and stays as it is; the file has another {string.Join(", ", fields)}",
                    "change it by hand, or give this one another id"
                );
            }
        }

        private void Add(Source source, (string Identity, string By)[] identities, string said)
        {
            if ((fresh.Find(identities) ?? works.Find(identities)) is var (other, by))
            {
                report.Each(
                    Codes.ImportConflict,
                    source.Span,
                    $"'{source.Id}' and '{other.Id}' have the same {by}; both are taken over",
                    "take one of them out if they are the same work"
                );
            }

            fresh.Add(source, identities);
            var id = ids.Reserve(Wanted(source));
            if (id != source.Id && source.Id.Length > 0)
            {
                report.Renamed(
                    "ids that cannot be permanent are changed, and kept as citation-key",
                    $"{said} becomes '{id}'",
                    source.Span,
                    "a permanent id has only a–z, 0–9 and single hyphens; it may still be changed before it is "
                        + "published"
                );
            }

            added.Add(WithId(source, id));
        }

        private static Source Marked(Source source) =>
            source with
            {
                Private = source.Private.SetItem(ImportMark.Key, SourceVariables.Mark(source)),
            };

        private static Source WithId(Source source, string id) =>
            id == source.Id || source.Id.Length == 0 || source.Fields.ContainsKey(Key)
                ? source with
                {
                    Id = id,
                }
                : source with
                {
                    Id = id,
                    Fields = source.Fields.Add(Key, source.Id),
                };

        /// <summary>A permanent id: the file's own as far as it can be one, else author and year.</summary>
        private static string Wanted(Source source)
        {
            var year = source.Issued is { Year: > 0 } issued
                ? issued.Year.ToString(CultureInfo.InvariantCulture)
                : "nd";
            var name = source.Authors.FirstOrDefault() ?? source.Editors.FirstOrDefault();
            var own = source.Id.Contains('/', StringComparison.Ordinal) ? "" : Slug.Of(source.Id);
            var id = Slug.IsId(own)
                ? own
                : Slug.Of($"{name?.Family ?? string.Join(' ', source.Title.Split(' ').Take(3))} {year}");
            return Slug.IsId(id) ? id : "source";
        }
    }
}
