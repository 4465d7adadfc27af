namespace Dossier.Figures;

/// <summary>What a word or symbol is to <see cref="FigureReader"/>.</summary>
internal enum FigureTokenKind
{
    /// <summary>None of these: it ends a figure.</summary>
    Other,

    /// <summary>Digits.</summary>
    Digits,

    /// <summary>A number in words below twenty.</summary>
    Small,

    /// <summary>Ten to ninety, in tens.</summary>
    Ten,

    /// <summary>Hundred, thousand, million …</summary>
    Multiple,

    /// <summary>First, second …</summary>
    Ordinal,

    /// <summary>Dozens, hundreds …</summary>
    Magnitude,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A currency.</summary>
    Currency,

    /// <summary>A percentage sign or word.</summary>
    Percent,

    /// <summary>‘passage’ or ‘note’, whose numbers are those of passages.</summary>
    Reference,

    /// <summary>A dash, ‘to’ or ‘and’ between two numbers.</summary>
    Link,

    /// <summary>A comma, ‘of’ or ‘per’, which a figure may hold.</summary>
    Filler,

    /// <summary>A date in digits, such as 24/04/2024.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>‘section’, ‘page’, ‘HC’, whose numbers are no figures.</summary>
    CrossReference,

    /// <summary>‘see’ or ‘compare’, after which notes are those of the dossier.</summary>
    Cue,

    /// <summary>Quarters, thirds …, whose number is what divides.</summary>
    Fraction,

    /// <summary>‘in’ or ‘out’ of ‘three in ten’.</summary>
    In,

    /// <summary>‘a’, before a fraction or a decade.</summary>
    Article,

    /// <summary>‘several’, which makes dozens of a dozen.</summary>
    Few,

    /// <summary>‘and a half’ in one word, as in Turkish.</summary>
    HalfMore,

    /// <summary>A decade or century, in years.</summary>
    Span,
}
