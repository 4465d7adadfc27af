using System.Collections.Immutable;
using Dossier.Check.Grounding.Claims;

namespace Dossier.Check.Grounding.Quotations;

/// <summary>A run of text in quotation marks.</summary>
/// <param name="Start">Offset after the opening mark.</param>
/// <param name="End">Offset of the closing mark.</param>
public readonly record struct Quotation(int Start, int End)
{
    /// <summary>
    /// The quotations of a claim: “ ”, „ “, « » and straight double marks; single marks hold words as words.
    /// </summary>
    internal static ImmutableArray<Quotation> Of(Claim claim)
    {
        if (claim.IsQuotation)
        {
            return [new Quotation(0, claim.Text.Length)];
        }

        var found = ImmutableArray.CreateBuilder<Quotation>();
        var text = claim.Text.AsSpan();
        for (var at = text.IndexOfAny("“„«\""); at >= 0; )
        {
            var start = at + 1;
            var length = text[start..]
                .IndexOfAny(
                    text[at] switch
                    {
                        '“' => "”",
                        '„' => "“”",
                        '«' => "»",
                        _ => "\"",
                    }
                );
            if (length < 0)
            {
                break;
            }

            found.Add(new Quotation(start, start + length));
            var next = text[(start + length + 1)..].IndexOfAny("“„«\"");
            at = next < 0 ? -1 : start + length + 1 + next;
        }

        return found.ToImmutable();
    }
}
