using System.Collections.Immutable;

namespace Dossier.Import.Glossary.Formats;

/// <summary>What an editor says of a glossary that its file does not.</summary>
/// <param name="Language">BCP 47 tag of the dossier: which of several names is the entry's own.</param>
public sealed record GlossaryOptions(string Language)
{
    /// <summary>
    /// One of a dossier's kinds, for entries whose kind the file does not say; empty to have it guessed.
    /// </summary>
    public string Kind { get; init; } = "";

    /// <summary>What columns of a table hold, by what they are called in it.</summary>
    public ImmutableDictionary<string, string> Columns { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);
}
