using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Editions.Sealing;
using Dossier.Input;
using Dossier.Npm;
using Microsoft.Extensions.Logging;

namespace Dossier.Statiq;

/// <summary>What the documents of one execution have in common.</summary>
/// <param name="inputs">Everything that was read.</param>
/// <param name="editions">The sealed editions among it, verified, the first one first.</param>
/// <param name="request">What the settings want otherwise than the dossier says.</param>
/// <param name="programs">What adds the PDF and the search index to the site.</param>
/// <param name="bag">What was found wrong while reading.</param>
public sealed class DossierBuild(
    InputSet inputs,
    ImmutableArray<SealedReading> editions,
    BuildRequest request,
    OtherPrograms programs,
    DiagnosticBag bag
)
{
    private readonly HashSet<(DiagnosticBag, Diagnostic)> reported = [];
    private Stages? stages;
    private ComposedText? composed;

    /// <summary>Everything that was read.</summary>
    public InputSet Inputs { get; } = inputs;

    /// <summary>The sealed editions, the first one first.</summary>
    public ImmutableArray<SealedReading> Editions { get; } = editions;

    /// <summary>What the settings want otherwise than the dossier says.</summary>
    public BuildRequest Request { get; } = request;

    /// <summary>What adds the PDF and the search index to the site.</summary>
    public OtherPrograms Programs { get; } = programs;

    /// <summary>
    /// Whether the site is made from sealed editions, and the working text only checked, unless it is published as a
    /// draft beside them.
    /// </summary>
    public bool IsSealed => !Inputs.Editions.IsEmpty;

    /// <summary>Takes what is wrong with what will be published.</summary>
    public DiagnosticBag Site { get; } = bag;

    /// <summary>Takes what is wrong with the working text; a module of one's own may add to it.</summary>
    public DiagnosticBag Text { get; } = inputs.Editions.IsEmpty || request.Draft ? bag : new DiagnosticBag();

    /// <summary>The build that the documents of a module belong to.</summary>
    public static DossierBuild Of(IExecutionContext context) =>
        context
            .Inputs.Select(document => document.Get<DossierBuild>(DossierKeys.Build))
            .FirstOrDefault(build => build is not null)
        ?? throw new ExecutionException(
            "No document of the dossier came this far; let through those of the module before, or clones of them"
        );

    /// <summary>The stages that the working text passes through, for modules to call one by one.</summary>
    public Stages Stages => stages ??= new Stages(Inputs, Request, Text);

    /// <summary>The text with everything said, composed when a module first asks for it.</summary>
    /// <param name="page">A document of DossierCheck.</param>
    /// <param name="context">The execution, which ends here where the theme is at fault.</param>
    public ComposedText Composed(IDocument page, IExecutionContext context)
    {
        composed ??= Stages.Compose(page.Get<AcceptedText>(DossierKeys.Checked));
        Report(context);
        return composed!;
    }

    /// <summary>
    /// Gives Statiq's log what it has not had yet; with an error in what will be published the execution ends here.
    /// </summary>
    public void Report(IExecutionContext context)
    {
        foreach (var finding in Site.Sorted().Where(finding => reported.Add((Site, finding))))
        {
            context.Log(
                finding.Severity == Severity.Error ? LogLevel.Error : LogLevel.Warning,
                document: null,
                Line(finding)
            );
        }

        foreach (var finding in Text.Sorted().Where(finding => reported.Add((Text, finding))))
        {
            context.Log(LogLevel.Warning, document: null, $"{Line(finding)} (in the working text)");
        }

        if (Site.HasErrors)
        {
            throw new ExecutionException("The dossier has errors; nothing of it is written");
        }
    }

    /// <summary>Tells Statiq's log what is being done.</summary>
    public static Action<string> Progress(IExecutionContext context) =>
        stage => context.Log(LogLevel.Information, document: null, stage);

    /// <summary>A finding in one line: <c>path:line:column: code: message (hint)</c>.</summary>
    private static string Line(Diagnostic finding)
    {
        var place = finding.Line == 0 ? finding.Path : $"{finding.Path}:{finding.Line}:{finding.Column}";
        var hint = finding.Hint is null ? "" : $" ({finding.Hint})";
        return $"{(place.Length == 0 ? "" : $"{place}: ")}{finding.Code.Id}: {finding.Message}{hint}";
    }
}
