using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Input;
using Dossier.Languages;
using Dossier.Model.Entries;
using Dossier.Parse.Pages;

namespace Dossier.Cli.NewEntries;

/// <summary>New sections and terms.</summary>
/// <param name="inputs">The dossier as it is.</param>
/// <param name="input">Its folder.</param>
/// <param name="language">BCP 47 tag of its language.</param>
internal sealed partial class PageFiles(InputSet inputs, string input, string language)
{
    /// <summary>A section after all others.</summary>
    /// <param name="id">Its permanent id.</param>
    /// <param name="title">Its title.</param>
    /// <exception cref="ArgumentException">The dossier has a section of this id.</exception>
    public NewEntry Section(string id, string title)
    {
        var sections = PagesIn("sections/");
        var number = NumberPrefix([.. sections.Select(section => section.Stem)]);
        if (number.Length > 0 && FileName().Match(title) is { Success: true } typed)
        {
            // The name of a file, whose number every section gets: it is no part of the id.
            title = typed.Groups[1].Value;
            id = id == Slug.Of(typed.Value) || id == typed.Value ? Slug.Of(title) : id;
        }
        else if (number.Length > 0 && Counted().Match(title) is { Success: true } counted && IsNumber(counted, number))
        {
            // The number before a title, which is that of its file.
            var bare = counted.Groups["title"].Value;
            id = id == Slug.Of(title) && Slug.IsId(Slug.Of(bare)) ? Slug.Of(bare) : id;
            title = bare;
        }

        RefuseTaken(sections.FirstOrDefault(file => PageParser.IdOf(file) == id), $"a section '{id}'");
        var file = Path.Combine(input, "sections", $"{number}{id}.md");
        return new NewEntry(
            file,
            $"""
            ---
            title: {Yaml.Quoted(title)}
            # short: a title where space is scarce
            ---

            {Placeholder.In(language)} {InBraces(".lead")}

            """.ReplaceLineEndings("\n"),
            $"write the section there; elsewhere [text](section:{id}) links to it"
        );
    }

    /// <summary>A term of the glossary.</summary>
    /// <param name="id">Its permanent id.</param>
    /// <param name="name">The term.</param>
    /// <exception cref="ArgumentException">The dossier has a term of this id.</exception>
    public NewEntry Term(string id, string name)
    {
        RefuseTaken(PagesIn("glossary/").FirstOrDefault(file => file.Stem == id), $"a term '{id}'");
        return new NewEntry(
            Path.Combine(input, "glossary", $"{id}.md"),
            $$"""
            ---
            term: {{Yaml.Quoted(name)}}
            # kind: {{string.Join(", ", TermKind.All)}}
            # aliases: [other names, inflected forms]
            # labels: { tr: …, kk: …, ru: … }
            # see-also: [ids of other terms]
            ---

            {{Placeholder.In(language)}}

            """.ReplaceLineEndings("\n"),
            $"define the term there; texts that mention it link to it by themselves"
        );
    }

    /// <summary>A name as files of sections have it: 04-vienna, and no title.</summary>
    [GeneratedRegex(@"^0*[0-9]{1,2}-([a-z][a-z0-9-]*)(?:\.md)?$")]
    private static partial Regex FileName();

    /// <summary>A number before a title: ‘5 Staff’, ‘04. Plans’, but not ‘10 years’.</summary>
    [GeneratedRegex(@"^(?<number>[0-9]{1,2})(?<sign>[.):]| ?[–—-])? +(?<title>\p{Lu}.*)$")]
    private static partial Regex Counted();

    /// <summary>
    /// Whether the number before a title counts the section: it has a sign behind it, a zero before it, or is next.
    /// </summary>
    private static bool IsNumber(Match counted, string next) =>
        counted.Groups["sign"].Success
        || counted.Groups["number"].Value[0] == '0'
        || counted.Groups["number"].Value == next.TrimEnd('-').TrimStart('0');

    private static string InBraces(string attribute) => $"{{{attribute}}}";

    /// <summary>Refuses a name that a file of the dossier has already.</summary>
    private static void RefuseTaken(InputFile? existing, string what)
    {
        if (existing is not null)
        {
            throw new ArgumentException($"the dossier has {what}: {existing.Path}");
        }
    }

    /// <summary>The pages that a folder of the dossier has.</summary>
    private List<InputFile> PagesIn(string folder) =>
        [
            .. inputs
                .Dossier.Where(file =>
                    file.Key.StartsWith(folder, StringComparison.Ordinal)
                    && file.Key.EndsWith(".md", StringComparison.Ordinal)
                )
                .Select(file => file.Value),
        ];

    /// <summary>
    /// The next number and a hyphen, as wide as the others: <c>07-</c>. Empty where the other sections have no
    /// numbers.
    /// </summary>
    private static string NumberPrefix(List<string> stems)
    {
        var numbers = stems
            .Select(stem => string.Concat(stem.TakeWhile(char.IsAsciiDigit)))
            .Where(number => number.Length is > 0 and < 9)
            .ToList();
        if (stems.Count > 0 && numbers.Count == 0)
        {
            return "";
        }

        var next =
            numbers.Select(number => int.Parse(number, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max() + 1;
        var digits = numbers.Select(number => number.Length).DefaultIfEmpty(2).Max();
        return $"{next.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0')}-";
    }
}
