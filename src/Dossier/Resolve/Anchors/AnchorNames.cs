using System.Collections.Immutable;
using System.Globalization;
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
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    // Every number below it is taken: a page of thousands of equal blocks does not try them all for each.
    private readonly Dictionary<string, int> next = new(StringComparer.Ordinal);

    /// <summary>Takes an anchor that an editor chose; false when the page has it already.</summary>
    public bool TryTake(string id) => taken.Add(id);

    /// <summary>The anchor of a heading.</summary>
    public string OfHeading(string text)
    {
        var slug = Slug.Of(text);
        return TakeFree(slug.Length > 0 ? slug : "section");
    }

    /// <summary>The anchor of a paragraph or other block of text.</summary>
    /// <param name="plain">Its text.</param>
    public string OfText(StringBuilder plain)
    {
        Span<char> opening = stackalloc char[Math.Min(plain.Length, Opening)];
        plain.CopyTo(0, opening, opening.Length);
        return opening.Length == plain.Length || WordScan.Count(opening) > Words
            ? OfPlainText(opening)
            : OfPlainText(plain.ToString().AsSpan());
    }

    /// <summary>The anchor of a text, from the hash of its first eight words, folded.</summary>
    private string OfPlainText(ReadOnlySpan<char> plain)
    {
        var key = new StringBuilder(64);
        var words = 0;
        for (var at = 0; at < plain.Length && words < Words; )
        {
            var end = WordScan.End(plain, at);
            if (end == at)
            {
                at++;
                continue;
            }

            foreach (var c in plain[at..end])
            {
                key.Append(LetterFold.Coarse(c));
            }

            key.Append(' ');
            words++;
            at = end;
        }

        return TakeFree($"p-{ShortHash(key.ToString())}");
    }

    /// <summary>Every anchor given so far.</summary>
    public ImmutableHashSet<string> All() => taken.ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>Takes the anchor wanted, or the first of <c>wanted-2</c>, <c>wanted-3</c> … that is free.</summary>
    private string TakeFree(string wanted)
    {
        if (taken.Add(wanted))
        {
            return wanted;
        }

        var n = next.GetValueOrDefault(wanted, 2);
        string name;
        do
        {
            name = $"{wanted}-{n.ToString(CultureInfo.InvariantCulture)}";
            n++;
        } while (!taken.Add(name));

        next[wanted] = n;
        return name;
    }

    /// <summary>The first 30 bits of a SHA-256, as six digits of base 32.</summary>
    private static string ShortHash(string key)
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
