using System.Collections.Immutable;
using System.Reflection;
using Dossier.Diagnostics;
using Dossier.Model.Blocks;
using Dossier.Model.Inlines;
using Dossier.Model.Sources;

namespace Dossier.Tests.Families;

/// <summary>
/// One of every type of a closed family, found by looking at the library, so that none can be forgotten. Whatever may
/// hold text holds a word of its own, such as <c>word-emphasis</c>.
/// </summary>
internal static class EveryKind
{
    /// <summary>The id of the one term, section and source that things refer to.</summary>
    public const string Id = "one";

    /// <summary>The one image.</summary>
    public const string ImagePath = "images/one.svg";

    /// <summary>Every type of a family that is no family itself.</summary>
    public static IReadOnlyList<Type> Of(Type family) =>
        [
            .. typeof(Block)
                .Assembly.GetTypes()
                .Where(type => !type.IsAbstract && type.IsAssignableTo(family))
                .OrderBy(type => type.Name, StringComparer.Ordinal),
        ];

    /// <summary>One of each.</summary>
    public static ImmutableArray<T> Of<T>() => [.. Of(typeof(T)).Select(type => (T)Make(type, Word(type)))];

    /// <summary>One of each type of block, as written.</summary>
    public static ImmutableArray<BlockSyntax> Syntax() => [.. Of<Block>().Select(Syntax)];

    /// <summary>Whether blocks of a type stand only in blocks of one other type, as rows do in tables.</summary>
    public static bool IsPart(Type block) =>
        Of(typeof(Block))
            .SelectMany(type => type.GetConstructors())
            .SelectMany(constructor => constructor.GetParameters())
            .Any(parameter => parameter.ParameterType == typeof(ImmutableArray<>).MakeGenericType(block));

    /// <summary>The word that a thing holds.</summary>
    public static string Word(Type type) => $"word-{type.Name.ToLowerInvariant()}";

    private static BlockSyntax Syntax(Block block) =>
        new(block)
        {
            Content = block is TextBlock text ? ImmutableArray<InlineSyntax>.CastUp(text.Content) : [],
            Blocks = [.. block.Children.Select(Syntax)],
            Terms = block is DefinitionItem item ? [.. item.Terms.Select(ImmutableArray<InlineSyntax>.CastUp)] : [],
        };

    private static object Make(Type type, string word)
    {
        var constructor = type.GetConstructors().MaxBy(made => made.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(type, parameter, word))]);
    }

    private static object Value(Type owner, ParameterInfo parameter, string word)
    {
        ImmutableArray<Inline> words = [new Text(TextSpan.None, word)];
        Dictionary<Type, Func<object>> values = new()
        {
            [typeof(TextSpan)] = () => TextSpan.None,
            [typeof(Attributes)] = () => owner == typeof(Container) ? Caution : Attributes.None,
            [typeof(bool)] = () => parameter.Name == "InText",
            [typeof(int)] = () => parameter.Name == "Level" ? 2 : 0,
            [typeof(LinkTarget)] = () => new TermTarget(Id),
            [typeof(NestingInline)] = () => new Phrase(TextSpan.None, Attributes.None, []),
            [typeof(ImmutableArray<Inline>)] = () => words,
            [typeof(ImmutableArray<InlineSyntax>)] = () => ImmutableArray<InlineSyntax>.CastUp(words),
            [typeof(ImmutableArray<ImmutableArray<Inline>>)] = () => ImmutableArray.Create(words),
            [typeof(ImmutableArray<Block>)] = () =>
                ImmutableArray.Create<Block>(new Paragraph(TextSpan.None, Attributes.None, words)),
            [typeof(ImmutableArray<ListItem>)] = () => ImmutableArray.Create((ListItem)Make(typeof(ListItem), word)),
            [typeof(ImmutableArray<TableRow>)] = () => ImmutableArray.Create((TableRow)Make(typeof(TableRow), word)),
            [typeof(ImmutableArray<TableCell>)] = () => ImmutableArray.Create((TableCell)Make(typeof(TableCell), word)),
            [typeof(ImmutableArray<DefinitionItem>)] = () =>
                ImmutableArray.Create((DefinitionItem)Make(typeof(DefinitionItem), word)),
            [typeof(ImmutableArray<ColumnAlignment>)] = () => ImmutableArray.Create(ColumnAlignment.None),
            [typeof(ImmutableArray<CitationItem>)] = () =>
                ImmutableArray.Create(new CitationItem(TextSpan.None, Id, "", "", false)),
            [typeof(string)] = () =>
                parameter.Name switch
                {
                    "Source" => ImagePath,
                    "SourceId" or "Label" => Id,
                    "Name" => Containers.EditorNote,
                    "Url" => $"term:{Id}",
                    "Language" or "Title" => "",
                    _ => word,
                },
        };
        return values.TryGetValue(parameter.ParameterType, out var value)
            ? value()
            : throw new NotSupportedException($"say what {owner.Name}.{parameter.Name} is to be");
    }

    private static readonly Attributes Caution = Attributes.None with
    {
        Id = "note-one",
        Values = [new AttributeValue("kind", "caution", TextSpan.None)],
    };
}
