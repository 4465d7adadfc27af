using Dossier.Statements;

namespace Dossier.Check.Grounding.Weighing;

/// <summary>Who does something and to whom it is done, in a sentence and in those of its passages.</summary>
internal static class Deeds
{
    /// <summary>Words between a verb and whom it is done to.</summary>
    private const int WordsBetween = 3;

    /// <summary>
    /// Whether the first of two marks does to the second here what the second does to it there: ‘Halden sued the
    /// villagers’.
    /// </summary>
    public static bool AreExchanged(SentenceComparison sentence, int one, int other)
    {
        var verb = sentence.Marks[one].Word + Math.Max(1, sentence.Marks[one].Words);
        return sentence.Marks[one].Role.Length == 0
            && verb < sentence.Marks[other].Word
            && sentence.Marks[other].Word - verb <= WordsBetween
            && sentence.Statements.Read.IsContent[verb]
            && sentence.Matches.Any(match =>
                match.Likeness >= SentenceComparison.MinLikeness * sentence.Matches[0].Likeness
                && sentence.SolePlace(match, one) is { } there
                && sentence.SolePlace(match, other) is { } before
                && before < there
                && match.Statement.Marks[there].Role.Length == 0
                && sentence.Keys[one].Any(key => match.LinksClose(key, verb, false))
                && sentence.Keys[other].Any(key => match.LinksClose(key, verb, true))
                && !sentence.Keys[one].Any(key => match.LinksClose(key, verb, true))
                && !sentence.Keys[other].Any(key => match.LinksClose(key, verb, false))
            );
    }

    /// <summary>
    /// Whether what one of two names does here is done by it there, or the other way round: ‘the Brasks own Halden’,
    /// ‘Halden, owned by the Brasks’.
    /// </summary>
    public static bool KeepVoice(SentenceComparison sentence, int one, int other)
    {
        var (first, second) = (sentence.Marks[one], sentence.Marks[other]);
        if (first.Kind != MarkKind.Name || second.Kind != MarkKind.Name)
        {
            return false;
        }

        foreach (
            var match in sentence.Matches.Where(match =>
                match.Likeness >= SentenceComparison.MinLikeness * sentence.Matches[0].Likeness
            )
        )
        {
            if (
                sentence.SolePlace(match, one) is { } here
                && sentence.SolePlace(match, other) is { } there
                && here != there
            )
            {
                var (ofFirst, ofSecond) = (match.Statement.Marks[here].Role, match.Statement.Marks[there].Role);
                return first.Role != "by" && second.Role != "by"
                    ? (ofFirst == "by") != (ofSecond == "by") && (ofFirst == "by") == (one < other)
                    : (first.Role == "by") != (second.Role == "by")
                        && ofFirst != "by"
                        && ofSecond != "by"
                        && (first.Role == "by") == (here < there);
            }
        }

        return false;
    }
}
