namespace Dossier.Seeds;

/// <summary>What a word or sign is to <see cref="FigureReader"/>.</summary>
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
}
