using System.Globalization;
using System.Text;
using Dossier.Csl.Items;

namespace Dossier.Csl.Rendering;

/// <summary>A label in place of a number: ‘RoNo78’, of the first letters of the families and the year.</summary>
internal static class CitationLabel
{
    /// <summary>The label of an item that gives none.</summary>
    public static string Of(Item item)
    {
        var names = item.NamesOf("author");
        if (names.IsEmpty)
        {
            names = item.Names.Values.FirstOrDefault(list => list.Length > 0);
        }

        var label = new StringBuilder();
        if (!names.IsDefaultOrEmpty)
        {
            var letters = names.Length switch
            {
                1 => 4,
                2 or 3 => 2,
                _ => 1,
            };
            foreach (var name in names.Take(4))
            {
                var family = name.IsLiteral ? name.Literal : name.Family;
                label.Append(family.AsSpan(0, Math.Min(letters, family.Length)));
            }
        }

        if (label.Length == 0)
        {
            label.Append(item.Text("title").Split(' ')[0]);
        }

        if (item.Date("issued")?.Start is { } date)
        {
            label.Append((Math.Abs(date.Year) % 100).ToString("00", CultureInfo.InvariantCulture));
        }

        return label.ToString();
    }
}
