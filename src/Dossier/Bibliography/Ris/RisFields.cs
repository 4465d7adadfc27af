using System.Collections.Immutable;

namespace Dossier.Bibliography.Ris;

/// <summary>Which RIS tag holds a CSL variable. What is not here travels as <c>U1  - variable: value</c>.</summary>
internal static class RisFields
{
    /// <summary>The tag of what has none of its own: ‘user definable 1’.</summary>
    public const string Rest = "U1";

    /// <summary>Variable and tag, in the order in which they are written.</summary>
    public static readonly ImmutableArray<(string Variable, string Tag)> Plain =
    [
        ("container-title", "T2"),
        ("collection-title", "T3"),
        ("title-short", "ST"),
        ("container-title-short", "J2"),
        ("volume", "VL"),
        ("issue", "IS"),
        ("edition", "ET"),
        ("publisher", "PB"),
        ("publisher-place", "CY"),
        ("genre", "M3"),
        ("DOI", "DO"),
        ("URL", "UR"),
        ("language", "LA"),
        ("call-number", "CN"),
        ("archive", "DB"),
        ("abstract", "AB"),
        ("note", "N1"),
    ];

    /// <summary>
    /// Tags that other programs use for a variable; read, never written. Of a tag with two variables the first that has
    /// no value yet takes it.
    /// </summary>
    public static readonly ImmutableArray<(string Variable, string Tag)> ReadOnlyTags =
    [
        ("container-title", "JF"),
        ("container-title", "JO"),
        ("container-title-short", "JA"),
        ("container-title-short", "J1"),
        ("container-title-short", "JO"),
        ("abstract", "N2"),
        ("publisher-place", "PP"),
        ("URL", "L2"),
        ("number", "M1"),
        ("number", "C7"),
        ("volume", "VO"),
        ("number-of-volumes", "NV"),
        ("reviewed-title", "RI"),
        ("source", "DP"),
    ];

    /// <summary>Roles with a tag of their own.</summary>
    public static readonly ImmutableArray<(string Role, string Tag)> Roles =
    [
        ("author", "AU"),
        ("editor", "ED"),
        ("collection-editor", "A3"),
        ("translator", "A4"),
    ];

    /// <summary>
    /// The variable that <c>SN</c> holds: ten or thirteen digits are an ISBN; what is no number of a series either is
    /// that of a report, standard or patent.
    /// </summary>
    /// <param name="type">RIS type.</param>
    /// <param name="number">The value.</param>
    public static string Standard(string type, string number) =>
        number.Count(c => char.IsAsciiDigit(c) || c is 'X' or 'x') switch
        {
            10 or 13 => "ISBN",
            not 8 when type is "RPRT" or "GOVDOC" or "STAND" or "PAT" => "number",
            _ => "ISSN",
        };

    /// <summary>Dates with a tag of their own.</summary>
    public static readonly ImmutableArray<(string Variable, string Tag)> Dates = [("issued", "DA"), ("accessed", "Y2")];
}
