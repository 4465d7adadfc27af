using System.Collections.Immutable;
using Dossier.Check;
using Dossier.Compose;
using Dossier.Diagnostics;
using Dossier.Encode;
using Dossier.Input;
using Dossier.Parse;
using Dossier.Resolve;
using Dossier.Theming;

namespace Dossier.Tests.Fixtures;

/// <summary>
/// Another host, as one with pipelines would be: it parses and renders one document at a time, in an order of its own,
/// and writes
/// the stages' calls out.
/// </summary>
internal static class OneByOne
{
    private static readonly CompilerOptions NothingMore = new(null, _ => { });

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
    /// <param name="options">What the host asks for.</param>
    /// <param name="chance">Gives the order of documents.</param>
    /// <param name="bag">Takes what is wrong.</param>
    /// <param name="ordered">What other programs are to make; nothing when the files are null.</param>
    public static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>? Compile(
        SourceSet sources,
        CompilerOptions options,
        Random chance,
        DiagnosticBag bag,
        out Compilation ordered
    )
    {
        ordered = new Compilation(null, null);
        var files = Shuffled(sources.Dossier, chance)
            .Select(file => DossierParser.ParseFile(file.Key, file.Value, bag));
        if (DossierParser.Assemble(Shuffled(files, chance), sources, bag) is not { } parsed)
        {
            return null;
        }

        var briefing = Resolver.Resolve(parsed, bag);
        var theme = ThemeParser.Parse(sources.Theme, parsed.Settings.Language, bag);
        if (Checker.Check(briefing, bag) is not { } accepted)
        {
            return null;
        }

        if (Composer.Compose(accepted, theme.Texts, bag) is not { } document)
        {
            return null;
        }

        var plan = Encoders.Plan(document, theme, sources.Images, options.Parts(document.Settings), bag);
        var encoded = Shuffled(plan, chance)
            .ToImmutableSortedDictionary(file => file.Path, file => file.Encode(), StringComparer.Ordinal);
        if (bag.HasErrors)
        {
            return null;
        }

        ordered = Compiler.Order(document, theme, sources, options, bag);
        return encoded;
    }

    private static T[] Shuffled<T>(IEnumerable<T> documents, Random chance)
    {
        T[] all = [.. documents];
        chance.Shuffle(all);
        return all;
    }
}
