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
    private int listIndex;
    private int nameIndex;

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

    /// <summary>Takes the next step in <see cref="Current"/>; false where no step is left.</summary>
    public bool TryStep()
    {
        while (listIndex < lists.Count)
        {
            if (addsGiven && nameIndex < Current.Names[listIndex] && Current.Given[listIndex][nameIndex] < 2)
            {
                Current = Current with
                {
                    Given = WithLevel(Current.Given, listIndex, nameIndex, Current.Given[listIndex][nameIndex] + 1),
                };
                return true;
            }

            if (nameIndex + 1 < Current.Names[listIndex])
            {
                nameIndex++;
                continue;
            }

            if (addsNames && Current.Names[listIndex] < lists[listIndex].Names.Length)
            {
                nameIndex = Current.Names[listIndex];
                Current = Current with { Names = Current.Names.SetItem(listIndex, nameIndex + 1) };
                return true;
            }

            listIndex++;
            nameIndex = 0;
        }

        return false;
    }

    /// <summary>Takes the last step over into <see cref="Better"/>, since it told something apart.</summary>
    public void Keep()
    {
        if (listIndex >= lists.Count)
        {
            return;
        }

        Better = Better with
        {
            Names = Better.Names.SetItem(listIndex, Current.Names[listIndex]),
            Given =
                nameIndex < Current.Given[listIndex].Length
                    ? WithLevel(Better.Given, listIndex, nameIndex, Current.Given[listIndex][nameIndex])
                    : Better.Given,
        };
    }

    private static ImmutableArray<ImmutableArray<int>> WithLevel(
        ImmutableArray<ImmutableArray<int>> given,
        int listIndex,
        int nameIndex,
        int level
    ) => given.SetItem(listIndex, given[listIndex].SetItem(nameIndex, level));
}
