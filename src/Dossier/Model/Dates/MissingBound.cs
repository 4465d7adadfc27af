namespace Dossier.Model.Dates;

/// <summary>Which end of a range has no date, and why.</summary>
public enum MissingBound
{
    /// <summary>A single date, or a range with both its ends.</summary>
    None,

    /// <summary>It goes on: <c>2015/..</c>.</summary>
    OpenEnd,

    /// <summary>Nobody knows when it ended: <c>2015/</c>.</summary>
    UnknownEnd,

    /// <summary>It has no beginning: <c>../2015</c>.</summary>
    OpenStart,

    /// <summary>Nobody knows when it began: <c>/2015</c>.</summary>
    UnknownStart,
}
