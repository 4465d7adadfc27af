using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Dossier.Fingerprints;
using Dossier.Model;
using Dossier.Model.Entries;
using Dossier.Model.Grounding;
using Dossier.Model.Sources;
using Dossier.Statements;
using Dossier.Statements.WordLists;

namespace Dossier.Check.Grounding.Indexes;

/// <summary>Looks up names: which passages, sources and entries of the glossary have them.</summary>
internal sealed class NameIndex
{
    /// <summary>Share of the passages of a record from which on a name belongs to its theme.</summary>
    private const double ThemeShare = 0.25;

    /// <summary>
    /// What a source appeared in, or who brought it out: names of their own, which may begin with a place.
    /// </summary>
    private static readonly FrozenSet<string> Titles = FrozenSet.ToFrozenSet(
        ["container-title", "collection-title", "publisher"],
        StringComparer.Ordinal
    );

    private readonly ImmutableArray<SeedRecord> records;
    private readonly FrozenDictionary<PassageId, ImmutableArray<string>> passages;
    private readonly FrozenDictionary<string, ImmutableArray<string>> themes;
    private readonly FrozenDictionary<string, ImmutableArray<string>> authors;
    private readonly FrozenDictionary<string, ImmutableArray<string>> sources;
    private readonly FrozenDictionary<string, string[][]> titles;
    private readonly ImmutableArray<(Term Term, ImmutableArray<ImmutableArray<string>> Forms)> terms;
    private readonly ILookup<string, int> termsByWord;
    private readonly FrozenSet<string> known;
    private readonly ConcurrentDictionary<(PassageId, int), bool> occursByTerm = [];
    private readonly ConcurrentDictionary<(PassageId, string), bool> occursItself = [];
    private readonly ConcurrentDictionary<(string Name, string Record), bool> isOfTheme = [];
    private readonly ConcurrentDictionary<string, NameProfile> profiles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string[]> keys = new(StringComparer.Ordinal);

    /// <summary>Gathers the names of the records, the sources and the glossary.</summary>
    public NameIndex(Briefing briefing, ImmutableArray<SeedRecord> records)
    {
        this.records = records;
        passages = records
            .SelectMany(record => record.Passages.Select(passage => (new PassageId(record.Id, passage.Id), passage)))
            .DistinctBy(pair => pair.Item1)
            .ToFrozenDictionary(pair => pair.Item1, pair => NamesOf(pair.passage));
        themes = records.ToFrozenDictionary(record => record.Id, ThemeOf, StringComparer.Ordinal);
        authors = records.ToFrozenDictionary(
            record => record.Id,
            record => Words(record.Bibliography.Where(pair => pair.Key == "author").Select(pair => pair.Value)),
            StringComparer.Ordinal
        );
        sources = briefing.Sources.ToFrozenDictionary(
            source => source.Id,
            source => Words(Texts(source)),
            StringComparer.Ordinal
        );
        titles = briefing.Sources.ToFrozenDictionary(
            source => source.Id,
            source =>
                Titles
                    .Select(key => source.Fields.GetValueOrDefault(key) ?? "")
                    .Select(title => Words([title]).ToArray())
                    .Where(title => title.Length > 0)
                    .ToArray(),
            StringComparer.Ordinal
        );
        terms =
        [
            .. briefing.Terms.Select(term =>
                (term, Forms(term).Select(form => Words([form])).Where(form => !form.IsEmpty).ToImmutableArray())
            ),
        ];
        termsByWord = terms
            .SelectMany(
                (term, i) =>
                    term.Forms.SelectMany(form => form).Distinct(StringComparer.Ordinal).Select(word => (word, i))
            )
            .ToLookup(pair => pair.word, pair => pair.i, StringComparer.Ordinal);
        known = records
            .SelectMany(record => record.Passages.Where(passage => passage.Id.StartsWith('p')))
            .SelectMany(passage => passage.Statements)
            .SelectMany(statement => statement.Marks)
            .Where(mark => mark.Kind == MarkKind.Name && !mark.Text.Contains(' ', StringComparison.Ordinal))
            .Select(mark => NameKey.Bare(mark.Text))
            .Concat(terms.Where(term => term.Term.IsActor).SelectMany(term => OneWord(term.Term)))
            .Concat(
                briefing.Sources.SelectMany(source => source.Authors).SelectMany(author => Words([author.Inverted]))
            )
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a bare word that begins a sentence is known as a name.</summary>
    public bool IsKnown(string bare) =>
        known.Contains(bare) || Countries.CodeOf(bare) is not null || Countries.CodeOfCapital(bare) is not null;

    /// <summary>
    /// Whether a name, as <see cref="NameKey.Split"/> gives it, is that of a source: its author, title, publication.
    /// </summary>
    public bool IsOfSource(string name, string id) =>
        sources.TryGetValue(id, out var words) && words.Any(word => NameKey.AreSame(name, word));

    /// <summary>
    /// Whether a name is a part of the longer name of what a source appeared in, and a text has but that part: ‘Karsk’,
    /// of ‘The Karsk Courier’; ‘the Courier’ stands for the whole.
    /// </summary>
    public bool IsPartOfTitle(string name, string text, string id) =>
        titles.TryGetValue(id, out var known)
        && Array.Exists(known, title => title.Length > 1 && title.AsSpan(0, title.Length - 1).Contains(name))
        && !Array.Exists(known, title => Names(text).Contains(title[^1]));

    /// <summary>Whether a passage has a name of a source, other than those of its article's theme.</summary>
    public bool NamesSource(string source, PassageId id) =>
        sources.TryGetValue(source, out var words) && words.Any(word => !IsTheme(word, id.Seed) && HasWord(id, word));

    /// <summary>Whether a passage has a name of a text, other than those of its article's theme.</summary>
    public bool SharesName(string text, PassageId id) =>
        Names(text).Any(name => !IsTheme(name, id.Seed) && Occurs(name, id));

    /// <summary>The names in a run of words with capitals, as <see cref="NameKey.Split"/> gives them.</summary>
    public string[] Names(string text) => ProfileOf(text).Words;

    /// <summary>The names of a passage as they are written there.</summary>
    public static IEnumerable<string> NamesIn(Passage passage) =>
        passage
            .Statements.SelectMany(statement => statement.Marks)
            .Where(mark => mark.Kind == MarkKind.Name)
            .Select(mark => mark.Text);

    /// <summary>The passages that have a name, of the records that some passages are of, in reading order.</summary>
    public IEnumerable<PassageId> PassagesWith(ImmutableArray<PassageId> from, string name) =>
        records
            .Where(record => from.Any(id => id.Seed == record.Id))
            .SelectMany(record => record.Passages.Select(passage => new PassageId(record.Id, passage.Id)))
            .Where(id => HasWord(id, name));

    /// <summary>Whether a name is that of an author of the articles.</summary>
    public bool IsAuthor(Mark name, ImmutableArray<PassageId> from) =>
        Names(name.Text).All(word => from.Any(id => IsAuthor(word, id.Seed)));

    private bool IsAuthor(string name, string record) => authors[record].Any(author => NameKey.AreSame(name, author));

    /// <summary>Whether a name is one of the entry with an id.</summary>
    public bool IsOfTerm(string name, string id) => termsByWord[name].Any(term => terms[term].Term.Id == id);

    /// <summary>Whether a name is one of an entry that cites one of the sources.</summary>
    public bool IsOfTermCiting(string name, ImmutableArray<string> cited) =>
        termsByWord[name].Any(term => terms[term].Term.Sources.Any(source => cited.Contains(source)));

    /// <summary>Whether a name belongs to the theme of an article, so that any of its passages may mean it.</summary>
    public bool IsTheme(string name, string record) =>
        isOfTheme.GetOrAdd((name, record), key => themes[key.Record].Any(word => NameKey.AreSame(key.Name, word)));

    /// <summary>Whether a name belongs to the theme of any article.</summary>
    public bool IsTheme(string name) => records.Any(record => IsTheme(name, record.Id) && !IsAuthor(name, record.Id));

    /// <summary>Whether a name that is no country's or person's belongs to the theme of an article.</summary>
    public bool IsThemeOf(Mark name, string record) =>
        ProfileOf(name.Text) is { Class: NameClass.Other, Kind: not "person" } nature
        && nature.Words.Any(word => IsTheme(word, record));

    /// <summary>
    /// Whether a name occurs in a passage: itself, by another form of the same entry, or a country by its capital and
    /// the other way round.
    /// </summary>
    public bool Occurs(string name, PassageId id)
    {
        if (HasWord(id, name))
        {
            return true;
        }

        // A capital stands for its government, and a country for its capital.
        if (
            (Countries.CodeOfCapital(name) is { } country && HasWord(id, country))
            || passages[id].Any(word => Countries.CodeOfCapital(word) == name)
        )
        {
            return true;
        }

        foreach (var term in termsByWord[name])
        {
            if (occursByTerm.GetOrAdd((id, term), key => terms[key.Item2].Forms.Any(form => HasForm(key.Item1, form))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The keys under which a name is paired with words: its own words, and the other forms of one word that their
    /// entries have.
    /// </summary>
    public string[] Keys(Mark name) =>
        keys.GetOrAdd(name.Text, text => [.. Names(text).SelectMany(Keys).Distinct(StringComparer.Ordinal)]);

    /// <summary>The keys under which a mark of any kind is paired with words.</summary>
    public string[] KeysOf(Mark mark) => mark.Kind == MarkKind.Name ? Keys(mark) : [.. StatementHash.Items(mark)];

    /// <summary>
    /// Whether two names may be of the same class and kind, so that one could have been put for the other.
    /// </summary>
    public bool AreAlike(Mark one, Mark other)
    {
        var (first, second) = (ProfileOf(one.Text), ProfileOf(other.Text));
        return first.Class == second.Class
            && (first.Kind == second.Kind || first.Kind.Length == 0 || second.Kind.Length == 0);
    }

    /// <summary>
    /// Whether two names are known to be alike: of one kind of the glossary that acts, or places of one class.
    /// </summary>
    public bool AreSurelyAlike(Mark one, Mark other) =>
        AreOfOneKind(one, other) || (IsPlace(one) && ProfileOf(one.Text).Class == ProfileOf(other.Text).Class);

    /// <summary>Whether a name is that of a country, a region or a people.</summary>
    public bool IsPlace(Mark name) => ProfileOf(name.Text).Class != NameClass.Other;

    /// <summary>Whether two names are known to be of whoever acts, of whatever kind: a firm and a union.</summary>
    public bool AreActors(Mark one, Mark other) => IsActor(one) && IsActor(other);

    private bool IsActor(Mark name) =>
        ProfileOf(name.Text).Kind is "person" or "organisation" or "firm" or "university" or "movement" or "body";

    /// <summary>Whether two names are of one kind of the glossary that acts: persons, bodies, movements.</summary>
    public bool AreOfOneKind(Mark one, Mark other) =>
        ProfileOf(one.Text).Kind is ("person" or "organisation" or "firm" or "university") and var kind
        && ProfileOf(other.Text).Kind == kind;

    /// <summary>The class and kind of a name.</summary>
    private NameProfile ProfileOf(string name) =>
        profiles.GetOrAdd(
            name,
            text =>
            {
                string[] words = [.. NameKey.Split(text)];
                return new NameProfile(words, ClassOf(words), KindOf(words));
            }
        );

    /// <summary>The kind of the entry that a name is of; empty where it is of none, or of several kinds.</summary>
    private string KindOf(string[] words)
    {
        var kinds =
            words.Length == 0
                ? []
                : termsByWord[words[^1]]
                    .Where(term => terms[term].Forms.Any(form => words.All(form.Contains)))
                    .Select(term => terms[term].Term.Kind)
                    .Distinct(StringComparer.Ordinal)
                    .ToArray();
        return kinds is [var only] ? only : "";
    }

    /// <summary>
    /// The class of a name by its last word, as <see cref="NameKey.Split"/> gives it: <c>=</c> and a code for a
    /// country,
    /// <c>=x…</c> for a region, a people or a faith.
    /// </summary>
    private static NameClass ClassOf(string[] words) =>
        words.LastOrDefault() switch
        {
            ['=', 'x', ..] => NameClass.RegionOrPeople,
            ['=', ..] => NameClass.Country,
            { } word when Countries.CodeOfCapital(word) is not null => NameClass.Country,
            _ => NameClass.Other,
        };

    /// <summary>
    /// The keys of one name: its own, those of the one-word forms of its entries, and the country whose capital it is.
    /// </summary>
    private IEnumerable<string> Keys(string name) =>
        termsByWord[name]
            .SelectMany(term => terms[term].Forms)
            .Where(form => form.Length == 1)
            .Select(form => form[0])
            .Prepend(name)
            .Concat(Countries.CodeOfCapital(name) is { } code ? [code] : [])
            .Select(NameKey.Of);

    /// <summary>
    /// Whether a form of an entry stands in a passage, two thirds of its words at least, or a slip or two apart: the
    /// dossier may have settled on another spelling than the article.
    /// </summary>
    private bool HasForm(PassageId id, ImmutableArray<string> form)
    {
        var there = form.Count(word => HasWord(id, word));
        return there == form.Length
            || 3 * there >= 2 * form.Length
            || form.All(word => HasWord(id, word) || passages[id].Any(other => NameKey.IsNear(word, other)));
    }

    /// <summary>Whether the names of a passage have a word, endings aside.</summary>
    private bool HasWord(PassageId id, string name) =>
        occursItself.GetOrAdd((id, name), key => passages[key.Item1].Any(word => NameKey.AreSame(key.Item2, word)));

    private ImmutableArray<string> ThemeOf(SeedRecord record)
    {
        var enough = Math.Max(3, record.Passages.Count(passage => passage.Id.StartsWith('p')) * ThemeShare);
        var title = record.Bibliography.FirstOrDefault(pair => pair.Key == "title").Value ?? "";
        return
        [
            .. Words(record.Bibliography.Where(pair => !Titles.Contains(pair.Key)).Select(pair => pair.Value))
                .Concat(record.Passages.IsEmpty ? [] : passages[new PassageId(record.Id, record.Passages[0].Id)])
                .Concat(
                    record
                        .Passages.SelectMany(passage => passages[new PassageId(record.Id, passage.Id)])
                        .GroupBy(word => word, StringComparer.Ordinal)
                        .Where(group => group.Count() >= enough)
                        .Select(group => group.Key)
                )
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>The words of a passage's names and, in a paragraph, of the names in the heading above it.</summary>
    private static ImmutableArray<string> NamesOf(Passage passage) =>
        [
            .. passage
                .Statements.SelectMany(statement => statement.Marks)
                .Where(mark => mark.Kind == MarkKind.Name)
                .SelectMany(mark => NameKey.Split(mark.Text))
                .Concat(Words([passage.Id.StartsWith('p') ? passage.Section : ""]))
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The names of an entry: its own, its aliases and those in other languages.</summary>
    private static IEnumerable<string> Forms(Term term) =>
        term.Aliases.Prepend(term.Name).Concat(term.Labels.Select(label => label.Value));

    /// <summary>Names of one word, and each word of a person's.</summary>
    private static IEnumerable<string> OneWord(Term term) =>
        term
            .Aliases.Prepend(term.Name)
            .Select(name => Words([name]))
            .Where(words => words.Length == 1 || term.Kind == "person")
            .SelectMany(words => words);

    /// <summary>What may name a source: its data but the notes, its title, and all who had a part in it.</summary>
    private static IEnumerable<string> Texts(Source source) =>
        source
            .Fields.Where(field => field.Key is not "note")
            .Select(field => field.Value)
            .Append(source.Title)
            .Concat(source.Authors.Select(author => author.Inverted))
            .Concat(source.Editors.Select(editor => editor.Inverted))
            .Concat(source.Contributors.SelectMany(names => names.Value).Select(name => name.Inverted));

    /// <summary>The words with a capital of texts that are names or titles.</summary>
    private static ImmutableArray<string> Words(IEnumerable<string> texts) =>
        [
            .. texts
                .Select(Normalisation.AsTyped)
                .SelectMany(text =>
                    Normalisation
                        .Words(text)
                        .Where(word => char.IsUpper(text[word.Start]))
                        .Select(word => text[word.Start..word.End])
                )
                .SelectMany(NameKey.Split)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>What rules ask of a name, found once for each.</summary>
    /// <param name="Words">Its words, as <see cref="NameKey.Split"/> gives them.</param>
    /// <param name="Class">Whether it is a country's, or a region's or people's.</param>
    /// <param name="Kind">The kind of its entry; empty where it is of none, or of several kinds.</param>
    private sealed record NameProfile(string[] Words, NameClass Class, string Kind);

    private enum NameClass
    {
        /// <summary>Every other name.</summary>
        Other,

        /// <summary>A country, or the capital that stands for it.</summary>
        Country,

        /// <summary>A region, a people or a faith.</summary>
        RegionOrPeople,
    }
}
