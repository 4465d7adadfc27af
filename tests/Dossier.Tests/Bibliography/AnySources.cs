using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Dossier.Diagnostics;
using Dossier.Model.Sources;
using Dossier.Parse.Sources;

namespace Dossier.Tests.Bibliography;

/// <summary>Sources of any kind, with every character in their texts that means something to a format.</summary>
internal static class AnySources
{
    /// <summary>A text in one line, without blanks at its ends; never empty.</summary>
    public static readonly Gen<string> Line = Gen.OneOf(
            Gen.OneOf(
                "road",
                "Yol",
                "Қазақстан",
                "İstanbul ışık",
                "of",
                "and",
                "CO",
                "2019",
                "e.g.",
                "😀",
                "ğ",
                "TY  - JOUR",
                "doi:10.1/x",
                "http://a.b/~c_d?e=1&f=%20",
                "sep=;",
                "null",
                "yes"
            ),
            Gen.OneOf(
                "{",
                "}",
                "\\",
                "$",
                "%",
                "&",
                "#",
                "_",
                "^",
                "~",
                "`",
                "'",
                "\"",
                "<",
                ">",
                "<i>",
                "</i>",
                "--",
                "---",
                "``",
                "''",
                ":",
                "::",
                ";",
                ",",
                "|",
                "@",
                "*",
                "=",
                "+",
                "[",
                "]",
                "(",
                ")",
                "!",
                "?",
                "-",
                ".",
                "/",
                "\u00A0",
                "“a”",
                "‘a’",
                "«",
                "\\textbf{x}",
                "$x$",
                "{x}",
                "&amp;",
                "<!--",
                "]]>"
            )
        )
        .SelectMany(part => Gen.OneOf("", " ", " ").Select(gap => part + gap))
        .Array[1, 8]
        .Select(parts => string.Concat(parts).Trim(' ', '\u00A0'))
        // A mark around nothing marks nothing, and LaTeX drops it.
        .Where(text => text.Length > 0 && !text.Contains("<i></i>", StringComparison.Ordinal));

    /// <summary>A text that may have several lines.</summary>
    private static readonly Gen<string> Lines = Line.Array[1, 3].Select(lines => string.Join('\n', lines));

    private static readonly Gen<PersonName> Name = Gen.Select(Line, Line, Line, Line, Gen.Int[0, 8])
        .Select(
            (family, given, particle, suffix, form) =>
                form switch
                {
                    0 or 1 => new PersonName(family, "", "") { IsLiteral = true },
                    2 => new PersonName(family, given, suffix),
                    3 => new PersonName(family, given, "") { Particle = particle },
                    4 => new PersonName(family, given, "") { DroppingParticle = particle },
                    5 => new PersonName("Berg", "Jan", "Jr") { Particle = "van der", DroppingParticle = "von" },
                    6 => new PersonName(family, "", ""),
                    _ => new PersonName(family, given, ""),
                }
        );

    private static readonly Gen<ImmutableArray<PersonName>> Names = Name.Array[0, 3]
        .Select(names => names.ToImmutableArray());

    /// <summary>A source with an id of its own.</summary>
    public static readonly Gen<Source> Source = Gen.Select(
            Gen.Select(Gen.OneOf([.. CslVariables.Types]), Line, Names, Names),
            Gen.Select(Gen.OneOf([.. CslVariables.Plain]), Lines).Array[0, 6],
            Gen.Select(Gen.OneOf("footnote", "reliability", "note", "Our remark", "a: b", "x=y"), Lines).Array[0, 2],
            Gen.Select(Gen.OneOf([.. CslVariables.Roles]), Names).Array[0, 2],
            Gen.Select(Gen.OneOf([.. CslVariables.Dates, "issued"]), DateTests.Dates).Array[0, 3]
        )
        .Select(
            (basic, fields, custom, roles, dates) =>
                new Source(
                    TextSpan.None,
                    "a-source",
                    basic.Item1,
                    basic.Item2,
                    basic.Item3,
                    basic.Item4,
                    dates.Where(date => date.Item1 == "issued").Select(date => date.Item2).FirstOrDefault(),
                    fields
                        .DistinctBy(field => field.Item1)
                        .ToImmutableSortedDictionary(
                            field => field.Item1,
                            field => Value(field.Item1, field.Item2),
                            StringComparer.Ordinal
                        ),
                    custom
                        .DistinctBy(pair => pair.Item1)
                        .ToImmutableSortedDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal)
                )
                {
                    Contributors = roles
                        .Where(role => !role.Item2.IsEmpty)
                        .DistinctBy(role => role.Item1)
                        .ToImmutableSortedDictionary(role => role.Item1, role => role.Item2, StringComparer.Ordinal),
                    Dates = dates
                        .Where(date => date.Item1 != "issued")
                        .DistinctBy(date => date.Item1)
                        .ToImmutableSortedDictionary(date => date.Item1, date => date.Item2, StringComparer.Ordinal),
                }
        );

    /// <summary>Addresses and DOIs have forms of their own; every other variable is a text.</summary>
    private static string Value(string variable, string text) =>
        variable switch
        {
            "URL" => $"https://example.org/{Uri.EscapeDataString(text)}",
            "DOI" => string.Create(
                CultureInfo.InvariantCulture,
                $"10.{1000 + text.Length}/{text.Replace('\n', '-').Replace(" ", "", StringComparison.Ordinal)}"
            ),
            _ => text,
        };
}
