namespace Dossier.Mutation;

/// <summary>How a run of tests ended.</summary>
internal enum TestEnd
{
    /// <summary>Every test passed.</summary>
    Passed,

    /// <summary>A test failed.</summary>
    Failed,

    /// <summary>It was ended, since it took many times as long as before.</summary>
    Endless,
}
