namespace Dossier.Model.Editions;

/// <summary>
/// The versions of the rules by which a text is read, each with what it added. A rule of Markdown, of terms or of
/// anchors that would read an earlier edition otherwise than it was published begins a version here, and asks the file
/// or the dossier at hand for its own: a sealed edition is read by the rules that its manifest names under
/// <c>reading:</c>, for ever. To users it is the level at which an edition is read.
/// </summary>
public static class RulesVersion
{
    /// <summary>The first rules; editions whose manifest names none were sealed under them.</summary>
    public const int First = 1;

    /// <summary>
    /// Captions as lines of their own, braces on the line below a table or picture, inline notes, superscript and
    /// subscript, boxes to tick, alternative texts with all their words; closer bounds on the length of
    /// paragraphs.
    /// </summary>
    public const int Captions = 2;

    /// <summary><c>@{key}</c> cites, and <c>-@key</c> in running text leaves the author out of its note.</summary>
    public const int BracedKeys = 3;

    /// <summary>
    /// Of forms of terms that overlap the longest is linked; forms with other characters among their words; soft
    /// hyphens in words.
    /// </summary>
    public const int Terms = 4;

    /// <summary>
    /// The glossary, whose order is that of its notes' numbers, has people by their surnames; addresses are whole.
    /// </summary>
    public const int Surnames = 5;

    /// <summary>The version for the working text, and so of the next edition.</summary>
    public const int Latest = Surnames;
}
