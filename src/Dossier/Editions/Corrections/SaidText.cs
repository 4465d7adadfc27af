using System.Collections.Immutable;
using Dossier.Figures;

namespace Dossier.Editions.Corrections;

/// <summary>What stands at an address, made ready once for all corrections that ask about it.</summary>
/// <param name="text">The text.</param>
internal sealed class SaidText(string text)
{
    private readonly Lazy<ImmutableArray<(string, string)>> forms = new(() => WholeWords.FormsOf(text));
    private HashSet<string>? figures;

    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>Whether it has some words, whole.</summary>
    public bool Says(string words) => WholeWords.HasIn(forms.Value, words);

    /// <summary>What its figures support, by the reader of figures; its language is always the same one.</summary>
    public HashSet<string> FiguresIn(string language) => figures ??= Figure.SupportedBy(text, language);
}
