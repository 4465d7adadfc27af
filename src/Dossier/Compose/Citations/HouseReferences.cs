using System.Collections.Immutable;
using Dossier.Model;
using Dossier.Theming;

namespace Dossier.Compose.Citations;

/// <summary>
/// Writes references to sources in the house style: in full, in short and as an entry of the source index, after the
/// notes style of the Chicago Manual with the quotation marks of the dossier's language.
/// </summary>
/// <param name="texts">Interface texts.</param>
/// <param name="language">BCP 47 tag of the dossier; titles in another language are marked with theirs.</param>
internal sealed class HouseReferences(Texts texts, string language)
{
    /// <summary>A full reference for a note, without a full stop.</summary>
    /// <param name="source">The source.</param>
    /// <param name="withNames">Whether it begins with the names of authors or editors.</param>
    public ImmutableArray<Run> Full(Source source, bool withNames) => Build(source, inverted: false, withNames);

    /// <summary>An entry of the source index, ended by a full stop.</summary>
    public ImmutableArray<Run> Entry(Source source) => Ending.Stop(Build(source, inverted: true, withNames: true));

    /// <summary>A short reference: family names and short title.</summary>
    /// <param name="source">The source.</param>
    /// <param name="withNames">Whether it begins with the names.</param>
    public ImmutableArray<Run> Short(Source source, bool withNames)
    {
        var title =
            source["title-short"] is { Length: > 0 } given ? given
            : source["shortTitle"] is { Length: > 0 } zotero ? zotero
            : ShortTitle(source.Title);
        var names = source.Authors.Length > 0 ? source.Authors : source.Editors;
        var run = new ReferenceBuilder();
        run.Text(withNames ? Families(names) : "");
        run.Separator(", ");
        AddTitle(run, source, title);
        return run.Finish();
    }

    /// <summary>The authors' family names, for running text; the title where no author is known.</summary>
    public string Name(Source source) =>
        source.Authors.Length > 0 ? Families(source.Authors) : TitleText.Plain(source.Title);

    private ImmutableArray<Run> Build(Source source, bool inverted, bool withNames)
    {
        var run = new ReferenceBuilder();
        var byEditors = source.Authors.IsEmpty && source.Editors.Length > 0;
        if (withNames)
        {
            run.Text(FullNames(byEditors ? source.Editors : source.Authors, inverted));
            run.Text(byEditors ? $" ({texts[source.Editors.Length > 1 ? "eds" : "ed"]})" : "");
        }

        run.Separator(", ");
        AddTitle(run, source, source.Title);
        AddContainer(run, source, byEditors);
        AddDate(run, source);
        AddPages(run, source);
        AddAddress(run, source);
        return run.Finish();
    }

    private void AddContainer(ReferenceBuilder run, Source source, bool byEditors)
    {
        if (source["container-title"] is { Length: > 0 } container)
        {
            run.Separator(", ");
            if (source.Type is "chapter" or "paper-conference")
            {
                run.Text($"{texts["in"]} ");
            }

            run.Add(Italic(container));
        }

        if (source.Editors.Length > 0 && !byEditors)
        {
            run.Separator(", ");
            run.Text($"{texts[source.Editors.Length > 1 ? "eds" : "ed"]} {FullNames(source.Editors, inverted: false)}");
        }

        if (source["volume"] is { Length: > 0 } volume)
        {
            run.Text($" {volume}");
        }

        if (source["issue"] is { Length: > 0 } issue)
        {
            run.Separator(", ");
            run.Text($"{texts["number_short"]} {issue}");
        }
    }

    private void AddDate(ReferenceBuilder run, Source source)
    {
        var publisher = string.Join(
            ": ",
            new[] { source["publisher-place"], source["publisher"] }.Where(part => part.Length > 0)
        );
        var date = texts.Date(source.Issued);
        if (publisher.Length > 0)
        {
            run.Text($" ({publisher}, {date})");
        }
        else
        {
            run.Separator(", ");
            run.Text(date);
        }
    }

    private void AddPages(ReferenceBuilder run, Source source)
    {
        if (source["page"] is { Length: > 0 } page)
        {
            run.Separator(", ");
            run.Text(
                $"{texts[page.AsSpan().ContainsAny('-', '–', ',') ? "pages_short" : "page_short"]} {page.Replace('-', '–')}"
            );
        }
    }

    private static void AddAddress(ReferenceBuilder run, Source source)
    {
        var doi = source["DOI"];
        var address = doi.Length > 0 ? $"https://doi.org/{doi}" : source["URL"];
        if (address.Length > 0)
        {
            run.Separator(", ");
            run.Add(new LinkRun(new WebPlace(address), "", "", IsMention: false, [Plain(address)]));
        }
    }

    private void AddTitle(ReferenceBuilder run, Source source, string title)
    {
        var standsAlone =
            source.Type is "book" or "report" or "thesis" or "periodical" or "collection" or "motion_picture";
        var (open, close) = (texts["quote_open"], texts["quote_close"]);
        ImmutableArray<Run> words = TitleText.Runs(title);
        ImmutableArray<Run> shown =
            standsAlone ? [new EmphasisRun(false, null, "", words)]
            : words is [TextRun only] ? [Plain($"{open}{only.Value}{close}")]
            : [Plain(open), .. words, Plain(close)];
        var foreign = source.Language.Length > 0 && source.Language.Split('-')[0] != language.Split('-')[0];
        run.Add(foreign ? new SpanRun(null, source.Language, shown) : shown[0]);
        foreach (var rest in foreign ? [] : shown.Skip(1))
        {
            run.Add(rest);
        }
    }

    private string FullNames(ImmutableArray<PersonName> names, bool inverted) =>
        Join(
            [.. names.Select((name, index) => inverted && index == 0 ? name.Inverted : name.Full)],
            inverted ? "," : ""
        );

    private string Families(ImmutableArray<PersonName> names) =>
        names.Length > 3 ? $"{names[0].Surname} {texts["et_al"]}" : Join([.. names.Select(name => name.Surname)], "");

    /// <summary>Joins names; an inverted first one has a comma in it already, so that one must follow it.</summary>
    private string Join(ImmutableArray<string> names, string comma) =>
        names.Length switch
        {
            0 => "",
            1 => names[0],
            _ => $"{string.Join(", ", names[..^1])}{comma} {texts["and"]} {names[^1]}",
        };

    private static string ShortTitle(string title)
    {
        var colon = title.IndexOfAny([':', '?']);
        return colon > 0 ? title[..(title[colon] == '?' ? colon + 1 : colon)] : title;
    }

    private static TextRun Plain(string value) => new(value);

    private static EmphasisRun Italic(string value) => new(false, null, "", TitleText.Runs(value));
}
