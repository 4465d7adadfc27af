using Dossier.Encode;
using Dossier.Encode.Print;
using Dossier.Input;
using Dossier.Model;

namespace Dossier;

/// <summary>What a host asks of a build.</summary>
/// <param name="Url">Where the site will stand, ended by a slash; null to take the dossier's word.</param>
/// <param name="Progress">Told the name of each stage as it begins.</param>
public sealed record BuildRequest(Uri? Url, Action<string> Progress)
{
    /// <summary>Ends the compilation, by an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>Which text is built.</summary>
    public BuildSubject Subject { get; init; } = BuildSubject.WorkingText;

    /// <summary>What to print; null for nothing.</summary>
    public PrintRequest? Print { get; init; }

    /// <summary>Whether the working text is built beside the editions.</summary>
    public bool Draft { get; init; }

    /// <summary>What the last output holds of editions.</summary>
    public EarlierOutput Earlier { get; init; } = EarlierOutput.None;

    /// <summary>Whether the caller will make a search index of what it is given.</summary>
    public bool Search { get; init; }

    /// <summary>Whether the glossary is looked through too, in matters that are an editor's to judge.</summary>
    public bool ReviewGlossary { get; init; }

    /// <summary>Whether the site is rendered.</summary>
    public bool Site { get; init; } = true;

    /// <summary>What other programs will add to a site that is asked for so.</summary>
    public SiteParts Parts(Settings settings) =>
        new(Print is { } request ? PrintJob.NameOf(settings, request) : null, Print is { WithCard: true }, Search);
}
