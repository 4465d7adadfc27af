using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dossier.Languages;
using Dossier.Languages.Letters;

namespace Dossier.Resolve.Anchors;

/// <summary>
/// Gives the anchors of a page. A paragraph's comes from its first eight words, so that it stays while other paragraphs
/// come and go and while its own end is reworded; an editor can pin it with <c>{#id}</c>.
/// </summary>
internal sealed class AnchorNames
{
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Words = 8;
    private const int Opening = 256; // Holds eight words of nearly every text.
    private readonly FreeNames names = new();

    /// <summary>Takes an anchor that an editor chose; false when the page has it already.</summary>
    public bool TryTake(string id) => names.TryTake(id);

    /// <summary>The anchor of a heading.</summary>
    public string OfHeading(string text)
    {
        var slug = Slug.Of(text);
        return names.Take(slug.Length > 0 ? slug : "section");
    }

    /// <summary>The anchor of a paragraph or other block of text.</summary>
    /// <param name="plain">Its text.</param>
    public string OfText(StringBuilder plain)
    {
        Span<char> opening = stackalloc char[Math.Min(plain.Length, Opening)];
        plain.CopyTo(0, opening, opening.Length);
        Span<char> key = stackalloc char[Opening + Words];
        var length = CopyWords(opening, key, out var end);
        if (end == opening.Length && end < plain.Length)
        {
            // The last word may go on, or more are needed.
            key = new char[plain.Length + Words];
            length = CopyWords(plain.ToString(), key, out _);
        }

        return names.Take($"p-{ShortHash(key[..length])}");
    }

    /// <summary>Copies the first eight words of a text, folded, each with a space after it.</summary>
    /// <param name="plain">The text.</param>
    /// <param name="key">Receives them; as long as the text and a space for each word.</param>
    /// <param name="end">Where in the text the last of them ends; the text's end where it has fewer.</param>
    /// <returns>How many characters were copied.</returns>
    private static int CopyWords(ReadOnlySpan<char> plain, Span<char> key, out int end)
    {
        var (length, words) = (0, 0);
        var isInWord = false;
        for (end = 0; end < plain.Length; end++)
        {
            if (WordScan.IsWord(plain[end]))
            {
                key[length++] = LetterFold.Coarse(plain[end]);
                isInWord = true;
            }
            else if (isInWord)
            {
                key[length++] = ' ';
                isInWord = false;
                if (++words == Words)
                {
                    return length;
                }
            }
        }

        if (isInWord)
        {
            key[length++] = ' ';
        }

        return length;
    }

    /// <summary>Every anchor given so far.</summary>
    public ImmutableHashSet<string> All() => names.All();

    /// <summary>The first 30 bits of a SHA-256, as six digits of base 32.</summary>
    private static string ShortHash(ReadOnlySpan<char> key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var length = Encoding.UTF8.GetMaxByteCount(key.Length);
        var bytes = length <= 1024 ? stackalloc byte[length] : new byte[length];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(key, bytes)], hash);
        return string.Create(
            6,
            hash[0] | (hash[1] << 8) | (hash[2] << 16) | (hash[3] << 24),
            static (span, bits) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = Digits[(bits >> (5 * i)) & 31];
                }
            }
        );
    }
}
