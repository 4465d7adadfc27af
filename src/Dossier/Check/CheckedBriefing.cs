using Dossier.Model;

namespace Dossier.Check;

/// <summary>A briefing without errors. Only <see cref="Checker"/> makes one: what is rendered has been checked.</summary>
public sealed class CheckedBriefing
{
    internal CheckedBriefing(Briefing briefing) => Briefing = briefing;

    /// <summary>The briefing.</summary>
    public Briefing Briefing { get; }
}
