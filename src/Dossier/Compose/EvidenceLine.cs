using Dossier.Model;
using Dossier.Model.Dates;
using Dossier.Theming;

namespace Dossier.Compose;

/// <summary>
/// How far a dossier's evidence reaches: the articles that it derives from, and the date of the latest.
/// </summary>
internal static class EvidenceLine
{
    /// <summary>
    /// In words, such as ‘Evidence to 20 February 2024 · one article’; empty where it derives from none. The date is
    /// left out where no article has one.
    /// </summary>
    /// <exception cref="MissingTextException">The theme lacks a text.</exception>
    public static string Of(Briefing briefing, Texts texts)
    {
        var articles = briefing.Settings.DerivedFrom;
        if (articles.IsEmpty)
        {
            return "";
        }

        var count = texts.Count("evidence_articles", articles.Length);
        var latest = articles
            .Select(article => briefing.SourceById.GetValueOrDefault(article.Name)?.Issued)
            .OfType<PublicationDate>()
            .Where(date => date.IsDated)
            .MaxBy(date => date.End ?? date.Start);
        return latest is null
            ? count
            : $"{texts.Format("evidence_to", texts.Date(latest.End ?? latest.Start))} · {count}";
    }
}
