using System.Collections.Frozen;

namespace Dossier.Csl.Items;

/// <summary>Which of CSL's variables hold what.</summary>
public static class VariableKinds
{
    private static readonly FrozenSet<string> NameSet = SplitWords(
        """
        author chair collection-editor compiler composer container-author contributor curator director editor
        editor-translator editorial-director executive-producer guest host illustrator interviewer narrator organizer
        original-author performer producer recipient reviewed-author script-writer series-creator translator
        """
    );

    private static readonly FrozenSet<string> DateSet = SplitWords(
        "accessed available-date event-date issued original-date submitted"
    );

    private static readonly FrozenSet<string> NumberSet = SplitWords(
        """
        chapter-number citation-number collection-number edition first-reference-note-number issue locator number
        number-of-pages number-of-volumes page page-first part-number printing-number section supplement-number version
        volume
        """
    );

    /// <summary>Whether a variable holds names.</summary>
    public static bool IsNames(string variable) => NameSet.Contains(variable);

    /// <summary>Whether a variable holds a date.</summary>
    public static bool IsDate(string variable) => DateSet.Contains(variable);

    /// <summary>Whether a variable holds a number, or a text that may be one.</summary>
    public static bool IsNumber(string variable) => NumberSet.Contains(variable);

    private static FrozenSet<string> SplitWords(string list) =>
        list.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal);
}
