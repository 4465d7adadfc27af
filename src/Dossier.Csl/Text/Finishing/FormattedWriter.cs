using System.Collections.Immutable;
using Dossier.Csl.Styles.AttributeValues;
using Dossier.Csl.Text.FontSettings;

namespace Dossier.Csl.Text.Finishing;

/// <summary>Writes mended pieces as the parts of a finished text.</summary>
internal static class FormattedWriter
{
    /// <summary>Writes what is in a block.</summary>
    public static void Write(Block block, Formatting outer, string item, ImmutableArray<FormattedPart>.Builder parts)
    {
        var span = block.Span;
        var ownFormatting = AddedFormatting(span, outer);
        var inner = ownFormatting.Within(outer);
        var itemAround = span.Item.Length > 0 ? span.Item : item;
        if (ownFormatting == Formatting.None && span.Display == Display.Inline)
        {
            WriteChildren(block, inner, itemAround, parts);
            return;
        }

        var groupParts = ImmutableArray.CreateBuilder<FormattedPart>();
        WriteChildren(block, inner, itemAround, groupParts);
        if (groupParts.Count > 0)
        {
            parts.Add(new FormattedGroup(ownFormatting, span.Display, groupParts.ToImmutable()));
        }
    }

    private static void WriteChildren(
        Block block,
        Formatting formatting,
        string item,
        ImmutableArray<FormattedPart>.Builder parts
    )
    {
        foreach (var child in block.Children)
        {
            if (child is Block inner)
            {
                Write(inner, formatting, item, parts);
            }
            else if (child is Piece { Text.Length: > 0 } piece)
            {
                Raised.Write(piece, formatting, item, parts);
            }
        }
    }

    /// <summary>
    /// What a span adds to the formatting around it; ‘normal’ only where there is something to take back.
    /// </summary>
    private static Formatting AddedFormatting(Span span, Formatting outer)
    {
        if (span.IsPlain)
        {
            return new Formatting(
                outer.Style is FontStyle.Italic or FontStyle.Oblique ? FontStyle.Normal : FontStyle.Inherited,
                outer.Variant == FontVariant.SmallCaps ? FontVariant.Normal : FontVariant.Inherited,
                outer.Weight == FontWeight.Bold ? FontWeight.Normal : FontWeight.Inherited,
                outer.Decoration == TextDecoration.Underline ? TextDecoration.None : TextDecoration.Inherited,
                outer.Align is VerticalAlign.Superscript or VerticalAlign.Subscript
                    ? VerticalAlign.Baseline
                    : VerticalAlign.Inherited
            );
        }

        var ownFormatting = span.Formatting;
        if (ownFormatting == Formatting.None)
        {
            return ownFormatting;
        }

        if (span.Flips)
        {
            return new Formatting(
                ownFormatting.Style == outer.Style && ownFormatting.Style != FontStyle.Inherited
                    ? FontStyle.Normal
                    : ownFormatting.Style,
                ownFormatting.Variant == outer.Variant && ownFormatting.Variant != FontVariant.Inherited
                    ? FontVariant.Normal
                    : ownFormatting.Variant,
                ownFormatting.Weight == outer.Weight && ownFormatting.Weight != FontWeight.Inherited
                    ? FontWeight.Normal
                    : ownFormatting.Weight,
                ownFormatting.Decoration,
                ownFormatting.Align
            );
        }

        return new Formatting(
            ownFormatting.Style == FontStyle.Normal && outer.Style is not (FontStyle.Italic or FontStyle.Oblique)
                ? FontStyle.Inherited
                : ownFormatting.Style,
            ownFormatting.Variant == FontVariant.Normal && outer.Variant != FontVariant.SmallCaps
                ? FontVariant.Inherited
                : ownFormatting.Variant,
            ownFormatting.Weight == FontWeight.Normal && outer.Weight is not (FontWeight.Bold or FontWeight.Light)
                ? FontWeight.Inherited
                : ownFormatting.Weight,
            ownFormatting.Decoration == TextDecoration.None && outer.Decoration != TextDecoration.Underline
                ? TextDecoration.Inherited
                : ownFormatting.Decoration,
            ownFormatting.Align == VerticalAlign.Baseline
            && outer.Align is not (VerticalAlign.Superscript or VerticalAlign.Subscript)
                ? VerticalAlign.Inherited
                : ownFormatting.Align
        );
    }
}
