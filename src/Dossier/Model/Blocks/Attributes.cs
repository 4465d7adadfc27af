using System.Collections.Immutable;
using Dossier.Diagnostics;

namespace Dossier.Model.Blocks;

/// <summary>What stands in braces after a block or inline: <c>{#id .class key="value"}</c>.</summary>
/// <param name="Span">The braces and what is between them.</param>
/// <param name="Id">The id; null when none is given.</param>
/// <param name="IdSpan">Where the id stands.</param>
/// <param name="Classes">In the order given.</param>
/// <param name="Values">Keys and values, in the order given.</param>
public sealed record Attributes(
    TextSpan Span,
    string? Id,
    TextSpan IdSpan,
    ImmutableArray<string> Classes,
    ImmutableArray<AttributeValue> Values
)
{
    /// <summary>The key of an id that another stands before, which is not read.</summary>
    public const string SecondId = "#";

    /// <summary>No attributes.</summary>
    public static readonly Attributes None = new(TextSpan.None, null, TextSpan.None, [], []);

    /// <summary>The value of a key; null when it is not given.</summary>
    public AttributeValue? this[string key]
    {
        get
        {
            foreach (var value in Values)
            {
                if (value.Key == key)
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>
    /// What two pairs of braces say of one thing, the first one first; of two ids the first stands.
    /// </summary>
    public Attributes And(Attributes more) =>
        ReferenceEquals(this, None) ? more
        : ReferenceEquals(more, None) ? this
        : new Attributes(
            Span,
            Id ?? more.Id,
            Id is null ? more.IdSpan : IdSpan,
            Classes.AddRange(more.Classes),
            Id is null || more.Id is null
                ? Values.AddRange(more.Values)
                : [.. Values, .. more.Values, new AttributeValue(SecondId, more.Id, more.IdSpan)]
        );

    /// <summary>Whether a class is given.</summary>
    public bool Has(string name) => Classes.Contains(name);
}
