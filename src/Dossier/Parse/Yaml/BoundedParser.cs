using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dossier.Parse.Yaml;

/// <summary>
/// YAML's events, within bounds: aliases let a few lines stand for more values than there is time to look at, and what
/// is nested deeply enough ends the program.
/// </summary>
/// <param name="inner">The events as they come.</param>
internal sealed class BoundedParser(IParser inner) : IParser
{
    /// <summary>
    /// How many values the aliases of a text may stand for, those counted that aliases within stand for.
    /// </summary>
    public const int MostRepeated = 10_000;

    /// <summary>How many lists and mappings may be within one another.</summary>
    public const int Deepest = 60;

    private readonly Stack<Open> open = new();
    private readonly Dictionary<AnchorName, (long Size, bool IsScalar)> anchored = [];
    private long repeated;

    /// <inheritdoc/>
    public ParsingEvent? Current => inner.Current;

    /// <inheritdoc/>
    public bool MoveNext()
    {
        var moved = inner.MoveNext();
        switch (inner.Current)
        {
            case null:
                break;
            case Scalar scalar:
                Take(scalar, 1, isScalar: true);
                Keep(scalar.Anchor, 1, isScalar: true);
                break;
            case AnchorAlias alias:
                TakeAlias(alias);
                break;
            case MappingStart or SequenceStart when open.Count == Deepest:
                throw Fault(inner.Current, $"lists and mappings are nested more than {Deepest} deep");
            case MappingStart mapping:
                Take(mapping, 0, isScalar: false);
                open.Push(new Open(mapping.Anchor, IsMapping: true));
                break;
            case SequenceStart sequence:
                Take(sequence, 0, isScalar: false);
                open.Push(new Open(sequence.Anchor, IsMapping: false));
                break;
            case MappingEnd or SequenceEnd:
                Close();
                break;
        }

        return moved;
    }

    private void TakeAlias(AnchorAlias alias)
    {
        if (open.Any(one => one.Anchor == alias.Value))
        {
            throw Fault(alias, $"'*{alias.Value}' stands within what it repeats");
        }

        // An anchor that is not there is reported by the reader.
        var (size, isScalar) = anchored.GetValueOrDefault(alias.Value, (1, true));
        repeated += size;
        if (repeated > MostRepeated)
        {
            throw Fault(alias, $"aliases repeat more than {MostRepeated} values; write the values themselves");
        }

        Take(alias, size, isScalar);
    }

    /// <summary>Counts a value for what holds it, and sees that a key is a word.</summary>
    private void Take(ParsingEvent value, long size, bool isScalar)
    {
        if (!open.TryPeek(out var holder))
        {
            return;
        }

        if (holder is { IsMapping: true, AwaitsValue: false } && !isScalar)
        {
            throw Fault(value, "a key must be a plain word");
        }

        holder.Size += size;
        holder.AwaitsValue = !holder.AwaitsValue;
    }

    private void Close()
    {
        var closed = open.Pop();
        Keep(closed.Anchor, closed.Size, isScalar: false);
        if (open.TryPeek(out var holder))
        {
            holder.Size += closed.Size;
        }
    }

    private void Keep(AnchorName anchor, long size, bool isScalar)
    {
        if (!anchor.IsEmpty)
        {
            anchored[anchor] = (size, isScalar);
        }
    }

    private static YamlException Fault(ParsingEvent at, string message) => new(at.Start, at.End, message);

    /// <summary>A list or mapping that has begun.</summary>
    private sealed record Open(AnchorName Anchor, bool IsMapping)
    {
        /// <summary>Values in it so far, itself among them.</summary>
        public long Size { get; set; } = 1;

        /// <summary>Whether a mapping's last key has no value yet.</summary>
        public bool AwaitsValue { get; set; }
    }
}
