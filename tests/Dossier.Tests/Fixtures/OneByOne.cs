using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Input;

namespace Dossier.Tests.Fixtures;

/// <summary>
/// Another host, as one with pipelines would be: it parses and makes one document at a time, in an order of its own.
/// </summary>
internal static class OneByOne
{
    private static readonly BuildRequest NothingMore = new(null, _ => { });

    /// <summary>Compiles a dossier; the files are null when anything was an error.</summary>
    /// <param name="sources">Everything that was read.</param>
    /// <param name="chance">Gives the order of documents.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>? Compile(
        SourceSet sources,
        Random chance,
        DiagnosticBag bag
    ) => Compile(sources, NothingMore, chance, bag, out _);

    /// <summary>Compiles a dossier, and says what other programs are to make of it.</summary>
    /// <param name="sources">Everything that was read.</param>
    /// <param name="request">What the host asks for.</param>
    /// <param name="chance">Gives the order of documents.</param>
    /// <param name="bag">Takes what is wrong.</param>
    /// <param name="ordered">What other programs are to make; nothing when the files are null.</param>
    public static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>? Compile(
        SourceSet sources,
        BuildRequest request,
        Random chance,
        DiagnosticBag bag,
        out Compilation ordered
    )
    {
        ordered = new Compilation(null, null);
        var stages = new Stages(sources, request, bag);
        var files = Shuffled(sources.Dossier, chance).Select(file => stages.Parse(file.Key, file.Value));
        if (
            stages.Resolve(Shuffled(files, chance)) is not { } briefing
            || stages.Check(briefing) is not { } accepted
            || stages.Compose(accepted) is not { } text
        )
        {
            return null;
        }

        var plan = stages.Plan(text);
        var encoded = Shuffled(plan, chance)
            .ToImmutableSortedDictionary(file => file.Path, file => file.Encode(), StringComparer.Ordinal);
        if (bag.HasErrors)
        {
            return null;
        }

        ordered = stages.Order(text);
        return encoded;
    }

    private static T[] Shuffled<T>(IEnumerable<T> documents, Random chance)
    {
        T[] all = [.. documents];
        chance.Shuffle(all);
        return all;
    }
}
