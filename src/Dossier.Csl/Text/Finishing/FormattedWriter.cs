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
        var own = Own(span, outer);
        var inner = own.Within(outer);
        var about = span.Item.Length > 0 ? span.Item : item;
        if (own == Formatting.None && span.Display == Display.Inline)
        {
            Children(block, inner, about, parts);
            return;
        }

        var within = ImmutableArray.CreateBuilder<FormattedPart>();
        Children(block, inner, about, within);
        if (within.Count > 0)
        {
            parts.Add(new FormattedGroup(own, span.Display, within.ToImmutable()));
        }
    }

    private static void Children(
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

    /// <summary>What a span adds to what is about it; ‘normal’ only where there is something to take back.</summary>
    private static Formatting Own(Span span, Formatting outer)
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

        var own = span.Formatting;
        if (own == Formatting.None)
        {
            return own;
        }

        if (span.Flips)
        {
            return new Formatting(
                own.Style == outer.Style && own.Style != FontStyle.Inherited ? FontStyle.Normal : own.Style,
                own.Variant == outer.Variant && own.Variant != FontVariant.Inherited ? FontVariant.Normal : own.Variant,
                own.Weight == outer.Weight && own.Weight != FontWeight.Inherited ? FontWeight.Normal : own.Weight,
                own.Decoration,
                own.Align
            );
        }

        return new Formatting(
            own.Style == FontStyle.Normal && outer.Style is not (FontStyle.Italic or FontStyle.Oblique)
                ? FontStyle.Inherited
                : own.Style,
            own.Variant == FontVariant.Normal && outer.Variant != FontVariant.SmallCaps
                ? FontVariant.Inherited
                : own.Variant,
            own.Weight == FontWeight.Normal && outer.Weight is not (FontWeight.Bold or FontWeight.Light)
                ? FontWeight.Inherited
                : own.Weight,
            own.Decoration == TextDecoration.None && outer.Decoration != TextDecoration.Underline
                ? TextDecoration.Inherited
                : own.Decoration,
            own.Align == VerticalAlign.Baseline
            && outer.Align is not (VerticalAlign.Superscript or VerticalAlign.Subscript)
                ? VerticalAlign.Inherited
                : own.Align
        );
    }
}
