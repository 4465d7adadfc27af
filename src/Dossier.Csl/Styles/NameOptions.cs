using Dossier.Csl.Styles.AttributeValues;

namespace Dossier.Csl.Styles;

/// <summary>
/// Options for names, which run down from the style by way of citation or bibliography. Null is not said.
/// </summary>
internal sealed record NameOptions
{
    public static readonly NameOptions None = new();

    public And? And { get; init; }

    public string? Delimiter { get; init; }

    public DelimiterPrecedes? DelimiterPrecedesEtAl { get; init; }

    public DelimiterPrecedes? DelimiterPrecedesLast { get; init; }

    public int? EtAlMin { get; init; }

    public int? EtAlUseFirst { get; init; }

    public int? EtAlSubsequentMin { get; init; }

    public int? EtAlSubsequentUseFirst { get; init; }

    public bool? EtAlUseLast { get; init; }

    public NameForm? Form { get; init; }

    public bool? Initialize { get; init; }

    public string? InitializeWith { get; init; }

    public NameAsSortOrder? NameAsSortOrder { get; init; }

    public string? SortSeparator { get; init; }

    /// <summary>Between the names of two variables.</summary>
    public string? NamesDelimiter { get; init; }

    /// <summary>This, with what it does not say taken from what is around.</summary>
    public NameOptions Within(NameOptions outer) =>
        ReferenceEquals(this, None) ? outer
        : ReferenceEquals(outer, None) ? this
        : new()
        {
            And = And ?? outer.And,
            Delimiter = Delimiter ?? outer.Delimiter,
            DelimiterPrecedesEtAl = DelimiterPrecedesEtAl ?? outer.DelimiterPrecedesEtAl,
            DelimiterPrecedesLast = DelimiterPrecedesLast ?? outer.DelimiterPrecedesLast,
            EtAlMin = EtAlMin ?? outer.EtAlMin,
            EtAlUseFirst = EtAlUseFirst ?? outer.EtAlUseFirst,
            EtAlSubsequentMin = EtAlSubsequentMin ?? outer.EtAlSubsequentMin,
            EtAlSubsequentUseFirst = EtAlSubsequentUseFirst ?? outer.EtAlSubsequentUseFirst,
            EtAlUseLast = EtAlUseLast ?? outer.EtAlUseLast,
            Form = Form ?? outer.Form,
            Initialize = Initialize ?? outer.Initialize,
            InitializeWith = InitializeWith ?? outer.InitializeWith,
            NameAsSortOrder = NameAsSortOrder ?? outer.NameAsSortOrder,
            SortSeparator = SortSeparator ?? outer.SortSeparator,
            NamesDelimiter = NamesDelimiter ?? outer.NamesDelimiter,
        };
}
