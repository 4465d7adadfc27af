using System.Collections.Immutable;
using System.Globalization;
using Dossier.Diagnostics;
using Dossier.Model.Dates;
using Dossier.Model.Sources;
using Dossier.Parse.Sources;

namespace Dossier.Tests.Bibliography;

/// <summary>Sources of every shape that the region's bibliographies have, always the same ones.</summary>
internal static class MadeUpSources
{
    private static readonly PersonName[] Names =
    [
        new("Balcı", "Bayram", ""),
        new("Öğütçü", "Özgür Nur", ""),
        new("Kuşçu Bonnenfant", "Işık", ""),
        new("İnalcık", "Halil", ""),
        new("Нұрпейісов", "Әбдіжәміл Кәрімұлы", ""),
        new("Сәтбаев", "Қаныш", ""),
        new("Бартольд", "Василий Владимирович", ""),
        new("Ёлкина", "Фёкла", ""),
        new("Əliyev", "Heydər Əlirza oğlu", ""),
        new("Sahin", "Tuba", ""),
        new("Plato", "", ""),
        new("Humboldt", "Alexander", "") { DroppingParticle = "von" },
        new("Berg", "Jan", "") { Particle = "van der" },
        new("Saud", "Faisal", "") { Particle = "Al" },
        new("Aubigné", "Agrippa", "") { Particle = "d’" },
        new("Fontaine", "Jean", "") { DroppingParticle = "de", Particle = "La" },
        new("King", "Martin Luther", "Jr."),
        new("ibn Sina", "Abu Ali", ""),
        new("O’Connor", "Flannery", ""),
        new("Smith, Jones", "A.", ""),
        new("Simon and Garfunkel", "Paul", ""),
        new("European Union", "", "") { IsLiteral = true },
        new("Türkiye Cumhuriyeti Dışişleri Bakanlığı", "", "") { IsLiteral = true },
        new("Ministry of Education, Science and Sport", "", "") { IsLiteral = true },
        new("Қазақстан Республикасының Үкіметі", "", "") { IsLiteral = true },
        new("AT&T {Research} #1", "", "") { IsLiteral = true },
        new("others", "", "") { IsLiteral = true },
        new("OECD", "", "") { IsLiteral = true },
    ];

    private static readonly string[] Titles =
    [
        "Turkey’s religious outreach in the Turkic World",
        "Türkiye ile Kazakistan’ın kurduğu Ahmet Yesevi Üniversitesi",
        "Қазақстанның сыртқы саясаты: көп векторлы бағыт",
        "Россия и Казахстан — партнёры",
        "The <i>Homo Sovieticus</i> question",
        "CO<sub>2</sub> and the 10<sup>th</sup> corridor",
        "<b>Bold</b> & <i>nested <sup>2</sup></i>",
        "A <span class=\"nocase\">Latin</span> alphabet",
        "<span style=\"font-variant:small-caps;\">Small</span> capitals",
        "100% of $5 billion_cost #1 {sic} ~ ^ \\ done",
        "Less < more > less",
        "Unclosed <i>mark",
        "Crossed <i>a<b>b</i>c</b>",
        "“Quoted” – ‘and’ — dashed",
        "Hyphen--double and ``ticks''",
        "Key: value, and & ampersand &amp; entity",
        "İstanbul’dan Iğdır’a ışıklı yol",
        "@home with bibtex",
        "1984",
    ];

    /// <summary>Every kind of date that EDTF has at level 1.</summary>
    private static readonly string[] Dates =
    [
        "1991",
        "2012-05",
        "2022-05-11",
        "1991/2016",
        "2021-11-30/2022-01-02",
        "2023-08~/2023-09",
        "1905~",
        "1905?",
        "1905-05%",
        "2020-21",
        "2020-24",
        "2012-22/2012-23",
        "2015/..",
        "2015-03/",
        "../1999",
        "/1999-12-31",
        "199X",
        "18XX",
        "2004-XX",
        "2004-06-XX",
        "2004-XX-XX",
        "-0043-03-15",
        "0000",
        "-0043/0014",
        "Y12000",
        "2012-06?/2014~",
    ];

    private static readonly string[] Custom = ["footnote", "note", "checked", "reliability", "Our remark"];

    /// <summary>So many sources, each of another mixture.</summary>
    public static ImmutableArray<Source> Of(int count)
    {
#pragma warning disable CA5394 // Made-up sources guard nothing; they must be the same on every run.
        var random = new Random(1991);
        return [.. Enumerable.Range(0, count).Select(number => One(random, number))];
    }

    private static Source One(Random random, int number)
    {
        var type = CslVariables.Types[number % CslVariables.Types.Length];
        var fields = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var variable in CslVariables.Plain.Where(_ => random.Next(5) == 0))
        {
            fields[variable] = variable switch
            {
                "URL" => $"https://example.org/a_b%20c/~d?e=1&f={number}#g",
                "DOI" => $"10.1000/a_{number}(b)<c>",
                "page" => new[] { "12-15", "7", "e12", "3–5", "1, 4-6", "А12-А15" }[number % 6],
                "ISBN" => "978-0-429-05797-7",
                "ISSN" => "0034-1234",
                "language" => new[] { "tr", "kk-Latn", "ru", "en-GB" }[number % 4],
                "keyword" => "Қазақстан, dış politika, soft power",
                "abstract" => "First line with  two spaces.\nSecond line: 50%.",
                _ => $"{variable} {Titles[(number + variable.Length) % Titles.Length]}",
            };
        }

        var custom = Custom
            .Where(_ => random.Next(3) == 0)
            .ToImmutableSortedDictionary(
                key => key,
                key => $"{key}: {Titles[number % Titles.Length]}",
                StringComparer.Ordinal
            );
        return new Source(
            TextSpan.None,
            string.Create(CultureInfo.InvariantCulture, $"source-{number}"),
            type,
            Titles[random.Next(Titles.Length)],
            Some(random, 4),
            Some(random, 3),
            Date(random, number),
            fields.ToImmutable(),
            custom
        )
        {
            Contributors = CslVariables
                .Roles.Where(_ => random.Next(8) == 0)
                .Select(role => (role, names: Some(random, 3)))
                .Where(pair => !pair.names.IsEmpty)
                .ToImmutableSortedDictionary(pair => pair.role, pair => pair.names, StringComparer.Ordinal),
            Dates = CslVariables
                .Dates.Where(_ => random.Next(4) == 0)
                .Select(variable => (variable, date: Date(random, number + variable.Length)))
                .Where(pair => pair.date is not null)
                .ToImmutableSortedDictionary(pair => pair.variable, pair => pair.date!, StringComparer.Ordinal),
        };
    }

    private static ImmutableArray<PersonName> Some(Random random, int most) =>
        [.. Enumerable.Range(0, random.Next(most)).Select(_ => Names[random.Next(Names.Length)])];

    private static PublicationDate? Date(Random random, int number) =>
        (number % 11) switch
        {
            0 => null,
            8 => new("forthcoming, 1-2 years"),
            10 => new(new PartialDate(980, 0, 0)) { Literal = "about the year 980" },
            _ => Edtf.Parse(Dates[random.Next(Dates.Length)])!,
        };
}
