using System.Collections.Immutable;
using Dossier.Csl.Items;
using Dossier.Csl.Rendering.Names;
using Dossier.Csl.Styles.AttributeValues;

namespace Dossier.Csl.Citing.Disambiguating;

/// <summary>How far given names are shown where the style tells persons apart, and not only cites.</summary>
internal sealed class GivenNameLevels
{
    private readonly GivenNameRule rule;
    private readonly Dictionary<string, HashSet<string>> givenByFamily = new(StringComparer.Ordinal);

    public GivenNameLevels(GivenNameRule rule, IEnumerable<IReadOnlyList<NameListShown>> lists)
    {
        this.rule = rule;
        var names = IsPrimaryOnly
            ? lists.Select(cite => cite.Count > 0 ? cite[0].Names[0] : new PersonName())
            : lists.SelectMany(cite => cite).SelectMany(list => list.Names);
        foreach (var name in names.Where(name => !name.IsLiteral))
        {
            var family = Family(name);
            if (!givenByFamily.TryGetValue(family, out var given))
            {
                givenByFamily[family] = given = new HashSet<string>(StringComparer.Ordinal);
            }

            given.Add(Plain(name.Given));
        }
    }

    /// <summary>The levels of a cite's names.</summary>
    public ImmutableArray<ImmutableArray<int>> Of(IReadOnlyList<NameListShown> lists) =>
        [
            .. lists.Select(
                (list, listIndex) =>
                    list
                        .Names.Select((name, index) => Level(name, list.Initials, listIndex == 0 && index == 0))
                        .ToImmutableArray()
            ),
        ];

    private int Level(PersonName name, string? initials, bool isPrimary)
    {
        if (name.IsLiteral || (IsPrimaryOnly && !isPrimary))
        {
            return 0;
        }

        var given = givenByFamily[Family(name)];
        if (given.Count < 2)
        {
            return 0;
        }

        if (rule is GivenNameRule.AllNamesWithInitials or GivenNameRule.PrimaryNameWithInitials)
        {
            return given.All(other => Short(other) == Short(name.Given)) ? 0 : 1;
        }

        var mine = Short(name.Given);
        return initials is null || given.Any(other => other != Plain(name.Given) && Short(other) == mine) ? 2 : 1;
    }

    private bool IsPrimaryOnly => rule is GivenNameRule.PrimaryName or GivenNameRule.PrimaryNameWithInitials;

    /// <summary>‘J. J.’ and ‘J.J.’ are one.</summary>
    private static string Plain(string given) =>
        given.Replace(".", ". ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim();

    private static string Short(string given) => Initials.Of(given, ".", true, true);

    private static string Family(PersonName name) => $"{name.NonDroppingParticle} {name.Family}";
}
