using System.Text;
using Dossier.Input;

namespace Dossier.Theming;

/// <summary>
/// The letters that a site can show: those of every text that it is made from, of all its editions, in both cases, and the signs that
/// are written around them. A letter more costs some bytes of a typeface; a letter less would show in another face.
/// </summary>
public static class SiteLetters
{
    /// <summary>ASCII; the signs of Latin-1; general punctuation but what is not seen; arrows.</summary>
    private static readonly (int First, int Last)[] Always = [(0x20, 0x7E), (0xA0, 0xBF), (0xD7, 0xD7), (0xF7, 0xF7), (0x2009, 0x2009), (0x2010, 0x2027), (0x202F, 0x203A), (0x2190, 0x2193), (0x21A9, 0x21A9)];

    /// <summary>The letters, each once, ascending by code point.</summary>
    public static string Of(SourceSet sources)
    {
        var letters = new SortedSet<Rune>(Always.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)).Select(point => new Rune(point)));
        foreach (var file in sources.Dossier.Values.Concat(sources.Seeds.Values).Concat(sources.Theme.Texts.Values).Concat(sources.Theme.Templates.Values))
        {
            Add(letters, file.Text);
        }

        foreach (var file in sources.Editions.SelectMany(edition => edition.Files).Where(file => !file.Key.Contains("/images/", StringComparison.Ordinal)))
        {
            Add(letters, Encoding.UTF8.GetString(file.Value.Bytes.Span));
        }

        return string.Concat(letters);
    }

    private static void Add(SortedSet<Rune> letters, string text)
    {
        foreach (var letter in text.EnumerateRunes())
        {
            if (letter.Value < 0x80 || Rune.IsControl(letter) || !letters.Add(letter))
            {
                continue;
            }

            letters.Add(Rune.ToUpperInvariant(letter));
            letters.Add(Rune.ToLowerInvariant(letter));
        }
    }
}
