using Dossier.Diagnostics;
using Dossier.Model.Blocks;

namespace Dossier.Check.Rules.Braces;

/// <summary>What else people call the attributes of boxes.</summary>
internal static class BoxKeys
{
    /// <summary>Whether an attribute of a box goes by another name too.</summary>
    public static bool IsCalled(string key, string other) =>
        key switch
        {
            "value" => other is "number" or "amount" or "figure" or "quantity" or "count" or "n",
            "unit" => other is "units" or "measure",
            "title" => other is "name" or "heading" or "label" or "caption" or "headline",
            "date" => other is "when" or "day" or "year" or "time" or "on",
            "year" => other is "date" or "when" or "as-of",
            "place" => other is "where" or "location" or "city" or "at",
            "actors" => other is "who" or "people" or "actor" or "by" or "persons" or "bodies",
            "section" => other is "chapter" or "part" or "link" or "see" or "page",
            "kind" => other is "type" or "category" or "class",
            "type" => other is "kind" or "chart" or "chart-type" or "form",
            "data" => other is "src" or "file" or "csv" or "source" or "table",
            "extent" => other is "region" or "area" or "bounds" or "bbox" or "zoom",
            "countries" => other is "states" or "country" or "names",
            "highlight" => other is "mark" or "highlighted" or "emphasis",
            "places" => other is "points" or "cities" or "markers" or "place",
            "x" => other is "category" or "categories" or "labels" or "horizontal",
            "y" => other is "values" or "value" or "vertical",
            "reads" => other is "correct" or "instead" or "read" or "correction",
            _ => false,
        };

    /// <summary>Where the key of a value stands; the braces where it is not found.</summary>
    public static TextSpan Place(Attributes braces, AttributeValue value)
    {
        var before = value.Span.Start - braces.Span.Start;
        var at =
            braces.Span.File is { } file && before > 0 && braces.Span.End <= file.Text.Length
                ? file.Text.AsSpan(braces.Span.Start, before).LastIndexOf(value.Key, StringComparison.Ordinal)
                : -1;
        return at < 0 ? braces.Span : braces.Span.Part(at, value.Key.Length);
    }
}
