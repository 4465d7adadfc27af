using System.Collections.Frozen;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Dossier.Theming;

/// <summary>
/// A group of Scriban's functions without those that answer by the clock, the time zone or chance, which would make
/// other pages of the same dossier, and those whose work has no bound. A template that asks for one is told so.
/// </summary>
internal sealed class Withheld : ScriptObject
{
    private readonly string group;
    private readonly string? why;
    private readonly FrozenDictionary<string, string> members;

    /// <summary>A group of which a template can have nothing.</summary>
    /// <param name="group">Its name.</param>
    /// <param name="why">Why, and what a template can do instead.</param>
    public Withheld(string group, string why)
        : base(StringComparer.Ordinal) =>
        (this.group, this.why, members) = (group, why, FrozenDictionary<string, string>.Empty);

    /// <summary>A group of which some functions are withheld.</summary>
    /// <param name="group">Its name.</param>
    /// <param name="whole">All of it.</param>
    /// <param name="members">What is withheld of it, and why.</param>
    public Withheld(string group, ScriptObject whole, params (string Member, string Why)[] members)
        : base(StringComparer.Ordinal)
    {
        this.group = group;
        this.members = members.ToFrozenDictionary(one => one.Member, one => one.Why, StringComparer.Ordinal);
        whole.CopyTo(this);
        foreach (var (member, _) in members)
        {
            Remove(member);
        }
    }

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) =>
        (why ?? members.GetValueOrDefault(member)) is { } reason
            ? throw new ScriptRuntimeException(span, $"'{group}.{member}' is not to be had: {reason}")
            : base.TryGetValue(context, span, member, out value);
}
