namespace Dossier.Csl.Items;

/// <summary>One day, or as much of it as is known.</summary>
/// <param name="Year">The year; 0 where it is open (the end of ‘1998–’); negative before our era: −99 is 100
/// BC.</param>
/// <param name="Month">1 to 12; 13 to 16 for spring to winter; 0 where unknown.</param>
/// <param name="Day">1 to 31; 0 where unknown.</param>
public readonly record struct DateParts(int Year, int Month, int Day)
{
    /// <summary>Whether the month is a season.</summary>
    public bool IsSeason => Month > 12;

    /// <summary>1 for spring to 4 for winter; 0 where the month is none.</summary>
    public int Season => IsSeason ? Month - 12 : 0;
}
