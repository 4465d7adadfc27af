using System.Text;
using Dossier.Model.Editions;

namespace Dossier.Resolve.Text;

/// <summary>A text as it is read: a soft hyphen says where a word may be divided, and is no part of it.</summary>
/// <param name="value">The text without soft hyphens.</param>
/// <param name="places">Where each of its characters stands in the text as typed; null where none was taken
/// out.</param>
internal readonly struct WholeWords(string value, List<int>? places)
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>The text without soft hyphens.</summary>
    public string Value => value;

    /// <summary>Reads a text.</summary>
    /// <param name="typed">As typed.</param>
    /// <param name="rules">The <see cref="RulesVersion"/> of its dossier.</param>
    public static WholeWords Of(string typed, int rules)
    {
        if (rules < RulesVersion.Terms || !typed.Contains(SoftHyphen, StringComparison.Ordinal))
        {
            return new WholeWords(typed, null);
        }

        var whole = new StringBuilder(typed.Length);
        var places = new List<int>(typed.Length + 1);
        for (var i = 0; i < typed.Length; i++)
        {
            if (typed[i] != SoftHyphen)
            {
                whole.Append(typed[i]);
                places.Add(i);
            }
        }

        places.Add(typed.Length);
        return new WholeWords(whole.ToString(), places);
    }

    /// <summary>Where a character, or the text's end, stands in the text as typed.</summary>
    public int At(int offset) => places is null ? offset : places[offset];
}
