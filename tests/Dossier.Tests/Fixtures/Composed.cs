using Dossier.Check;
using Dossier.Compose;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Theming;

namespace Dossier.Tests.Fixtures;

/// <summary>Briefings with everything said, in the repository's own interface texts.</summary>
internal static class Composed
{
    /// <summary>A briefing that was checked, composed.</summary>
    public static Document Of(Briefing briefing)
    {
        var bag = new DiagnosticBag();
        var texts = ThemeParser.Parse(SmallDossier.RealTheme, briefing.Settings.Language, bag).Texts;
        var document = Composer.Compose(Checker.Accept(briefing, bag)!, texts, bag);
        Assert.Empty(bag.Sorted());
        return document!;
    }
}
