namespace Dossier.Statiq;

/// <summary>Names of settings, and of what the documents of the dossier's pipelines carry.</summary>
public static class DossierKeys
{
    /// <summary>Setting: where the site will stand; without it, what <c>dossier.yml</c> says.</summary>
    public const string Url = "DossierUrl";

    /// <summary>
    /// Setting: the folder of the records of articles; without it, <c>seeds</c> beside the dossier's folder.
    /// </summary>
    public const string Seeds = "DossierSeeds";

    /// <summary>Setting: whether warnings count as errors.</summary>
    public const string Strict = "DossierStrict";

    /// <summary>Setting: whether the working text is published beside sealed editions.</summary>
    public const string Draft = "DossierDraft";

    /// <summary>Setting: whether the PDF is left out, and the picture that networks show beside a link.</summary>
    public const string NoPdf = "DossierNoPdf";

    /// <summary>Setting: whether the electronic books are left out.</summary>
    public const string NoEpub = "DossierNoEpub";

    /// <summary>Setting: whether the Word document is left out.</summary>
    public const string NoDocx = "DossierNoDocx";

    /// <summary>Setting: whether the search is left out.</summary>
    public const string NoSearch = "DossierNoSearch";

    /// <summary>Setting: whether the programs of the site's own theme folders are run in place of Dossier's.</summary>
    public const string TrustTheme = "DossierTrustTheme";

    /// <summary>Every document: the <see cref="DossierBuild"/>.</summary>
    public const string Build = "DossierBuild";

    /// <summary>
    /// Documents of a sealed edition, and of its pages in its own folder: its version, such as <c>1.1.0</c>. Those of
    /// the working text, and of the root of the site, have none.
    /// </summary>
    public const string Edition = "DossierEdition";

    /// <summary>
    /// The same documents, up to DossierEditions: the <see cref="Dossier.Editions.Sealing.SealedReading"/>.
    /// </summary>
    public const string Sealed = "DossierSealed";

    /// <summary>Documents of DossierInput: the <see cref="Dossier.Input.InputFile"/>.</summary>
    public const string File = "DossierFile";

    /// <summary>Documents of DossierParse: the <see cref="Dossier.Parse.ParsedFile"/>.</summary>
    public const string Parsed = "DossierParsed";

    /// <summary>
    /// Documents of DossierResolve, DossierCheck and DossierEditions: the <see cref="Model.Pages.Page"/>.
    /// </summary>
    public const string Page = "DossierPage";

    /// <summary>The same documents: the <see cref="Model.Briefing"/> that the page belongs to.</summary>
    public const string Briefing = "DossierBriefing";

    /// <summary>
    /// Documents of DossierCheck, unless the site is made from sealed editions: the <see cref="Dossier.AcceptedText"/>.
    /// </summary>
    public const string Checked = "DossierChecked";

    /// <summary>
    /// Documents of DossierEditions: the <see cref="Dossier.Editions.Sealing.SealedText"/> that the page belongs to.
    /// </summary>
    public const string SealedText = "DossierSealedText";

    /// <summary>
    /// Documents of DossierRender, save those that other programs made: the <see cref="Dossier.Encode.PlannedFile"/>.
    /// </summary>
    public const string Planned = "DossierPlanned";

    /// <summary>
    /// The same documents, if the site is made from sealed editions: the <see cref="Dossier.Compilation"/>, which says
    /// what else is to be made.
    /// </summary>
    public const string Compilation = "DossierCompilation";
}
