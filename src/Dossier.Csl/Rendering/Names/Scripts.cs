namespace Dossier.Csl.Rendering.Names;

/// <summary>Tells scripts apart by how they write names.</summary>
internal static class Scripts
{
    /// <summary>
    /// Whether a name is in letters, as Latin, Greek, Cyrillic, Hebrew and Arabic are; names in other scripts have the
    /// family first and no blank.
    /// </summary>
    public static bool IsAlphabetic(string name)
    {
        foreach (var c in name)
        {
            if (c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\uF900' and <= '\uFAFF')
            {
                return false;
            }
        }

        return true;
    }
}
