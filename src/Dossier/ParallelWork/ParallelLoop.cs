using System.Runtime.ExceptionServices;

namespace Dossier.ParallelWork;

/// <summary>Work on many items at once, whose outcome does not show in which order it was done.</summary>
internal static class ParallelLoop
{
    /// <summary>
    /// Makes one thing of each item, in the order of the items. The thread that calls works too, so that it ends even
    /// where all threads of the pool wait for such work; a query by <c>AsParallel</c> waits for threads of the pool.
    /// </summary>
    /// <param name="items">The items.</param>
    /// <param name="make">Makes one thing; called from several threads.</param>
    /// <exception cref="Exception">What <paramref name="make"/> threw; of several the first by its message, so that
    /// no order of threads shows.</exception>
    public static TMade[] Map<TItem, TMade>(IEnumerable<TItem> items, Func<TItem, TMade> make)
    {
        var list = items as IReadOnlyList<TItem> ?? [.. items];
        var made = new TMade[list.Count];
        try
        {
            Parallel.For(0, made.Length, i => made[i] = make(list[i]));
        }
        catch (AggregateException thrown)
        {
            ExceptionDispatchInfo.Throw(
                thrown.Flatten().InnerExceptions.OrderBy(fault => fault.Message, StringComparer.Ordinal).First()
            );
        }

        return made;
    }
}
