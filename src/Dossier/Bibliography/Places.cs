using Dossier.Diagnostics;
using Dossier.Input;

namespace Dossier.Bibliography;

/// <summary>
/// Where the entries of a file stand whose reader gives no positions: each is sought after the one before, so that the
/// whole file is read once, whatever the number of entries.
/// </summary>
internal sealed class Places(InputFile file)
{
    /// <summary>So many names that are written otherwise than they read, with escapes, are sought in vain.</summary>
    private int patience = 10;
    private int at;

    /// <summary>Where the next name stands, as well as it is known.</summary>
    public TextSpan Next(string name)
    {
        var found = name.Length > 0 && patience > 0 ? file.Text.IndexOf(name, at, StringComparison.Ordinal) : -1;
        if (found >= 0)
        {
            at = found + name.Length;
            return file.Span(found, name.Length);
        }

        patience -= name.Length > 0 ? 1 : 0;
        return file.Span(at < file.Text.Length ? at : 0, 1);
    }
}
