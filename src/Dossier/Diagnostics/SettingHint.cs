namespace Dossier.Diagnostics;

/// <summary>A hint that shows a line of <c>dossier.yml</c>, so that it can be pasted.</summary>
public static class SettingHint
{
    /// <summary>How the setting is said in a file that has nothing of its kind, and in one that has.</summary>
    /// <param name="key">The key at the margin, such as <c>allow</c>.</param>
    /// <param name="line">What stands below it, such as <c>raw-html: true</c>.</param>
    public static string Of(string key, string line) =>
        $"in dossier.yml: '{key}: {{ {line} }}', or '  {line}' below '{key}:' where that stands there already";
}
