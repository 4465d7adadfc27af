using Microsoft.CodeAnalysis;

namespace Dossier.Mutation;

/// <summary>The changes that are to be tried, and the library that notes which of their members run.</summary>
internal sealed class Changes
{
    private readonly Dictionary<string, IReadOnlyCollection<int>> members;

    private Changes(
        IReadOnlyList<Mutant> chosen,
        Dictionary<string, IReadOnlyCollection<int>> members,
        byte[] instrumented
    ) => (Chosen, this.members, Instrumented) = (chosen, members, instrumented);

    /// <summary>The changes.</summary>
    public IReadOnlyList<Mutant> Chosen { get; }

    /// <summary>The library that notes which members run.</summary>
    public byte[] Instrumented { get; }

    /// <summary>Finds them.</summary>
    /// <param name="project">The library.</param>
    /// <param name="wanted">Folders of <c>src/Dossier</c>, and ends of the paths of files.</param>
    /// <param name="each">How many of each folder at most; of a file all.</param>
    /// <param name="seed">What the choice depends on.</param>
    public static Changes Find(Project project, IReadOnlyCollection<string> wanted, int each, int seed)
    {
        var members = new Dictionary<string, IReadOnlyCollection<int>>(StringComparer.Ordinal);
        var instrumented = new Dictionary<string, SyntaxTree>(StringComparer.Ordinal);
        var found = new List<Mutant>();
        var count = 0;
        foreach (var (path, tree) in project.Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            if (wanted.Any(name => IsIn(path, name)))
            {
                var numbers = Members.Of(tree).ToDictionary(node => node, _ => count++);
                members[path] = numbers.Values;
                instrumented[path] = Members.Instrument(tree, numbers);
                found.AddRange(new MutantFinder(path, tree, numbers).Find());
            }
        }

#pragma warning disable CA5394 // The choice is to be the same each time.
        var random = new Random(seed);
        var chosen = wanted
            .SelectMany(name =>
            {
                var all = found.Where(mutant => IsIn(mutant.Path, name)).ToArray();
                random.Shuffle(all);
                return IsFile(name) ? all : all.Take(each);
            })
            .ToArray();
        random.Shuffle(chosen); // What a run that is ended early has tried is a sample of all.
#pragma warning restore CA5394
        return new Changes([.. chosen], members, project.With(instrumented, Members.Notes));
    }

    /// <summary>The members that a change is noticed by if they run: its own, or all of its file.</summary>
    public IEnumerable<int> MembersOf(Mutant mutant) => mutant.Member >= 0 ? [mutant.Member] : members[mutant.Path];

    private static bool IsFile(string name) => name.EndsWith(".cs", StringComparison.Ordinal);

    private static bool IsIn(string path, string name) =>
        IsFile(name)
            ? path.EndsWith($"/{name}", StringComparison.Ordinal)
            : path.StartsWith($"src/Dossier/{name}/", StringComparison.Ordinal);
}
