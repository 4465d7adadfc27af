using Dossier.Statements.WordLists;

namespace Dossier.Statements;

/// <summary>Marks where two things go together and where one of them is enough: ‘a doctor and a nurse’.</summary>
internal static class Alternatives
{
    /// <summary>Words from the first of two things to the ‘and’ or ‘or’ before the second.</summary>
    private const int MaxWordsBetween = 4;

    /// <summary>Adds the marks.</summary>
    public static void Read(WordRow row, List<Mark> marks)
    {
        for (var i = 2; i + 2 < row.Count; i++)
        {
            if (row.Word(i) is not ("and" or "or") || !IsOne(row, i + 1) || row.Gap(i) is not " ")
            {
                continue;
            }

            for (var n = i - 2; n >= 0 && n >= i - 1 - MaxWordsBetween && !row.IsBreak(n); n--)
            {
                if (IsOne(row, n))
                {
                    marks.Add(new Mark(MarkKind.Pole, Axis.Both, row.Word(i) is "or") { Word = i, Words = 1 });
                    break;
                }
            }
        }
    }

    private static bool IsOne(WordRow row, int i) => row.Word(i) is "a" or "an" or "A" or "An";
}
