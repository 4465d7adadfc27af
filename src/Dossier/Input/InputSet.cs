using System.Collections.Immutable;
using Dossier.Input.Folders;

namespace Dossier.Input;

/// <summary>Everything a build reads, in memory. Paths are sorted by ordinal.</summary>
/// <param name="Dossier">The text files of <c>input/</c>, paths relative to it.</param>
/// <param name="Images">The files of <c>input/images/</c>, paths relative to <c>input/</c>.</param>
/// <param name="Seeds">The records of <c>seeds/</c>, paths relative to it.</param>
/// <param name="Theme">Templates, assets, texts and static files; the dossier's own over the program's.</param>
public sealed record InputSet(
    ImmutableSortedDictionary<string, InputFile> Dossier,
    ImmutableSortedDictionary<string, BinaryFile> Images,
    ImmutableSortedDictionary<string, InputFile> Seeds,
    ThemeFiles Theme
)
{
    /// <summary>The folders of <c>input/editions/</c>, by ordinal order of name.</summary>
    public ImmutableArray<SealedFolder> Editions { get; init; } = [];

    /// <summary>The <see cref="Model.Editions.RulesVersion"/> of the dossier.</summary>
    public int RulesVersion { get; init; } = Model.Editions.RulesVersion.Latest;

    /// <summary>The file of the dossier's settings, without which there is no dossier.</summary>
    public const string SettingsFile = "dossier.yml";

    /// <summary>The file of the front page, without which there is no dossier.</summary>
    public const string FrontFile = "index.md";
}
