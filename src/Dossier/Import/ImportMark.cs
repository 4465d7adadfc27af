using System.Security.Cryptography;
using System.Text;

namespace Dossier.Import;

/// <summary>
/// How an import knows later whether its entry was edited by hand: the entry holds a mark of what it said when it was
/// written. Where mark and entry disagree, somebody has edited it, and no import writes it anew.
/// </summary>
internal static class ImportMark
{
    /// <summary>
    /// The key that holds a mark, under <c>private:</c> of a source and in the front matter of a term.
    /// </summary>
    public const string Key = "imported";

    /// <summary>The mark of a text: 16 hexadecimal digits of its SHA-256.</summary>
    public static string Of(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
