using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dossier.Parse.Yaml;

/// <summary>
/// YAML's events, their number of values and their depth bounded: aliases let a few lines stand for more values than
/// there is time to look at, and what is nested deeply enough ends the program.
/// </summary>
/// <param name="inner">The events as they come.</param>
internal sealed class SizeBoundedParser(IParser inner) : IParser
{
    /// <summary>
    /// How many values the aliases of a text may stand for, those counted that aliases within stand for.
    /// </summary>
    public const int MaxRepeatedValues = 10_000;

    /// <summary>How many lists and mappings may be within one another.</summary>
    public const int MaxDepth = 60;

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
                CountValue(scalar, 1, isScalar: true);
                KeepSize(scalar.Anchor, 1, isScalar: true);
                break;
            case AnchorAlias alias:
                CountAlias(alias);
                break;
            case MappingStart or SequenceStart when open.Count == MaxDepth:
                throw Fault(inner.Current, $"lists and mappings are nested more than {MaxDepth} deep");
            case MappingStart mapping:
                CountValue(mapping, 0, isScalar: false);
                open.Push(new Open(mapping.Anchor, IsMapping: true));
                break;
            case SequenceStart sequence:
                CountValue(sequence, 0, isScalar: false);
                open.Push(new Open(sequence.Anchor, IsMapping: false));
                break;
            case MappingEnd or SequenceEnd:
                CloseInnermost();
                break;
        }

        return moved;
    }

    /// <summary>
    /// Counts the values that an alias repeats; throws where they are too many, or where it stands within what it
    /// repeats.
    /// </summary>
    private void CountAlias(AnchorAlias alias)
    {
        if (open.Any(one => one.Anchor == alias.Value))
        {
            throw Fault(alias, $"'*{alias.Value}' stands within what it repeats");
        }

        // An anchor that is not there is reported by the reader.
        var (size, isScalar) = anchored.GetValueOrDefault(alias.Value, (1, true));
        repeated += size;
        if (repeated > MaxRepeatedValues)
        {
            throw Fault(alias, $"aliases repeat more than {MaxRepeatedValues} values; write the values themselves");
        }

        CountValue(alias, size, isScalar);
    }

    /// <summary>Counts a value for what holds it, and sees that a key is a word.</summary>
    private void CountValue(ParsingEvent value, long size, bool isScalar)
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

    /// <summary>Ends the innermost list or mapping; what holds it has its values too.</summary>
    private void CloseInnermost()
    {
        var closed = open.Pop();
        KeepSize(closed.Anchor, closed.Size, isScalar: false);
        if (open.TryPeek(out var holder))
        {
            holder.Size += closed.Size;
        }
    }

    /// <summary>Keeps the size of a value that has an anchor, for the aliases that will repeat it.</summary>
    private void KeepSize(AnchorName anchor, long size, bool isScalar)
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
