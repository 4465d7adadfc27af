using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Editions.Sealing;
using Dossier.Encode;
using Dossier.Input;
using Dossier.Publishing;

namespace Dossier.Tests.Fixtures;

/// <summary>
/// Another host, as one with pipelines would be: it parses and makes one document at a time, in an order of its own.
/// </summary>
internal static class OneByOne
{
    private static readonly BuildRequest NothingMore = new(null, _ => { });

    /// <summary>Compiles a dossier; the files are null when anything was an error.</summary>
    /// <param name="inputs">Everything that was read.</param>
    /// <param name="chance">Gives the order of documents.</param>
    /// <param name="bag">Receives findings.</param>
    public static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>? Compile(
        InputSet inputs,
        Random chance,
        DiagnosticBag bag
    ) => Compile(inputs, NothingMore, chance, bag, out _);

    /// <summary>Compiles a dossier, and says what other programs are to make of it.</summary>
    /// <param name="inputs">Everything that was read.</param>
    /// <param name="request">What the host asks for.</param>
    /// <param name="chance">Gives the order of documents.</param>
    /// <param name="bag">Receives findings.</param>
    /// <param name="ordered">What other programs are to make; nothing when the files are null.</param>
    public static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>? Compile(
        InputSet inputs,
        BuildRequest request,
        Random chance,
        DiagnosticBag bag,
        out Compilation ordered
    )
    {
        ordered = new Compilation(null, null);
        var stages = new Stages(inputs, request, bag);
        var files = Shuffled(inputs.Dossier, chance).Select(file => stages.Parse(file.Key, file.Value));
        if (
            stages.Resolve(Shuffled(files, chance)) is not { } briefing
            || stages.Check(briefing) is not { } accepted
            || stages.Compose(accepted) is not { } text
        )
        {
            return null;
        }

        var made = Made(stages.Plan(text), chance);
        if (bag.HasErrors)
        {
            return null;
        }

        ordered = stages.OrderFromOtherPrograms(text);
        return made;
    }

    /// <summary>Compiles a site with sealed editions; the files are null when anything was an error.</summary>
    /// <param name="inputs">Everything that was read.</param>
    /// <param name="request">What the host asks for.</param>
    /// <param name="chance">Gives the order of documents.</param>
    /// <param name="bag">Receives findings.</param>
    /// <param name="ordered">What other programs are to make.</param>
    public static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>? Publish(
        InputSet inputs,
        BuildRequest request,
        Random chance,
        DiagnosticBag bag,
        out Compilation ordered
    )
    {
        var stages = new Stages(inputs, request, bag);
        var working = stages.Resolve(
            Shuffled(inputs.Dossier, chance).Select(file => stages.Parse(file.Key, file.Value))
        );
        var editions = EditionChain.Verify(inputs.Editions, bag);
        var texts = editions
            .Select(edition =>
            {
                var reading = new SealedReading(edition, inputs.Theme, request);
                var files = Shuffled(reading.Inputs.Dossier, chance)
                    .Select(file => reading.Stages.Parse(file.Key, file.Value));
                return reading.Close(reading.Stages.Resolve(Shuffled(files, chance)), bag);
            })
            .ToArray();
        var publication = new Publication(inputs, editions, request, bag, i => texts[i]) { Working = working };
        var plan = publication.Plan().ToArray();
        ordered = publication.OrderFromOtherPrograms();
        var made = Made(plan.SelectMany(text => text.Files), chance);
        return bag.HasErrors ? null : made;
    }

    private static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Made(
        IEnumerable<PlannedFile> plan,
        Random chance
    ) =>
        Shuffled(plan, chance)
            .ToImmutableSortedDictionary(file => file.Path, file => file.Encode(), StringComparer.Ordinal);

    private static T[] Shuffled<T>(IEnumerable<T> documents, Random chance)
    {
        T[] all = [.. documents];
        chance.Shuffle(all);
        return all;
    }
}
