using System.Text;
using Dossier.Csl.Locales;
using Dossier.Csl.Styles.AttributeValues;

namespace Dossier.Csl.Rendering.Numbers;

/// <summary>Writes numbers and lists of them.</summary>
/// <param name="locale">The language.</param>
/// <param name="ranges">How ranges of pages are written.</param>
internal sealed class NumberWriter(LocaleChain locale, PageRangeFormat ranges)
{
    /// <summary>Writes a number variable.</summary>
    /// <param name="text">The variable.</param>
    /// <param name="form">How each number is written.</param>
    /// <param name="gender">The gender of the word that the number goes with.</param>
    /// <param name="isPage">Whether ranges are shortened as those of pages.</param>
    public string Write(string text, NumberForm form, Gender gender, bool isPage)
    {
        var parts = NumberText.Read(text, locale).Parts;
        var written = new StringBuilder();
        var isLabelled = false;
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            written.Append(
                part.Joint switch
                {
                    NumberJoint.First => "",
                    NumberJoint.Range => locale.Text("page-range-delimiter") is { Length: > 0 } mark ? mark : "–",
                    NumberJoint.Ampersand when part.IsNumeric && parts[i - 1].IsNumeric =>
                        $" {locale.Text("and", TermForm.Symbol)} ",
                    _ => part.Before,
                }
            );
            if (isPage && part.Joint == NumberJoint.Range)
            {
                written.Append(RangeEnd(parts[i - 1].Text, part.Text));
            }
            else
            {
                var startsRange = i + 1 < parts.Length && parts[i + 1].Joint == NumberJoint.Range;
                isLabelled |= i > 0 && LabelWords.Read(part.Text, out _, out _);
                written.Append(isLabelled ? WithLabel(part.Text, startsRange) : WriteNumber(part.Text, form, gender));
            }
        }

        return written.ToString();
    }

    /// <summary>The second number of a range of pages, shortened or completed as the style has it.</summary>
    private string RangeEnd(string first, string last)
    {
        var bare = first.AsSpan(first.LastIndexOf(' ') + 1);
        var (prefix, digits, suffix) = NumberText.Split(bare);
        var (otherPrefix, otherDigits, otherSuffix) = NumberText.Split(last);
        return digits == 0 || otherDigits == 0 || suffix > 0 || otherSuffix > 0
            ? last
            : PageRanges.LastNumber(ranges, bare[..prefix].ToString(), bare[prefix..].ToString(), last[otherPrefix..]);
    }

    /// <summary>
    /// A number that begins with the word for what it counts (‘fig. 3’), with the language's word in its place.
    /// </summary>
    private string WithLabel(string text, bool plural) =>
        LabelWords.Read(text, out var term, out var rest)
        && locale.Text(term, TermForm.Short, plural) is { Length: > 0 } label
            ? $"{label} {rest}"
            : text;

    /// <summary>A number in the form that the style asks for; texts that are no plain number as they are.</summary>
    private string WriteNumber(string text, NumberForm form, Gender gender)
    {
        if (form == NumberForm.Numeric || new NumberPart(text, NumberJoint.First, "").Number is not { } number)
        {
            return text;
        }

        return form switch
        {
            NumberForm.Ordinal => Ordinals.Short(number, gender, locale),
            NumberForm.LongOrdinal => Ordinals.Long(number, gender, locale),
            NumberForm.Roman => Roman.Write(number) ?? text,
            _ => text,
        };
    }
}
