using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dossier.Check;
using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Parse;
using Dossier.Resolve;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Check;

/// <summary>The real dossier, changed in one place at a time: the checks must see it there.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int Each = 100;

    private static readonly Lazy<SourceSet> Real = new(() => SourceReader.Read(
        new InputFolders(Repository.PathOf("input"), Repository.PathOf("seeds"), [Repository.PathOf("theme")]), new DiagnosticBag()));

    [Fact]
    public void The_real_dossier_has_no_findings() => Assert.Empty(Findings(Real.Value));

    [Fact]
    public void Changed_figures_years_and_quotations_are_reported_at_their_line() => AtLeast(0.98, mutation => mutation.Kind != "passage");

    [Fact]
    public void Changed_passages_are_reported_where_anything_in_the_block_depends_on_them()
    {
        AtLeast(1, mutation => mutation.Kind == "passage" && mutation.After.Length == 3 && string.CompareOrdinal(mutation.After[1..], "40") > 0);
        // An existing passage named by mistake shows only where a figure or quotation rests on it: reported, not asserted.
        AtLeast(0, mutation => mutation.Kind == "passage" && !(mutation.After.Length == 3 && string.CompareOrdinal(mutation.After[1..], "40") > 0));
    }

    private void AtLeast(double share, Func<Mutation, bool> which)
    {
        var mutations = Mutations.Of(Real.Value, Each).Where(which).ToArray();
        var slipped = new ConcurrentBag<Mutation>();
        Parallel.ForEach(mutations, mutation =>
        {
            var file = Real.Value.Dossier[mutation.Path];
            var changed = Real.Value with { Dossier = Real.Value.Dossier.SetItem(mutation.Path, new SourceFile(file.Path, mutation.Text)) };
            if (!Findings(changed).Any(finding => finding.Path == file.Path && finding.Line == mutation.Line))
            {
                slipped.Add(mutation);
            }
        });
        foreach (var kind in mutations.GroupBy(mutation => mutation.Kind))
        {
            output.WriteLine($"{kind.Key}: {kind.Count() - slipped.Count(mutation => mutation.Kind == kind.Key)} of {kind.Count()}");
        }

        var list = string.Join('\n', slipped.Select(mutation => mutation.ToString()).Order(StringComparer.Ordinal));
        output.WriteLine(list);
        Assert.True(mutations.Length - slipped.Count >= share * mutations.Length, $"{slipped.Count} of {mutations.Length} slipped through\n{list}");
    }

    private static ImmutableArray<Diagnostic> Findings(SourceSet sources)
    {
        var bag = new DiagnosticBag();
        if (DossierParser.Parse(sources, bag) is { } parsed)
        {
            Checker.Check(Resolver.Resolve(parsed, bag), bag);
        }

        return bag.Sorted();
    }
}
