using Dossier.Csl.Items;
using Dossier.Csl.Styles;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Text;

namespace Dossier.Csl.Rendering.Names;

/// <summary>Renders one name: which parts, in what order.</summary>
internal sealed class NameRenderer(Renderer renderer)
{
    /// <summary>One name.</summary>
    /// <param name="variable">The variable that has it.</param>
    /// <param name="name">The name.</param>
    /// <param name="setting">How names are written.</param>
    /// <param name="invert">Whether the family name comes first.</param>
    /// <param name="level">How far disambiguation shows given names: 0 not, 1 initials, 2 whole.</param>
    /// <param name="rendering">What is rendered.</param>
    public Node Render(
        string variable,
        PersonName name,
        NamesSetting setting,
        bool invert,
        int level,
        ItemRendering rendering
    )
    {
        var writing = new NameWriting(renderer, variable, name, setting, rendering);
        var node =
            name.IsLiteral ? writing.Family(name.Literal)
            : name.Family.Length == 0 ? writing.Family($"{name.Given} {name.NonDroppingParticle}".Trim())
            : RenderParts(writing, name, setting.Options, invert, level, rendering);
        return new Span([node]) { Role = Role.Name };
    }

    /// <summary>A person's name in the order that the script, the style and sorting ask for.</summary>
    private Node RenderParts(
        NameWriting writing,
        PersonName name,
        NameOptions options,
        bool invert,
        int level,
        ItemRendering rendering
    )
    {
        var given = GivenNames(name, options, level, rendering);
        var isShort = options.Form == NameForm.Short && level == 0;
        var demotion = renderer.Style.DemoteParticle;
        if (!Scripts.IsAlphabetic(name.Family) && !name.StaticOrdering)
        {
            return isShort ? writing.Family(name.Family) : writing.Compact(name.Family, name.Given);
        }

        if (isShort)
        {
            return rendering.ForSorting && demotion != DemoteParticle.Never
                ? writing.ForSorting(name.Family)
                : writing.FamilyWithParticle(dropping: "", name.NonDroppingParticle, name.Family, affixes: true);
        }

        if (rendering.ForSorting)
        {
            return demotion == DemoteParticle.Never
                ? writing.ForSorting(name.NonDroppingParticle, name.Family, name.DroppingParticle, given, name.Suffix)
                : writing.ForSorting(
                    "",
                    name.Family,
                    $"{name.DroppingParticle} {name.NonDroppingParticle}".Trim(),
                    given,
                    name.Suffix
                );
        }

        if (name.StaticOrdering)
        {
            return writing.Static(given);
        }

        return invert ? writing.Inverted(given, demotion == DemoteParticle.DisplayAndSort) : writing.Natural(given);
    }

    /// <summary>The given names of a person as the style wants them: whole, or their initials.</summary>
    private string GivenNames(PersonName name, NameOptions options, int level, ItemRendering rendering)
    {
        if (options.InitializeWith is not { } with || level >= 2)
        {
            return name.Given;
        }

        return Initials.Of(name.Given, with, renderer.Style.InitializeWithHyphen, options.Initialize ?? true);
    }
}
