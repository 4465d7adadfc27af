using System.Collections.Immutable;
using System.Globalization;
using Dossier.Bibliography;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model.Sources;
using Dossier.ParallelWork;

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
        Source[] all =
        [
            .. report.ConvertAll(imported, (source, part) => PrivateSources.KeepBack(source, published, part)),
        ];
        comparison.ReserveNamesakes(all);
        foreach (var source in all)
        {
            comparison.Take(source);
        }

        return comparison.Result;
    }

    /// <summary>Compares the entries of an import, one after the other, with the dossier's sources.</summary>
    private sealed class Comparison
    {
        private readonly ImportReport report;
        private readonly EarlierSources earlier;
        private readonly KnownWorks works = new();
        private readonly KnownWorks newWorks = new();
        private readonly Dictionary<string, Source> byFileId = new(StringComparer.Ordinal);
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

        public SourceImport Result => new([.. ParallelLoop.Map(added, WithMark)], changed.ToImmutable(), same);

        /// <summary>
        /// Reserves sources for the entries that say the same; to be called before the first entry is taken.
        /// </summary>
        public void ReserveNamesakes(Source[] all) => earlier.ReserveNamesakes(all, WantedId);

        /// <summary>
        /// Puts an entry among the new, the changed or the same; an id or a work that comes twice is reported.
        /// </summary>
        public void Take(Source source)
        {
            var isTwice = source.Id.Length > 0 && !byFileId.TryAdd(source.Id, source);
            if (isTwice && SourceVariables.Differences(byFileId[source.Id], source).IsEmpty)
            {
                report.ReportLost("an entry comes twice, the same both times", source.Id, source.Span);
                same++;
                return;
            }

            // An earlier import may have changed the file's id and kept it as the key, or made an id.
            var before =
                source.Id.Length > 0 ? earlier.TakeNamed(source) : earlier.TakeNumbered(WantedId(source), source);
            var identities = KnownWorks.Identities(source).ToArray();
            if (before is null && !isTwice && works.Find(identities) is var (known, by) && earlier.Take(known))
            {
                if (source.Id.Length > 0)
                {
                    report.ReportAtOnce(
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

            var whatChanges = $"'{source.Id}'";
            if (isTwice)
            {
                var first = byFileId[source.Id].Span;
                var line = first.File is { } file ? file.Locate(first.Start).Line : 0;
                whatChanges = $"the id '{source.Id}' is a duplicate of that in line {line}, of another entry; this one";
            }

            Add(source, identities, whatChanges);
        }

        /// <summary>
        /// Compares an entry with the source that it is: only what an import wrote and nobody has edited may change.
        /// </summary>
        private void Compare(Source before, Source source)
        {
            var after = WithId(source, before.Id);
            var fields = SourceVariables.Differences(before, after);
            var mark = before.Private.GetValueOrDefault(ImportMark.Key);
            if (fields.IsEmpty)
            {
                same++;
            }
            else if (mark is not null && mark == SourceVariables.Fingerprint(before))
            {
                changed.Add(new SourceChange(before, WithMark(after), fields));
            }
            else
            {
                same++;
                var origin = mark is null ? "was not made by an import" : "was edited by hand since its import";
                report.ReportAtOnce(
                    Codes.ImportConflict,
                    source.Span,
                    $"'{before.Id}' {origin} and stays as it is; the file has another {string.Join(", ", fields)}",
                    "change it by hand, or give this one another id"
                );
            }
        }

        /// <summary>
        /// Adds a new source under a permanent id; a work that is there already and a changed id are reported.
        /// </summary>
        private void Add(Source source, (string Identity, string By)[] identities, string whatChanges)
        {
            if ((newWorks.Find(identities) ?? works.Find(identities)) is var (other, by))
            {
                report.ReportAtOnce(
                    Codes.ImportConflict,
                    source.Span,
                    $"'{source.Id}' and '{other.Id}' have the same {by}; both are taken over",
                    "take one of them out if they are the same work"
                );
            }

            newWorks.Add(source, identities);
            var id = ids.Reserve(WantedId(source));
            if (id != source.Id && source.Id.Length > 0)
            {
                report.ReportRenamed(
                    "ids that cannot be permanent are changed, and kept as citation-key",
                    $"{whatChanges} becomes '{id}'",
                    source.Span,
                    "a permanent id has only a–z, 0–9 and single hyphens; it may still be changed before it is "
                        + "published"
                );
            }

            added.Add(WithId(source, id));
        }

        private static Source WithMark(Source source) =>
            source with
            {
                Private = source.Private.SetItem(ImportMark.Key, SourceVariables.Fingerprint(source)),
            };

        /// <summary>The source under an id; the id it had in its file stays as its key where it is another.</summary>
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
        private static string WantedId(Source source)
        {
            var year = source.Issued is { Year: > 0 } issued
                ? issued.Year.ToString(CultureInfo.InvariantCulture)
                : "nd";
            var name = source.Authors.FirstOrDefault() ?? source.Editors.FirstOrDefault();
            var fileId = source.Id.Contains('/', StringComparison.Ordinal) ? "" : Slug.Of(source.Id);
            var id = Slug.IsId(fileId)
                ? fileId
                : Slug.Of($"{name?.Family ?? string.Join(' ', source.Title.Split(' ').Take(3))} {year}");
            return Slug.IsId(id) ? id : "source";
        }
    }
}
