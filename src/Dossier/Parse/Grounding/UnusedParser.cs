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
            Listed(grounding, "unused", isOfArticle: false);
            return found.ToImmutable();
        }

        var unused = grounding.Map("unused")!;
        if (unused.Keys.FirstOrDefault(key => !unused.IsMap(key) && IsPassage(key)) is { } bare)
        {
            unused.Wrong(
                unused.KeySpan(bare),
                "passages stand below the id of their article",
                $"write 'unused: {{ {Article(bare)}: {{ {string.Join(", ", unused.Keys.Where(IsPassage).Select(Reason))} }} }}'"
            );
        }

        foreach (var key in unused.Keys.ToArray())
        {
            if (unused.IsMap(key))
            {
                Reasons(key, unused.Map(key)!);
            }
            else if (IsPassage(key))
            {
                Add(Article(key), Passage(key), unused.Text(key), unused.KeySpan(key));
            }
            else
            {
                Listed(unused, key, isOfArticle: true);
            }
        }

        return found.ToImmutable();

        string Reason(string key) => $"{Passage(key)}: {Quoted(unused.Plain(key) ?? "…")}";
    }

    private void Reasons(string article, YamlMap passages)
    {
        foreach (var id in passages.Keys.ToArray())
        {
            Add(article, id, passages.Required(id), passages.KeySpan(id));
        }
    }

    /// <summary>Passages without reasons: a list, or one text.</summary>
    private void Listed(YamlMap map, string key, bool isOfArticle)
    {
        var names = map.Ids(key)
            .SelectMany(one =>
                one.Name.Split((char[])[',', ';', ' '], StringSplitOptions.RemoveEmptyEntries)
                    .Select(part => one with { Name = part })
            )
            .ToArray();
        var reasons = string.Join(", ", names.Select(name => $"{Passage(name.Name)}: \"…\""));
        var article = isOfArticle ? key : Article(names.Length > 0 ? names[0].Name : "");
        map.Wrong(
            map.SpanOf(key),
            "each passage that is not used has its reason",
            reasons.Length == 0 ? "take the line out, or name the passages below it"
                : isOfArticle ? $"write '{key}: {{ {reasons} }}'"
                : $"write 'unused: {{ {article}: {{ {reasons} }} }}'"
        );
        foreach (var name in names)
        {
            Add(article, Passage(name.Name), "…", name.Span);
        }
    }

    private void Add(string article, string passage, string reason, TextSpan span) =>
        found.Add(new UnusedPassage(new PassageId(article, passage), reason, span));

    /// <summary>The article that a passage without one is of: the only one, or the first.</summary>
    private string Article(string name) =>
        name.IndexOf('#', StringComparison.Ordinal) is > 0 and var hash ? name[..hash]
        : articles.IsEmpty ? "ID"
        : BareId.Of(articles[0].Name);

    private static string Passage(string name) => name[(name.IndexOf('#', StringComparison.Ordinal) + 1)..];

    private static string Quoted(string text) => $"\"{text.Replace('"', '\'')}\"";

    private static bool IsPassage(string name) => PassageName().IsMatch(name);

    [GeneratedRegex("^(?:[^#]*#)?[pn][0-9]+$")]
    private static partial Regex PassageName();
}
