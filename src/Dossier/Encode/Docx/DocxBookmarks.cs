using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dossier.Encode.Docx;

/// <summary>
/// Names of places in a Word document, made of those that they have on the site's page for printing: Word wants
/// letters, digits and underscores, forty at most, without regard to case.
/// </summary>
internal sealed class DocxBookmarks
{
    private const int MaxNameLength = 40;
    private const int HashLength = 8;
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> marked = new(StringComparer.Ordinal);

    /// <summary>Whether a place has been marked.</summary>
    public bool Has(string id) => marked.Contains(id);

    /// <summary>The name of a place; the same at each call.</summary>
    public string Name(string id)
    {
        if (!names.TryGetValue(id, out var name))
        {
            name = SafeName(id);
            if (name.Length > MaxNameLength || !taken.Add(name))
            {
                var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..HashLength];
                name = $"{name[..Math.Min(name.Length, MaxNameLength - HashLength - 1)]}_{hash}";
                taken.Add(name);
            }

            names[id] = name;
        }

        return name;
    }

    /// <summary>Marks a place, once: a second time nothing is written.</summary>
    public void Mark(WordXml xml, string? id)
    {
        if (id is null || !marked.Add(id))
        {
            return;
        }

        var number = marked.Count.ToString(CultureInfo.InvariantCulture);
        xml.Empty("bookmarkStart", ("id", number), ("name", Name(id))).Empty("bookmarkEnd", ("id", number));
    }

    /// <summary><c>part--notes</c> becomes <c>part__notes</c>, <c>1st</c> becomes <c>a1st</c>.</summary>
    private static string SafeName(string id)
    {
        var name = new StringBuilder(id.Length + 1);
        foreach (var c in id)
        {
            name.Append(char.IsAsciiLetterOrDigit(c) ? c : '_');
        }

        return char.IsAsciiLetter(name[0]) ? name.ToString() : name.Insert(0, 'a').ToString();
    }
}
