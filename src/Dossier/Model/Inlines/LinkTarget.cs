namespace Dossier.Model.Inlines;

/// <summary>What a link leads to. The family is closed.</summary>
public abstract record LinkTarget;

/// <summary>A glossary entry.</summary>
public sealed record TermTarget(string Id) : LinkTarget;

/// <summary>A section, or an anchor in it.</summary>
public sealed record SectionTarget(string Id, string? Anchor) : LinkTarget;

/// <summary>A source.</summary>
public sealed record SourceTarget(string Id) : LinkTarget;

/// <summary>An anchor on the page that holds the link.</summary>
public sealed record AnchorTarget(string Anchor) : LinkTarget;

/// <summary>An address outside the dossier.</summary>
public sealed record ExternalTarget(string Url) : LinkTarget;
