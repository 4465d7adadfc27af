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
            var family = FamilyKey(name);
            if (!givenByFamily.TryGetValue(family, out var given))
            {
                givenByFamily[family] = given = new HashSet<string>(StringComparer.Ordinal);
            }

            given.Add(WithSpacedStops(name.Given));
        }
    }

    /// <summary>The levels of a cite's names.</summary>
    public ImmutableArray<ImmutableArray<int>> Of(IReadOnlyList<NameListShown> lists) =>
        [
            .. lists.Select(
                (list, listIndex) =>
                    list
                        .Names.Select((name, index) => LevelOf(name, list.Initials, listIndex == 0 && index == 0))
                        .ToImmutableArray()
            ),
        ];

    /// <summary>How far a given name is shown: 0 not, 1 as initials, 2 whole.</summary>
    private int LevelOf(PersonName name, string? initials, bool isPrimary)
    {
        if (name.IsLiteral || (IsPrimaryOnly && !isPrimary))
        {
            return 0;
        }

        var given = givenByFamily[FamilyKey(name)];
        if (given.Count < 2)
        {
            return 0;
        }

        if (rule is GivenNameRule.AllNamesWithInitials or GivenNameRule.PrimaryNameWithInitials)
        {
            return given.All(other => InitialsOf(other) == InitialsOf(name.Given)) ? 0 : 1;
        }

        var ownInitials = InitialsOf(name.Given);
        return
            initials is null
            || given.Any(other => other != WithSpacedStops(name.Given) && InitialsOf(other) == ownInitials)
            ? 2
            : 1;
    }

    private bool IsPrimaryOnly => rule is GivenNameRule.PrimaryName or GivenNameRule.PrimaryNameWithInitials;

    /// <summary>Given names with a blank after each full stop, so that ‘J.J.’ and ‘J. J.’ are the same.</summary>
    private static string WithSpacedStops(string given) =>
        given.Replace(".", ". ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim();

    private static string InitialsOf(string given) => Initials.Of(given, ".", true, true);

    /// <summary>The family name with its particle, by which persons of one name are found.</summary>
    private static string FamilyKey(PersonName name) => $"{name.NonDroppingParticle} {name.Family}";
}
