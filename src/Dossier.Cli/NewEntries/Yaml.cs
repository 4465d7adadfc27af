namespace Dossier.Cli.NewEntries;

/// <summary>YAML as an editor would write it.</summary>
internal static class Yaml
{
    /// <summary>A text in double quotes.</summary>
    public static string Quoted(string text)
    {
        var seen = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        var escaped = seen.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
        return $"\"{escaped}\"";
    }
}
