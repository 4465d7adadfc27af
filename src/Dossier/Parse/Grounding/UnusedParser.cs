using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Diagnostics;
using Dossier.Languages;
using Dossier.Model;
using Dossier.Model.Grounding;
using Dossier.Parse.Yaml;

namespace Dossier.Parse.Grounding;

/// <summary>
/// Reads <c>unused:</c> of <c>grounding:</c>: by article, the passages that the text does not use, each with why.
/// </summary>
/// <param name="articles">What the dossier derives from.</param>
internal sealed partial class UnusedParser(ImmutableArray<Named> articles)
{
    private readonly ImmutableArray<UnusedPassage>.Builder found = ImmutableArray.CreateBuilder<UnusedPassage>();

    /// <summary>Reads what stands there, in the order written; what is said in another form is reported once.</summary>
    public ImmutableArray<UnusedPassage> Parse(YamlMap grounding)
    {
        if (!grounding.IsThere("unused") || !grounding.Has("unused"))
        {
            return [];
        }

        if (!grounding.IsMap("unused"))
        {
            AddWithoutReasons(grounding, "unused", isOfArticle: false);
            return found.ToImmutable();
        }

        var unused = grounding.Map("unused")!;
        if (unused.Keys.FirstOrDefault(key => !unused.IsMap(key) && IsPassage(key)) is { } bare)
        {
            var reasons = unused.Keys.Where(IsPassage).Select(Reason);
            unused.ReportWrong(
                unused.KeySpan(bare),
                "passages stand below the id of their article",
                $"write 'unused: {{ {ArticleOf(bare)}: {{ {string.Join(", ", reasons)} }} }}'"
            );
        }

        foreach (var key in unused.Keys.ToArray())
        {
            if (unused.IsMap(key))
            {
                AddWithReasons(key, unused.Map(key)!);
            }
            else if (IsPassage(key))
            {
                Add(ArticleOf(key), PassageOf(key), unused.Text(key), unused.KeySpan(key));
            }
            else
            {
                AddWithoutReasons(unused, key, isOfArticle: true);
            }
        }

        return found.ToImmutable();

        string Reason(string key) => $"{PassageOf(key)}: {Quoted(unused.Plain(key) ?? "…")}";
    }

    /// <summary>Adds the passages of an article that are keys, each with its reason.</summary>
    private void AddWithReasons(string article, YamlMap passages)
    {
        foreach (var id in passages.Keys.ToArray())
        {
            Add(article, id, passages.Required(id), passages.KeySpan(id));
        }
    }

    /// <summary>Adds passages that stand as a list, or in one text, without reasons, which is reported once.</summary>
    private void AddWithoutReasons(YamlMap map, string key, bool isOfArticle)
    {
        var names = map.Ids(key)
            .SelectMany(one =>
                one.Name.Split((char[])[',', ';', ' '], StringSplitOptions.RemoveEmptyEntries)
                    .Select(part => one with { Name = part })
            )
            .ToArray();
        var reasons = string.Join(", ", names.Select(name => $"{PassageOf(name.Name)}: \"…\""));
        var article = isOfArticle ? key : ArticleOf(names.Length > 0 ? names[0].Name : "");
        map.ReportWrong(
            map.SpanOf(key),
            "each passage that is not used has its reason",
            reasons.Length == 0 ? "take the line out, or name the passages below it"
                : isOfArticle ? $"write '{key}: {{ {reasons} }}'"
                : $"write 'unused: {{ {article}: {{ {reasons} }} }}'"
        );
        foreach (var name in names)
        {
            Add(article, PassageOf(name.Name), UnusedPassage.NotGiven, name.Span);
        }
    }

    private void Add(string article, string passage, string reason, TextSpan span) =>
        found.Add(new UnusedPassage(new PassageId(article, passage), reason, span));

    /// <summary>
    /// The record that a name of a passage has before the #; without one the only record, or the first.
    /// </summary>
    private string ArticleOf(string name) =>
        name.IndexOf('#', StringComparison.Ordinal) is > 0 and var hash ? name[..hash]
        : articles.IsEmpty ? "ID"
        : BareId.Of(articles[0].Name);

    /// <summary>The passage of a name with or without its record: <c>p14</c> of <c>holm-2024#p14</c>.</summary>
    private static string PassageOf(string name) => name[(name.IndexOf('#', StringComparison.Ordinal) + 1)..];

    private static string Quoted(string text) => $"\"{text.Replace('"', '\'')}\"";

    private static bool IsPassage(string name) => PassageName().IsMatch(name);

    /// <summary>A passage with its record or without: <c>p14</c>, <c>holm-2024#n3</c>.</summary>
    [GeneratedRegex("^(?:[^#]*#)?[pn][0-9]+$")]
    private static partial Regex PassageName();
}
