namespace Dossier.Csl.Locales;

/// <summary>Where locale files come from: whoever uses the library knows.</summary>
public interface ILocaleSource
{
    /// <summary>The locale of a tag; null where there is none.</summary>
    /// <param name="tag">A BCP 47 tag, <c>en-GB</c> for one; matched whole.</param>
    Locale? Find(string tag);
}
