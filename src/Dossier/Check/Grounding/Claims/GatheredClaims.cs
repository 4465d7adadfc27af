using System.Collections.Immutable;
using System.Text;
using Dossier.Diagnostics;
using Dossier.Figures;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Pages;

namespace Dossier.Check.Grounding.Claims;

/// <summary>
/// Claims that say something only together: the cells of a row with the heads of their columns, what a box says of its
/// figure or event.
/// </summary>
internal static class GatheredClaims
{
    /// <summary>
    /// What stands between two parts: a clause ends there, the sentence goes on, and a capital after it is no name's.
    /// </summary>
    private const string Between = ": ";

    /// <summary>Gathers the claims of a page.</summary>
    public static IEnumerable<Claim> Of(Page page, IReadOnlyList<Claim> claims)
    {
        var heads = new Dictionary<TableRow, TableRow>(ReferenceEqualityComparer.Instance);
        foreach (var table in Walk.Blocks(page).OfType<Table>().Where(table => table.Rows is [{ IsHead: true }, ..]))
        {
            foreach (var row in table.Rows.Skip(1))
            {
                heads[row] = table.Rows[0];
            }
        }

        var byWhole = claims
            .Where(claim => claim.Whole is not null)
            .ToLookup(claim => (object)claim.Whole!, ReferenceEqualityComparer.Instance);
        foreach (var whole in byWhole.Where(whole => whole.Key is not TableRow { IsHead: true }))
        {
            var parts =
                whole.Key is TableRow row && heads.TryGetValue(row, out var head)
                    ? WithHeads(row, head, [.. whole], [.. byWhole[head]])
                    : [.. whole];
            if (parts.Count > 1)
            {
                yield return Joined(parts);
            }
        }
    }

    /// <summary>The cells of a row, each after the head of its column; the first says what the row is about.</summary>
    private static List<Claim> WithHeads(TableRow row, TableRow head, Claim[] cells, Claim[] heads)
    {
        var parts = new List<Claim>();
        foreach (var cell in cells)
        {
            var column = row.Cells.IndexOf(cell.Cell!);
            if (
                column > 0
                && column < head.Cells.Length
                && Array.Find(heads, one => ReferenceEquals(one.Cell, head.Cells[column])) is { } name
            )
            {
                parts.Add(name);
            }

            parts.Add(cell);
        }

        return parts;
    }

    /// <summary>
    /// One claim made of several: their texts one after the other, with their figures and places; the rest is that of
    /// the last.
    /// </summary>
    private static Claim Joined(List<Claim> parts)
    {
        var text = new StringBuilder();
        var figures = new List<Figure>();
        var places = ImmutableArray.CreateBuilder<(int, TextSpan, bool)>();
        foreach (var part in parts)
        {
            var at = text.Length;
            // The unit of a key figure is read with it and stands beyond its text.
            figures.AddRange(
                part.Figures.Select(figure =>
                    figure with
                    {
                        Start = Math.Min(figure.Start, part.Text.Length) + at,
                        End = Math.Min(figure.End, part.Text.Length) + at,
                    }
                )
            );
            places.AddRange(part.Places.Select(place => (place.At + at, place.Span, place.IsExact)));
            text.Append(part.Text).Append(Between);
        }

        return parts[^1] with
        {
            Text = text.ToString(0, text.Length - Between.Length),
            Figures = figures,
            Places = places.ToImmutable(),
            IsGathered = true,
            Citations = [],
            Dated = [],
        };
    }
}
