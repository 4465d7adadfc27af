using CsCheck;

namespace Dossier.Tests.Fixtures;

/// <summary>Made-up cases that are the same on every run, so that what passes once passes again.</summary>
internal static class FixedCases
{
    /// <summary>
    /// Tries a number of cases, the same on every run. The long run of the tests adds eighty times as many that nobody
    /// has seen.
    /// </summary>
    /// <param name="gen">Of the cases.</param>
    /// <param name="holds">Throws where something does not hold.</param>
    /// <param name="cases">How many.</param>
    /// <exception cref="CsCheckException">A case does not hold; the message has it, made small, and its
    /// seed.</exception>
    public static void Try<T>(this Gen<T> gen, Action<T> holds, int cases = 100)
    {
        var chance = new PCG(1, 1887);
        for (var i = 0; i < cases; i++)
        {
            var seed = chance.ToString(chance.State);
            var value = gen.Generate(chance, null, out _);
            try
            {
                holds(value);
            }
            catch
            {
                gen.Sample(holds, seed: seed, iter: 100, threads: 1);
                throw;
            }
        }

        if (Repository.IsLong)
        {
            gen.Sample(holds, iter: 80 * cases, threads: 1);
        }
    }

    /// <summary>As the other, for what is true or not.</summary>
    /// <inheritdoc cref="Try{T}(Gen{T}, Action{T}, int)"/>
    public static void Try<T>(this Gen<T> gen, Func<T, bool> holds, int cases = 100) =>
        gen.Try(value => Assert.True(holds(value), $"does not hold for {value}"), cases);
}
