namespace Dossier.Statements.WordLists;

/// <summary>
/// The axes that rules name. An axis has two ends, such as ‘more’ and ‘less’; the lists of a language say which words
/// lie at each. A name with ! has a negation turn nothing round: who does not give has not therefore received.
/// </summary>
internal static class Axis
{
    /// <summary>‘all’ and ‘nobody’.</summary>
    public const string All = "all!";

    /// <summary>‘above’ and ‘below’.</summary>
    public const string Above = "above!";

    /// <summary>‘before’ and ‘after’.</summary>
    public const string Before = "before!";

    /// <summary>‘buy’ and ‘sell’.</summary>
    public const string Buy = "buy!";

    /// <summary>‘if’ and ‘unless’.</summary>
    public const string Condition = "condition!";

    /// <summary>Two things that go together, and two of which one is enough.</summary>
    public const string Both = "joined!";

    /// <summary>A ‘did not’ that leaves out its verb; it has but one end.</summary>
    public const string Did = "did!";

    /// <summary>‘more than half’ and ‘almost half’.</summary>
    public const string Half = "half!";

    /// <summary>‘half an hour’; it has but one end.</summary>
    public const string HalfHour = "half_hour!";

    /// <summary>‘half a kilometre’; it has but one end.</summary>
    public const string HalfKilometre = "half_km!";

    /// <summary>‘already’ and ‘not yet’.</summary>
    public const string Done = "done";

    /// <summary>‘pay’ and ‘receive’.</summary>
    public const string Give = "give!";

    /// <summary>‘governing’ and ‘opposition’.</summary>
    public const string Government = "government!";

    /// <summary>Words such as ‘may’ and ‘reportedly’; it has but one end.</summary>
    public const string Hedge = "hedge!";

    /// <summary>
    /// What stands for an axis in entries of phrases whose words have no sense of their own, such as ‘above all’.
    /// </summary>
    public const string Idiom = "idiom!";

    /// <summary>‘instead of’; it has but one end.</summary>
    public const string Instead = "instead!";

    /// <summary>‘most of’ and ‘a minority’.</summary>
    public const string Major = "major!";

    /// <summary>‘can’ and ‘could’, which may say the same as ‘may’.</summary>
    public const string Modal = "modal!";

    /// <summary>‘more than doubled’ and ‘almost doubled’.</summary>
    public const string Multiple = "multiple!";

    /// <summary>‘light’ and ‘dark’, ‘day’ and ‘night’.</summary>
    public const string Light = "light!";

    /// <summary>‘by day’ and ‘at night’.</summary>
    public const string Night = "night";

    /// <summary>‘offers’ and ‘asks for’.</summary>
    public const string Offer = "offer!";

    /// <summary>‘an option on’; it has but one end.</summary>
    public const string Option = "option!";

    /// <summary>Words such as ‘proposes’ and ‘plans’; it has but one end.</summary>
    public const string Proposal = "proposed!";

    /// <summary>‘for’ and ‘against’.</summary>
    public const string Support = "support!";

    /// <summary>‘asked for’ and ‘got’.</summary>
    public const string Asked = "asked!";

    /// <summary>‘for the majority’ and ‘in dissent’.</summary>
    public const string Verdict = "verdict!";

    /// <summary>
    /// Whether an axis has deeds of two, which either may be said to do: what one sells, lends or loses the other buys,
    /// owes or gains.
    /// </summary>
    public static bool IsOfTwo(string axis) => axis is Buy or Give or "gain" or "debt";
}
