using Dossier.Languages.Letters;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dossier.Parse.Yaml;

/// <summary>
/// YAML's events, with the values cleaned: escapes (<c>"\e"</c>) can name characters that no page may have. What is
/// nested too deep is refused, since YamlDotNet builds its nodes by recursion.
/// </summary>
/// <param name="inner">The events as they come.</param>
/// <param name="look">Sees each value and key as it was written.</param>
internal sealed class CleanParser(IParser inner, Action<Scalar> look) : IParser
{
    /// <summary>Lists and mappings within one another, at most.</summary>
    private const int Deepest = 100;

    private int depth;

    /// <inheritdoc/>
    public ParsingEvent? Current { get; private set; }

    /// <inheritdoc/>
    public bool MoveNext()
    {
        var moved = inner.MoveNext();
        depth += moved ? inner.Current?.NestingIncrease ?? 0 : 0;
        if (depth > Deepest && inner.Current is { } deep)
        {
            throw new SemanticErrorException(
                deep.Start,
                deep.End,
                $"More than {Deepest} lists and mappings stand within one another."
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
