using Dossier.Languages.Letters;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dossier.Parse.Yaml;

/// <summary>
/// YAML's events, values and keys cleaned of characters that no page may have: escapes (<c>"\e"</c>) can name them.
/// What is nested too deep is refused, since YamlDotNet builds its nodes by recursion.
/// </summary>
/// <param name="inner">The events as they come.</param>
/// <param name="look">Sees each value and key as it was written.</param>
internal sealed class CleanScalarParser(IParser inner, Action<Scalar> look) : IParser
{
    /// <summary>Lists and mappings within one another, at most.</summary>
    private const int MaxDepth = 100;

    private int depth;

    /// <inheritdoc/>
    public ParsingEvent? Current { get; private set; }

    /// <inheritdoc/>
    public bool MoveNext()
    {
        var moved = inner.MoveNext();
        depth += moved ? inner.Current?.NestingIncrease ?? 0 : 0;
        if (depth > MaxDepth && inner.Current is { } deep)
        {
            throw new SemanticErrorException(
                deep.Start,
                deep.End,
                $"More than {MaxDepth} lists and mappings stand within one another."
            );
        }

        if (inner.Current is Scalar written)
        {
            look(written);
        }

        Current =
            inner.Current is Scalar scalar
            && Characters.Clean(scalar.Value) is var clean
            && !ReferenceEquals(clean, scalar.Value)
                ? new Scalar(
                    scalar.Anchor,
                    scalar.Tag,
                    clean,
                    scalar.Style,
                    scalar.IsPlainImplicit,
                    scalar.IsQuotedImplicit,
                    scalar.Start,
                    scalar.End,
                    scalar.IsKey
                )
                : inner.Current;
        return moved;
    }
}
