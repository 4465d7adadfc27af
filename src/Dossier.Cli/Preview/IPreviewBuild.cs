namespace Dossier.Cli.Preview;

/// <summary>Makes what a preview shows.</summary>
internal interface IPreviewBuild
{
    /// <summary>Builds; the same preview comes back when nothing that is shown has changed.</summary>
    /// <param name="shown">What is shown at the moment.</param>
    /// <param name="cancel">Ends it, by an <see cref="OperationCanceledException"/>; the next build knows nothing of
    /// it.</param>
    (Shown Next, IReadOnlyList<string> Styles) Next(Shown shown, CancellationToken cancel);

    /// <summary>What to show while a build takes long: that it does.</summary>
    /// <param name="shown">What is shown at the moment.</param>
    Shown Late(Shown shown);
}
