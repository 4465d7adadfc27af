using Dossier.Diagnostics;
using Dossier.Input;
using Dossier.Input.Folders;
using Dossier.Model;
using Dossier.Tests.Fixtures;

namespace Dossier.Tests.Editorial;

/// <summary>The real dossier, compiled once for the tests that read it.</summary>
public sealed class RealDossier
{
    /// <summary>Compiles it from the repository.</summary>
    public RealDossier()
    {
        var bag = new DiagnosticBag();
        var folders = new InputFolders(
            Repository.PathOf("input"),
            Repository.PathOf("seeds"),
            [Repository.PathOf("theme")]
        );
        var compilation = Compiler.Compile(InputReader.Read(folders, bag), new BuildRequest(null, _ => { }), bag);
        Findings = [.. bag.Sorted()];
        Briefing = compilation.Briefing ?? throw new InvalidOperationException(string.Join('\n', Findings));
    }

    /// <summary>What was found.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>The briefing.</summary>
    public Briefing Briefing { get; }
}
