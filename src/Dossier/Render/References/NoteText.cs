using System.Collections.Immutable;
using Dossier.Diagnostics;
using Dossier.Model;
using Dossier.Theming;

namespace Dossier.Render.References;

/// <summary>Writes what a note says of the sources that it cites.</summary>
/// <param name="briefing">The briefing.</param>
/// <param name="texts">Interface texts.</param>
/// <param name="references">How sources are named.</param>
internal sealed class NoteText(Briefing briefing, Texts texts, ReferenceStyle references)
{
    private static readonly string[] PageWords = ["p. ", "pp. ", "p ", "pp "];

    /// <summary>The references of a citation, divided by semicolons, without a full stop.</summary>
    /// <param name="items">The sources cited.</param>
    /// <param name="isFirst">Whether a source is cited here for the first time, and is named in full.</param>
    public ImmutableArray<Inline> Of(ImmutableArray<CitationItem> items, Func<string, bool> isFirst)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (var item in items)
        {
            if (inlines.Count > 0)
            {
                inlines.Add(Plain("; "));
            }

            if (item.Prefix.Length > 0)
            {
                inlines.Add(
                    Plain(
                        inlines.Count == 0
                            ? $"{char.ToUpperInvariant(item.Prefix[0])}{item.Prefix[1..]} "
                            : $"{item.Prefix} "
                    )
                );
            }

            var source = briefing.SourceById[item.SourceId];
            if (isFirst(item.SourceId))
            {
                inlines.AddRange(references.Full(source));
            }
            else
            {
                inlines.Add(
                    new Link(
                        SourceSpan.None,
                        Attributes.None,
                        SourceSpan.None,
                        new SourceTarget(source.Id),
                        null,
                        references.Short(source)
                    )
                );
            }

            if (item.Suffix.Length > 0)
            {
                inlines.Add(Plain($", {Locator(item.Suffix)}"));
            }
        }

        return inlines.ToImmutable();
    }

    /// <summary>A locator in the house's form: ‘p. 3’, ‘pp. 3–5’; other words as they are.</summary>
    private string Locator(string suffix)
    {
        var word = PageWords.FirstOrDefault(word => suffix.StartsWith(word, StringComparison.Ordinal));
        if (word is null)
        {
            return suffix;
        }

        var pages = suffix[word.Length..].Trim().Replace("--", "–", StringComparison.Ordinal).Replace('-', '–');
        return $"{texts[pages.AsSpan().ContainsAny('–', ',') ? "pages_short" : "page_short"]} {pages}";
    }

    private static Text Plain(string value) => new(SourceSpan.None, value);
}
