using System.Collections.Immutable;
using Dossier.Bibliography;
using Dossier.Diagnostics;
using Dossier.Import.Glossary;
using Dossier.Import.Glossary.Formats;
using Dossier.Import.Sources;
using Dossier.Input;
using Dossier.Model;
using Dossier.Model.Sources;

namespace Dossier.Tests.Bibliography;

/// <summary>Reads files of other programs as an import does, with its findings as lines.</summary>
internal static class Imports
{
    /// <summary>The sources of a text, and what was found.</summary>
    public static (ImmutableArray<Source> Sources, string[] Findings) Sources(string name, string text)
    {
        var bag = new DiagnosticBag();
        var report = new ImportReport(bag);
        var read = BibliographyReader.Read(new InputFile(name, text), report);
        report.Finish();
        return (read, Lines(bag));
    }

    /// <summary>The only source of a text, whatever was found.</summary>
    public static Source One(string name, string text) => Assert.Single(Sources(name, text).Sources);

    /// <summary>The entries of a glossary, and what was found.</summary>
    public static (ImmutableArray<TermDraft> Terms, string[] Findings) Terms(
        string name,
        string text,
        GlossaryOptions? options = null
    )
    {
        var bag = new DiagnosticBag();
        var report = new ImportReport(bag);
        var read = GlossaryReader.Read(new InputFile(name, text), options ?? new GlossaryOptions("en-GB"), report);
        report.Finish();
        return (read, Lines(bag));
    }

    /// <summary>Sources compared with a dossier's, and what was found.</summary>
    public static (SourceImport Import, string[] Findings) Into(
        IEnumerable<Source> existing,
        IEnumerable<Source> imported,
        params string[] published
    )
    {
        var bag = new DiagnosticBag();
        var report = new ImportReport(bag);
        var import = SourceImport.Of(existing, imported, [.. published], report);
        report.Finish();
        return (import, Lines(bag));
    }

    /// <summary>Entries compared with a dossier's, and what was found.</summary>
    public static (GlossaryImport Import, string[] Findings) Into(
        Briefing dossier,
        ImmutableArray<TermDraft> imported,
        GlossaryOptions? options = null
    )
    {
        var bag = new DiagnosticBag();
        var report = new ImportReport(bag);
        var import = GlossaryImport.Of(
            dossier,
            imported,
            options ?? new GlossaryOptions(dossier.Settings.Language),
            report
        );
        report.Finish();
        return (import, Lines(bag));
    }

    /// <summary>Findings as lines.</summary>
    public static string[] Lines(DiagnosticBag bag) =>
        [.. bag.Sorted().Select(finding => $"{finding.Path}:{finding.Line} {finding.Code.Id} {finding.Message}")];
}
