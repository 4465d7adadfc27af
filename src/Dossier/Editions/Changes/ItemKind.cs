namespace Dossier.Editions.Changes;

/// <summary>What a briefing is made of, as far as a change of it counts.</summary>
public enum ItemKind
{
    /// <summary>A key message.</summary>
    KeyMessage,

    /// <summary>The summary, or the sentence that gives a section's point.</summary>
    Conclusion,

    /// <summary>A section.</summary>
    Section,

    /// <summary>A key figure.</summary>
    Figure,

    /// <summary>An event of the timeline.</summary>
    Event,

    /// <summary>A glossary entry.</summary>
    Term,

    /// <summary>A source.</summary>
    Source,

    /// <summary>An editor's note.</summary>
    Note,

    /// <summary>What holds for the whole dossier: its title, language and licence, the order of its sections.</summary>
    Dossier,

    /// <summary>
    /// A paragraph, list item or table row that is new, is gone, states other figures, or says more or less by eight
    /// words in a row; a chart, map or picture that shows something else.
    /// </summary>
    Statement,

    /// <summary>Anything else that reads otherwise.</summary>
    Wording,
}
