using Dossier.Check;
using Dossier.Model;
using Dossier.Theming;

namespace Dossier.Statiq.Modules;

/// <summary>
/// Applies the rules, and reads the theme, so that a broken template is reported in the same run as a broken page.
/// </summary>
public sealed class CheckBriefing : SyncModule
{
    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context)
    {
        var build = DossierBuild.Of(context);
        if (
            context
                .Inputs.Select(document => document.Get<Briefing>(DossierKeys.Briefing))
                .FirstOrDefault(briefing => briefing is not null)
            is not { } briefing
        )
        {
            return context.Inputs;
        }

        var theme = build.IsSealed
            ? null
            : ThemeParser.Parse(build.Sources.Theme, briefing.Settings.Language, build.Text, context.CancellationToken);
        var accepted = Checker.Check(briefing, build.Text, context.CancellationToken);
        build.Report(context);
        return theme is null
            ? context.Inputs
            : context.Inputs.Select(document =>
                document.Clone(new MetadataItems { { DossierKeys.Checked, accepted }, { DossierKeys.Theme, theme } })
            );
    }
}
