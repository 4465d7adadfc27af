namespace Dossier.Mutation;

/// <summary>What became of a change.</summary>
internal enum MutantEnd
{
    /// <summary>The program does not compile with it: it counts as none.</summary>
    NotCompiled,

    /// <summary>A test failed.</summary>
    Noticed,

    /// <summary>A test never ended.</summary>
    Endless,

    /// <summary>No test runs its place.</summary>
    NotRun,

    /// <summary>Every test passed.</summary>
    Survived,
}
