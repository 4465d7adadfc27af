using System.Collections.Frozen;
using Dossier.Languages.Letters;
using Dossier.Statements.WordLists;

namespace Dossier.Statements;

/// <summary>Under what a name is compared: small letters without marks, so that Balcı and Balci are one.</summary>
internal static class NameKey
{
    /// <summary>Letters from which on a name's beginning is enough to know it by.</summary>
    private const int Beginning = 5;

    /// <summary>Letters that two forms of a name share.</summary>
    private const int Stem = 4;

    private static readonly FrozenSet<string> Endings = (
        "s es an ans ian ians ean eans ic ics ist ists ism isms ite ites ish li lu lik luk ci cu ler lar "
        + "а я у ю ом ем ой ей е ы и ов ев ам ям ами ями ах ях ский ская ское ские ского ской скую ским ских ского "
        + "нын нін дын дін тын тін га ге ка ке да де та те дан ден тан тен нан нен ды ді ты ті ны ні "
        + "лар лер дар дер тар тер лык лик дык дик дік лік тік"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A word or words in small letters without marks.</summary>
    public static string Bare(ReadOnlySpan<char> name) =>
        string.Create(
            name.Length,
            name,
            static (bare, name) =>
            {
                for (var i = 0; i < name.Length; i++)
                {
                    bare[i] = BareLetters.Of(LetterFold.Coarse(name[i]));
                }
            }
        );

    /// <summary>
    /// What a bare word is kept under where names are counted together with what stands beside them: its country, else
    /// its first letters.
    /// </summary>
    public static string Of(string bare) =>
        bare[0] == '=' ? bare : Countries.CodeOf(bare) ?? (bare.Length > Beginning ? bare[..Beginning] : bare);

    /// <summary>
    /// The names of a run of words with capitals, in small letters without marks; a country by its code.
    /// </summary>
    public static IEnumerable<string> Split(string name)
    {
        var words = name.Split([' ', '-', '–', '‑'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var count = Math.Min(3, words.Length - i);
            string? code = null;
            for (; count > 0 && code is null; count--)
            {
                code = Countries.CodeOf(Bare(string.Join(' ', words, i, count)));
            }

            if (code is not null)
            {
                i += count;
            }

            if (code is not null || words[i].Length > 1)
            {
                yield return code ?? Bare(words[i]);
            }
        }
    }

    /// <summary>Whether two bare words are one name, endings aside.</summary>
    public static bool AreSame(string one, string other)
    {
        if (one == other)
        {
            return true;
        }

        // Most names differ at once, and need no look at the countries.
        var shared = one.AsSpan().CommonPrefixLength(other);
        if (shared < Stem || one[0] == '=' || Countries.CodeOf(one) is not null || Countries.CodeOf(other) is not null)
        {
            return false;
        }

        for (; shared >= Stem; shared--)
        {
            if (IsEnding(one.AsSpan(shared)) && IsEnding(other.AsSpan(shared)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two bare words are a letter or two apart, and long enough that this is no chance.</summary>
    public static bool IsNear(string one, string other) =>
        Math.Min(one.Length, other.Length) >= 5
        && one[0] != '='
        && other[0] != '='
        && Distance(one, other) <= (Math.Min(one.Length, other.Length) >= 8 ? 2 : 1);

    /// <summary>How many letters must be put in, taken out, changed or exchanged with their neighbour.</summary>
    public static int Distance(string one, string other)
    {
        var last = new int[other.Length + 1];
        var before = new int[other.Length + 1];
        var row = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), changed);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[other.Length];
    }

    /// <summary>Whether letters after a name are an ending: Kazakhs, Gülenists, Eurasianism, Назарбаева.</summary>
    private static bool IsEnding(ReadOnlySpan<char> letters) =>
        letters.Length == 0 || Endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters);
}
