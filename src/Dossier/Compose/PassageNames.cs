using Dossier.Theming;

namespace Dossier.Compose;

/// <summary>What readers call a passage of an article.</summary>
internal static class PassageNames
{
    /// <summary>
    /// ‘Paragraph 8’ for <c>p8</c>, ‘The article’s note 5’ for <c>n5</c>; any other id, of a record made by hand, as
    /// it is.
    /// </summary>
    /// <exception cref="MissingTextException">The theme lacks a text.</exception>
    public static string Of(string passage, Texts texts) =>
        passage.Length > 1 && passage.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
            ? passage[0] switch
            {
                'p' => texts.Format("passage_paragraph", passage[1..]),
                'n' => texts.Format("passage_note", passage[1..]),
                _ => passage,
            }
            : passage;
}
