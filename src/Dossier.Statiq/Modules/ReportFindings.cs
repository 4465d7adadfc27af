namespace Dossier.Statiq.Modules;

/// <summary>Reports what was found since the last report, and ends the execution if anything was an error.</summary>
public sealed class ReportFindings : SyncModule
{
    protected override IEnumerable<IDocument> ExecuteContext(IExecutionContext context)
    {
        DossierBuild.Of(context).Report(context);
        return context.Inputs;
    }
}
