using Dossier.Check;
using Dossier.Model;

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

        // Sealed editions are published: the theme is read for them, and reported there, with a draft beside them.
        var accepted = build.IsSealed ? null : build.Stages.Check(briefing);
        if (build.IsSealed && !build.Request.Draft)
        {
            Checker.Check(briefing, build.Text, context.CancellationToken);
        }

        build.Report(context);
        return accepted is null
            ? context.Inputs
            : context.Inputs.Select(document =>
                document.Clone(new MetadataItems { { DossierKeys.Checked, accepted } })
            );
    }
}
