using Dossier.Languages;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dossier.Parse.Yaml;

/// <summary>
/// YAML's events, with the values cleaned: escapes (<c>"\e"</c>) can name characters that no page may have.
/// </summary>
/// <param name="inner">The events as they come.</param>
/// <param name="look">Sees each value and key as it was written.</param>
internal sealed class CleanParser(IParser inner, Action<Scalar> look) : IParser
{
    /// <inheritdoc/>
    public ParsingEvent? Current { get; private set; }

    /// <inheritdoc/>
    public bool MoveNext()
    {
        var moved = inner.MoveNext();
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
