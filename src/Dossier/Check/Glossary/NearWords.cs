using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;
using Dossier.Statements;

namespace Dossier.Check.Glossary;

/// <summary>
/// The words with a capital in a dossier's text, to find one that was to be a term and has a slip of a letter or two.
/// </summary>
internal sealed class NearWords
{
    /// <summary>Letters of a name from which on two of them may be wrong.</summary>
    private const int MinLengthOfTwo = 10;

    private readonly Dictionary<
        (char First, int Length),
        List<(string Bare, string Written, Text Where, int At)>
    > words = [];

    /// <summary>Gathers the words of all pages but the entries of the glossary, each where it stands first.</summary>
    public NearWords(Briefing briefing)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in briefing.Pages.Where(page => page.Kind != PageKind.Term))
        {
            Walk.EachInline(
                page,
                inline =>
                {
                    if (inline is Text text)
                    {
                        AddCapitalised(text, seen);
                    }
                }
            );
        }
    }

    /// <summary>
    /// A word as the text has it, the word of the name that it was probably to be, and where it stands; null where no
    /// word is near, or the near one has another ending alone.
    /// </summary>
    /// <param name="name">The name of a term, or one of its aliases.</param>
    public (string Written, string Meant, TextSpan Place)? Of(string name)
    {
        foreach (var meant in name.Split(' ').Where(word => word.Length > 0 && char.IsUpper(word[0])))
        {
            var bare = NameKey.Bare(meant);
            for (var length = bare.Length - 2; length <= bare.Length + 2; length++)
            {
                foreach (var (other, written, text, at) in words.GetValueOrDefault((bare[0], length)) ?? [])
                {
                    if (
                        NameKey.IsNear(bare, other)
                        && !NameKey.AreSame(bare, other)
                        && (bare.Length >= MinLengthOfTwo || NameKey.Distance(bare, other) == 1)
                        && text.Value.Contains(
                            name.Replace(meant, written, StringComparison.Ordinal),
                            StringComparison.Ordinal
                        )
                    )
                    {
                        var isExact = text.Value.Length == text.Span.Length;
                        return (written, meant, isExact ? text.Span.Part(at, written.Length) : text.Span);
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Adds each word of a text that begins with a capital, unless <paramref name="seen"/> has it.</summary>
    private void AddCapitalised(Text text, HashSet<string> seen)
    {
        var value = text.Value;
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsUpper(value[i]) || (i > 0 && char.IsLetter(value[i - 1])))
            {
                continue;
            }

            var end = i + 1;
            while (end < value.Length && (char.IsLetter(value[end]) || value[end] == '-'))
            {
                end++;
            }

            if (seen.Add(value[i..end]))
            {
                var bare = NameKey.Bare(value.AsSpan(i, end - i));
                if (!words.TryGetValue((bare[0], bare.Length), out var like))
                {
                    words[(bare[0], bare.Length)] = like = [];
                }

                like.Add((bare, value[i..end], text, i));
            }

            i = end;
        }
    }
}
