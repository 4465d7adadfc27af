using Dossier.Diagnostics;

namespace Dossier.Parse;

/// <summary>
/// The ids of a list, or what else may be given once in it: the first of each is taken, and every later one reported.
/// </summary>
/// <param name="code">The rule.</param>
/// <param name="comparer">Says which two are the same.</param>
/// <param name="bag">Receives findings.</param>
internal sealed class GivenIds<T>(DiagnosticCode code, IEqualityComparer<T> comparer, DiagnosticBag bag)
    where T : notnull
{
    private readonly Dictionary<T, TextSpan> places = new(comparer);

    /// <summary>Takes an id; where it was given before, reports it and answers false.</summary>
    /// <param name="id">The id.</param>
    /// <param name="place">Where it is given.</param>
    /// <param name="message">What is wrong, by the place where the id was given first.</param>
    /// <param name="hint">What would mend it.</param>
    public bool TryTake(T id, TextSpan place, Func<TextSpan, string> message, string? hint = null)
    {
        if (places.TryAdd(id, place))
        {
            return true;
        }

        bag.Report(code, place, message(places[id]), hint);
        return false;
    }
}
