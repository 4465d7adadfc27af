namespace Dossier.Statiq;

/// <summary>Adds Dossier to a site of Statiq.Web.</summary>
public static class DossierBootstrapper
{
    /// <summary>
    /// Adds the dossier's pipelines and keeps its files from Statiq.Web's own, which would make pages of the same
    /// Markdown. What
    /// stands in other input folders is theirs as before.
    /// </summary>
    public static Bootstrapper AddDossier(this Bootstrapper bootstrapper) =>
        bootstrapper
            .AddPipelines(typeof(DossierBootstrapper).Assembly)
            .AddSettingsIfNonExisting(new Dictionary<string, object> { [WebKeys.GenerateSitemap] = false }) // The dossier brings its own.
            .ModifyPipeline(
                nameof(global::Statiq.Web.Pipelines.Inputs),
                inputs =>
                    inputs.InputModules.Add(
                        new FilterDocuments(
                            Config.FromDocument(
                                (document, context) =>
                                    !DossierSettings.Input(context).ContainsDescendantOrSelf(document.Source)
                            )
                        )
                    )
            );
}
