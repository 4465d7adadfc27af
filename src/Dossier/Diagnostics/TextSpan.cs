using Dossier.Input;

namespace Dossier.Diagnostics;

/// <summary>A run of characters in a file of the input.</summary>
/// <param name="File">The file, or null for what no file holds.</param>
/// <param name="Start">UTF-16 offset of the first character, from 0.</param>
/// <param name="Length">UTF-16 code units; 0 marks a point.</param>
public readonly record struct TextSpan(InputFile? File, int Start, int Length)
{
    /// <summary>No place at all.</summary>
    public static TextSpan None => default;

    /// <summary>Offset of the first character after the run.</summary>
    public int End => Start + Length;

    /// <summary>A part of this run.</summary>
    /// <param name="offset">From the start of this run.</param>
    /// <param name="length">UTF-16 code units.</param>
    public TextSpan Part(int offset, int length) => new(File, Start + offset, length);
}
