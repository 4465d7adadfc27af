using System.Collections.Immutable;
using Dossier.Model;
using Dossier.Theming;

namespace Dossier.Compose.Citations;

/// <summary>
/// The house style: a note names a source in full where the dossier cites it first and briefly after, even within one
/// note; a text within a note is brief always.
/// </summary>
/// <param name="sources">Every source by id.</param>
/// <param name="texts">Interface texts.</param>
/// <param name="language">BCP 47 tag of the dossier.</param>
internal sealed class HouseStyle(IReadOnlyDictionary<string, Source> sources, Texts texts, string language)
    : ICitationStyle
{
    private static readonly ImmutableArray<string> PageWords = ["p. ", "pp. ", "p ", "pp "];

    private readonly HouseReferences references = new(texts, language);

    // A source is named in hundreds of notes: what is said of it is put together once.
    private readonly Dictionary<(string Id, bool WithNames), ImmutableArray<Run>> brief = [];

    /// <inheritdoc/>
    public ImmutableArray<ImmutableArray<Run>> Write(ImmutableArray<CitationCluster> clusters)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. clusters.Select(cluster =>
                cluster.Place == ClusterPlace.WholeNote
                    ? Ending.Stop(Write(cluster.Items, named.Add))
                    : Write(cluster.Items, _ => false)
            ),
        ];
    }

    /// <inheritdoc/>
    public ImmutableArray<(Source Source, ImmutableArray<Run> Entry)> Index(ImmutableArray<Source> sources) =>
        [.. sources.Select(source => (source, references.Entry(source)))];

    /// <inheritdoc/>
    public ImmutableArray<Run> Short(Source source) => references.Short(source, withNames: true);

    /// <inheritdoc/>
    public string Name(Source source) => references.Name(source);

    /// <summary>The references of a citation, divided by semicolons, without a full stop.</summary>
    private ImmutableArray<Run> Write(ImmutableArray<CitationItem> items, Func<string, bool> isFirst)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        foreach (var item in items)
        {
            if (runs.Count > 0)
            {
                runs.Add(new TextRun("; "));
            }

            if (item.Prefix.Length > 0)
            {
                runs.Add(
                    new TextRun(
                        runs.Count == 0
                            ? $"{char.ToUpperInvariant(item.Prefix[0])}{item.Prefix[1..]} "
                            : $"{item.Prefix} "
                    )
                );
            }

            if (isFirst(item.SourceId))
            {
                runs.AddRange(references.Full(sources[item.SourceId], !item.SuppressAuthor));
            }
            else
            {
                runs.Add(Brief(item));
            }

            if (item.Suffix.Length > 0)
            {
                runs.Add(new TextRun($", {Locator(item.Suffix)}"));
            }
        }

        return runs.ToImmutable();
    }

    private LinkRun Brief(CitationItem item)
    {
        var key = (item.SourceId, !item.SuppressAuthor);
        if (!brief.TryGetValue(key, out var content))
        {
            brief[key] = content = references.Short(sources[item.SourceId], key.Item2);
        }

        return new LinkRun(new SourcePlace(item.SourceId), "", "", IsMention: false, content);
    }

    /// <summary>A locator in the house's form: ‘p. 3’, ‘pp. 3–5’; other words as they are.</summary>
    private string Locator(string suffix)
    {
        var word = PageWords.FirstOrDefault(word => suffix.StartsWith(word, StringComparison.Ordinal));
        if (word is null)
        {
            return suffix;
        }

        var pages = suffix[word.Length..].Trim().Replace("--", "–", StringComparison.Ordinal).Replace('-', '–');
        return $"{texts[pages.AsSpan().ContainsAny('–', ',') ? "pages_short" : "page_short"]} {pages}";
    }
}
