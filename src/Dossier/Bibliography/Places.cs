using Dossier.Diagnostics;
using Dossier.Input;

namespace Dossier.Bibliography;

/// <summary>
/// Where the entries of a file stand whose reader gives no positions: each is sought after the one before, so that the
/// whole file is read once, whatever the number of entries.
/// </summary>
internal sealed class Places(InputFile file)
{
    /// <summary>How many more names may be sought in vain: one written with escapes is not found as it reads.</summary>
    private int vainSearchesLeft = 10;

    /// <summary>Where the next search begins.</summary>
    private int offset;

    /// <summary>Where the next name stands; for one that is not found, the place where the search went on.</summary>
    public TextSpan Next(string name)
    {
        var found =
            name.Length > 0 && vainSearchesLeft > 0 ? file.Text.IndexOf(name, offset, StringComparison.Ordinal) : -1;
        if (found >= 0)
        {
            offset = found + name.Length;
            return file.Span(found, name.Length);
        }

        vainSearchesLeft -= name.Length > 0 ? 1 : 0;
        return file.Span(offset < file.Text.Length ? offset : 0, 1);
    }
}
