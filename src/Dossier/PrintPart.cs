namespace Dossier;

/// <summary>How much of a briefing is printed.</summary>
public enum PrintPart
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>One section, with the terms and sources that it uses.</summary>
    Section,

    /// <summary>Two pages: summary, key messages, key figures, timeline.</summary>
    Brief,
}
