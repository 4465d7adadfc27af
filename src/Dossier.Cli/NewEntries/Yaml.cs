namespace Dossier.Cli.NewEntries;

/// <summary>YAML as an editor would write it.</summary>
internal static class Yaml
{
    /// <summary>A text in double quotes.</summary>
    public static string Quoted(string text) =>
        $"\"{string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
