namespace Dossier.Statiq;

/// <summary>Adds Dossier to a site of Statiq.Web.</summary>
public static class DossierBootstrapper
{
    /// <summary>What a preview follows besides the input folders: records and themes are read with the text.</summary>
    private static readonly string[] BesideTheText = ["theme", "seeds"];

    /// <summary>
    /// Adds the dossier's pipelines and keeps its files from Statiq.Web's own, which would make pages of the same
    /// Markdown. What stands in other input folders is theirs as before.
    /// </summary>
    public static Bootstrapper AddDossier(this Bootstrapper bootstrapper) =>
        bootstrapper
            .AddPipelines(typeof(DossierBootstrapper).Assembly)
            .AddSettingsIfNonExisting(
                new Dictionary<string, object>
                {
                    // The dossier brings its own.
                    [WebKeys.GenerateSitemap] = false,
                    [WebKeys.WatchPaths] = BesideTheText,
                }
            )
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
