using System.Collections.Immutable;
using Dossier.Csl.Rendering;
using Dossier.Csl.Rendering.Names;

namespace Dossier.Csl.Citing.Disambiguating;

/// <summary>
/// Steps by which a cite's names say more and more: the given names of the first, of the second; then, where the style
/// wants it, of one more name than was shown; and so on through the lists.
/// </summary>
internal sealed class NameExpansion
{
    private readonly bool addsNames;
    private readonly bool addsGiven;
    private readonly IReadOnlyList<NameListShown> lists;
    private int list;
    private int name;

    public NameExpansion(Disambiguation start, IReadOnlyList<NameListShown> lists, bool addsNames, bool addsGiven)
    {
        this.lists = lists;
        this.addsNames = addsNames;
        this.addsGiven = addsGiven;
        Current = Better = start with
        {
            Names = [.. lists.Select((shown, index) => Math.Max(shown.Shown, start.NamesOf(index)))],
            Given =
            [
                .. lists.Select(
                    (shown, index) =>
                        Enumerable
                            .Range(0, shown.Names.Length)
                            .Select(at => start.GivenOf(index, at))
                            .ToImmutableArray()
                ),
            ],
        };
    }

    /// <summary>With every step so far.</summary>
    public Disambiguation Current { get; private set; }

    /// <summary>With the steps that told something apart.</summary>
    public Disambiguation Better { get; private set; }

    /// <summary>Takes the next step; false where there is none.</summary>
    public bool Next()
    {
        while (list < lists.Count)
        {
            if (addsGiven && name < Current.Names[list] && Current.Given[list][name] < 2)
            {
                Current = Current with { Given = With(Current.Given, list, name, Current.Given[list][name] + 1) };
                return true;
            }

            if (name + 1 < Current.Names[list])
            {
                name++;
                continue;
            }

            if (addsNames && Current.Names[list] < lists[list].Names.Length)
            {
                name = Current.Names[list];
                Current = Current with { Names = Current.Names.SetItem(list, name + 1) };
                return true;
            }

            list++;
            name = 0;
        }

        return false;
    }

    /// <summary>The last step helped: it stays.</summary>
    public void Keep()
    {
        if (list >= lists.Count)
        {
            return;
        }

        Better = Better with
        {
            Names = Better.Names.SetItem(list, Current.Names[list]),
            Given =
                name < Current.Given[list].Length
                    ? With(Better.Given, list, name, Current.Given[list][name])
                    : Better.Given,
        };
    }

    private static ImmutableArray<ImmutableArray<int>> With(
        ImmutableArray<ImmutableArray<int>> given,
        int list,
        int name,
        int level
    ) => given.SetItem(list, given[list].SetItem(name, level));
}
