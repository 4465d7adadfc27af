namespace Dossier.Csl.Text;

/// <summary>What a span stands for, where something is done with it later.</summary>
internal enum Role
{
    None,

    /// <summary>Names of the first <c>names</c> element.</summary>
    Names,

    /// <summary>One name among others.</summary>
    Name,

    /// <summary>A date.</summary>
    Date,

    /// <summary>The suffix that tells two works of a year apart.</summary>
    YearSuffix,

    /// <summary>The number of a citation.</summary>
    CitationNumber,

    /// <summary>A cite, whole.</summary>
    Cite,
}
