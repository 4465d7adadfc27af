using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Dossier.Theming;

/// <summary>
/// A group of Scriban's functions without those that answer by the clock, the time zone or chance: they would make
/// other pages of the same dossier. A template that asks for one is told so.
/// </summary>
internal sealed class Withheld : ScriptObject
{
    private readonly string group;
    private readonly string instead;
    private readonly string[] members;

    /// <summary>A group of values that a template cannot have.</summary>
    /// <param name="group">Its name.</param>
    /// <param name="instead">What a template can do instead.</param>
    /// <param name="rest">What there is of the group; null where all of it is withheld.</param>
    /// <param name="members">What is withheld of it.</param>
    public Withheld(string group, string instead, ScriptObject? rest = null, params string[] members)
        : base(StringComparer.Ordinal)
    {
        (this.group, this.instead, this.members) = (group, instead, members);
        rest?.CopyTo(this);
        foreach (var member in members)
        {
            Remove(member);
        }
    }

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) =>
        members.Length == 0 || members.Contains(member, StringComparer.Ordinal)
            ? throw new ScriptRuntimeException(
                span,
                $"'{group}.{member}' is not to be had: the same dossier makes the same pages, whenever and "
                    + $"wherever it is built; {instead}"
            )
            : base.TryGetValue(context, span, member, out value);
}
