using Dossier.Diagnostics;
using Dossier.Model;

namespace Dossier.Check.Rules;

/// <summary>
/// HTML in Markdown is refused unless the dossier allows it: it escapes every other check, and the printed briefing.
/// </summary>
internal static class HtmlIsAllowed
{
    private static readonly string Hint = $"write Markdown; or allow it {SettingHint.Of("allow", "raw-html: true")}";

    public static void Apply(Briefing briefing, DiagnosticBag bag)
    {
        if (briefing.Settings.AllowRawHtml)
        {
            return;
        }

        foreach (var page in briefing.Pages)
        {
            foreach (var block in Walk.Blocks(page).OfType<RawHtmlBlock>())
            {
                bag.Report(Codes.RawHtml, block.Span, "raw HTML is not allowed", Hint);
            }

            Walk.EachInline(
                page,
                inline =>
                {
                    if (inline is RawHtml raw)
                    {
                        bag.Report(Codes.RawHtml, raw.Span, $"raw HTML is not allowed: {raw.Html}", Hint);
                    }
                }
            );
        }
    }
}
