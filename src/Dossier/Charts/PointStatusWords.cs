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

    /// <summary>What a note says; a fact where it says nothing of the kind.</summary>
    public static PointStatus Of(string note)
    {
        foreach (var status in (PointStatus[])[PointStatus.Target, PointStatus.Estimate])
        {
            if (Beginnings[status].Any(word => Begins(note, word)))
            {
                return status;
            }
        }

        return PointStatus.Fact;
    }

    private static bool Begins(string note, string word)
    {
        for (
            var at = note.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = note.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase)
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
