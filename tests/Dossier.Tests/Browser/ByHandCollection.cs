namespace Dossier.Tests.Browser;

/// <summary>Holds the tests that point and tap apart from those that run at once.</summary>
[CollectionDefinition(PreviewTests.ByHand, DisableParallelization = true)]
public sealed class ByHandCollection;
