using System.Text;

namespace Dossier.Tests.Robustness.Fuzzing;

/// <summary>
/// Makes texts of a format by rules, each with several forms of which one is chosen; <c>‹name›</c> in a form stands for
/// a text of another rule. The first form of a rule is chosen where rules are nested deeply, and names no other rule
/// that leads back. The same numbers make the same text.
/// </summary>
internal sealed class Grammar
{
    private const int Deepest = 14;
    private readonly Dictionary<string, string[]> rules = new(StringComparer.Ordinal);

    /// <summary>Adds a rule, or puts it in the place of another.</summary>
    public Grammar With(string name, params string[] forms)
    {
        rules[name] = forms;
        return this;
    }

    /// <summary>A grammar with the same rules, to which others can be added.</summary>
    public Grammar Copy()
    {
        var copy = new Grammar();
        foreach (var (name, forms) in rules)
        {
            copy.rules[name] = forms;
        }

        return copy;
    }

    /// <summary>A text; in one of three something is cut out, doubled, moved, or put in.</summary>
    /// <param name="chance">Where choices come from.</param>
    /// <param name="rule">The rule of the whole.</param>
    public string Make(Random chance, string rule)
    {
        var text = new StringBuilder();
        Append(text, chance, rule, 0);
        return chance.Next(3) == 0 ? Spoiled(text.ToString(), chance) : text.ToString();
    }

    private void Append(StringBuilder text, Random chance, string rule, int depth)
    {
        var forms = rules[rule];
        var form = depth > Deepest ? forms[0] : forms[chance.Next(forms.Length)];
        for (var at = 0; at < form.Length; )
        {
            var open = form.IndexOf('‹', at);
            if (open < 0)
            {
                text.Append(form, at, form.Length - at);
                return;
            }

            var close = form.IndexOf('›', open);
            text.Append(form, at, open - at);
            Append(text, chance, form[(open + 1)..close], depth + 1);
            at = close + 1;
        }
    }

    private string Spoiled(string text, Random chance)
    {
        for (var times = chance.Next(1, 4); times > 0; times--)
        {
            var from = chance.Next(text.Length + 1);
            var part = text.Substring(from, chance.Next(Math.Min(30, text.Length - from) + 1));
            var to = chance.Next(text.Length + 1);
            text = chance.Next(4) switch
            {
                0 => text.Remove(from, part.Length),
                1 => text.Insert(to, part),
                2 => text.Insert(to, rules["hostile"][chance.Next(rules["hostile"].Length)]),
                _ => text[..from],
            };
        }

        return text;
    }
}
