using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Languages.Letters;

namespace Dossier.Resolve.Terms;

/// <summary>A name under which a term may appear in running text.</summary>
/// <param name="TermId">The term.</param>
/// <param name="Form">The name as written.</param>
/// <param name="Span">Where it is declared.</param>
/// <param name="Exact">Whether it matches only as written: asked for, or because it has no lower-case letter, as an
/// acronym.</param>
internal sealed record TermForm(string TermId, string Form, TextSpan Span, bool Exact)
{
    /// <summary>Whether a run of text of the same words can stand for this form.</summary>
    public bool Matches(ReadOnlySpan<char> text)
    {
        int i = 0,
            j = 0;
        while (true)
        {
            while (i < Form.Length && !WordScan.IsWord(Form[i]))
            {
                i++;
            }
            while (j < text.Length && !WordScan.IsWord(text[j]))
            {
                j++;
            }
            if (i == Form.Length || j == text.Length)
            {
                return i == Form.Length && j == text.Length;
            }

            if (Exact ? Form[i] != text[j] : !LetterFold.AreSame(Form[i], text[j]))
            {
                return false;
            }

            i++;
            j++;
        }
    }
}
