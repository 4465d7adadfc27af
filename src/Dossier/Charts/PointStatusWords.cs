using System.Collections.Frozen;

namespace Dossier.Charts;

/// <summary>Tells from a note beside a value whether it is a target or an estimate.</summary>
public static class PointStatusWords
{
    /// <summary>Beginnings of words, in the languages of the interface and in German and French.</summary>
    private static readonly FrozenDictionary<PointStatus, string[]> Beginnings = new Dictionary<PointStatus, string[]>
    {
        [PointStatus.Target] =
        [
            "target",
            "goal",
            "hope",
            "plan",
            "aim",
            "pledge",
            "hedef",
            "umut",
            "umul",
            "мақсат",
            "жоспар",
            "нысана",
            "үміт",
            "цель",
            "целев",
            "план",
            "надежд",
            "ziel",
            "soll",
            "objectif",
            "cible",
            "visé",
        ],
        [PointStatus.Estimate] =
        [
            "estimat",
            "forecast",
            "project",
            "provision",
            "preliminary",
            "expect",
            "tahmin",
            "öngör",
            "geçici",
            "болжам",
            "бағалау",
            "алдын ала",
            "оценк",
            "прогноз",
            "предварит",
            "ожида",
            "schätz",
            "geschätz",
            "prognos",
            "vorläuf",
            "erwart",
            "prévi",
            "provisoire",
        ],
    }.ToFrozenDictionary();

    /// <summary>
    /// The status that a note such as <c>estimated</c> or <c>target for 2030</c> tells of; a fact where it tells of
    /// none.
    /// </summary>
    public static PointStatus Of(string note)
    {
        foreach (var status in (PointStatus[])[PointStatus.Target, PointStatus.Estimate])
        {
            if (Beginnings[status].Any(beginning => HasWordBeginning(note, beginning)))
            {
                return status;
            }
        }

        return PointStatus.Fact;
    }

    /// <summary>Whether a word of a note has this beginning; a beginning may hold blanks.</summary>
    private static bool HasWordBeginning(string note, string beginning)
    {
        for (
            var at = note.IndexOf(beginning, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = note.IndexOf(beginning, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            if (at == 0 || !char.IsLetter(note[at - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
