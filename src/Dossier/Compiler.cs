using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Editions;
using Dossier.Editions.Addresses;
using Dossier.Editions.Corrections;
using Dossier.Editions.Sealing;
using Dossier.Encode;
using Dossier.Input;
using Dossier.Model;
using Dossier.Model.Editions;
using Dossier.Publishing;

namespace Dossier;

/// <summary>
/// The compiler: from input in memory to a site in memory. <see cref="InputReader"/> comes before it and
/// <see cref="Write.OutputWriter"/> after; between them nothing touches disk, clock, network or culture.
/// </summary>
public static class Compiler
{
    /// <summary>
    /// Compiles the text that a request names. What is wrong, in any stage, is in the bag; the result is as far as the
    /// stages came.
    /// </summary>
    /// <param name="inputs">Everything that was read.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="bag">Receives findings.</param>
    public static Compilation Compile(InputSet inputs, BuildRequest request, DiagnosticBag bag)
    {
        if (request.Subject == BuildSubject.WorkingText || inputs.Editions.IsEmpty)
        {
            if (inputs.Editions.IsEmpty)
            {
                CorrectionList.Read(inputs, [], _ => null, bag);
            }

            var compilation = CompileText(inputs, request, bag);
            if (request.Subject == BuildSubject.VerifiedText && compilation.Briefing is { } briefing)
            {
                RedirectHistory.Report(briefing.Redirects, [], _ => null, bag);
            }

            return compilation;
        }

        request.Progress("Verifying");
        var editions = EditionChain.Verify(inputs.Editions, bag, request.Cancel);
        return request.Subject == BuildSubject.VerifiedText ? CompileVerifiedText(inputs, editions, request, bag)
            : bag.HasErrors ? new Compilation(null, null)
            : new Publication(inputs, editions, request, bag).Compile();
    }

    /// <summary>
    /// Texts to a briefing, not yet checked; null when the files that make one are missing or cannot be read.
    /// </summary>
    public static Briefing? Read(InputSet inputs, BuildRequest request, DiagnosticBag bag) =>
        new Stages(inputs, request, bag).Read();

    /// <summary>Checks the working text, and with it what it and the corrections say of the sealed editions.</summary>
    private static Compilation CompileVerifiedText(
        InputSet inputs,
        ImmutableArray<Edition> editions,
        BuildRequest request,
        DiagnosticBag bag
    )
    {
        var texts = new Dictionary<int, Briefing?>();
        ImmutableArray<EditionVersion> versions = [.. editions.Select(edition => edition.Manifest.Version)];
        // What rests on an edition that is not as it was sealed is not known to be wrong.
        var areSound = editions.Length == inputs.Editions.Length;
        var corrections = areSound ? CorrectionList.Read(inputs, versions, Sealed, bag) : [];
        var compilation = CompileText(inputs, request, bag);
        if (areSound && compilation.Briefing is { } working)
        {
            CorrectionList.ReportUncorrected(corrections, working, bag);
            CorrectionList.ReportAhead(corrections, editions.Max(edition => edition.Manifest.Date), working, bag);
            WorkingDate.ReportBeforeLatest(working, editions, bag);
            PermanentId.ReportChanged(working, editions, bag);
            RedirectHistory.Report(working.Redirects, versions, Sealed, bag);
            LostPages.Report(working, inputs, editions, bag);
        }

        return compilation;

        Briefing? Sealed(int i) =>
            texts.TryGetValue(i, out var text)
                ? text
                : texts[i] = SealedText.Read(editions[i], inputs.Theme, request, bag)?.Briefing;
    }

    private static Compilation CompileText(InputSet inputs, BuildRequest request, DiagnosticBag bag)
    {
        var stages = new Stages(inputs, request, bag);
        if (stages.Read() is not { } briefing)
        {
            return new Compilation(null, null);
        }

        request.Progress("Checking");
        if (stages.Check(briefing) is not { } accepted)
        {
            return new Compilation(briefing, null);
        }

        request.Progress("Composing");
        if (stages.Compose(accepted) is not { } text)
        {
            return new Compilation(briefing, null);
        }

        request.Progress("Encoding");
        var output = request.Site ? Encoders.Make(stages.Plan(text), bag, request.Cancel) : null;
        return stages.OrderFromOtherPrograms(text) with { Briefing = briefing, Output = bag.HasErrors ? null : output };
    }
}
