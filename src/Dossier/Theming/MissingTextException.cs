using Dossier.Diagnostics;

namespace Dossier.Theming;

/// <summary>A theme lacks a text that is needed. It ends as a diagnostic.</summary>
public sealed class MissingTextException : KeyNotFoundException
{
    /// <summary>Creates it without a key.</summary>
    public MissingTextException() { }

    /// <summary>Creates it with a message.</summary>
    public MissingTextException(string message)
        : base(message) { }

    /// <summary>Creates it with a message and a cause.</summary>
    public MissingTextException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>Creates it for a key and a language.</summary>
    public MissingTextException(string key, string language)
        : base($"the theme has no text '{key}' for '{language}'") => Key = key;

    /// <summary>The key that is missing.</summary>
    public string Key { get; } = "";

    /// <summary>Reports which text the theme lacks.</summary>
    /// <param name="texts">The texts of which one is missing.</param>
    /// <param name="bag">Takes it.</param>
    internal void Report(Texts texts, DiagnosticBag bag) =>
        bag.ReportFile(Codes.MissingText, $"theme/texts/{texts.Language}.yml", Message, $"add a line '{Key}: …'");
}
