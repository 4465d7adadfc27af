namespace Dossier.Csl.Styles;

/// <summary>Where a cite stands among those of the same source.</summary>
public enum Position
{
    /// <summary>The source is cited for the first time.</summary>
    First,

    /// <summary>It was cited before.</summary>
    Subsequent,

    /// <summary>It is what was cited last.</summary>
    Ibid,

    /// <summary>It is what was cited last, with another locator.</summary>
    IbidWithLocator,
}
