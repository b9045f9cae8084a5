using System.Globalization;
using CsCheck;

namespace TradePolicy;

/// <summary>
/// Checks what must hold of drawn cases: the same cases in each run, so that none is red by chance, and others with
/// <c>TRADEPOLICY_DRAWS=2</c> or any other number. It stands before the methods of the same name of the library that draws, which is asked
/// for the smallest case once one fails. The file is compiled into the test projects that draw.
/// </summary>
internal static class Draws
{
    private const int UsualCases = 100;
    private const int TriesForASmallerCase = 2_000;

    private static readonly ulong Beginning =
        ulong.Parse(Environment.GetEnvironmentVariable("TRADEPOLICY_DRAWS") ?? "1", CultureInfo.InvariantCulture);

    /// <summary>Makes an assertion about each of some cases.</summary>
    /// <param name="gen">What draws a case.</param>
    /// <param name="assert">Throws if it does not hold.</param>
    /// <param name="iter">How many cases.</param>
    /// <param name="print">The text of a case, for the message.</param>
    internal static void Sample<T>(this Gen<T> gen, Action<T> assert, int iter = UsualCases, Func<T, string>? print = null)
    {
        PCG draws = new(1, Beginning);
        for (int number = 0; number < iter; number++)
        {
            string place = draws.ToString();
            T drawn = gen.Generate(draws, null, out _);
            try
            {
                assert(drawn);
            }
            catch (Exception)
            {
                Check.Sample(gen, assert, seed: place, iter: TriesForASmallerCase, print: print!);
                throw;
            }
        }
    }

    /// <summary>Makes a claim about each of some cases.</summary>
    /// <inheritdoc cref="Sample{T}(Gen{T}, Action{T}, int, Func{T, string}?)"/>
    internal static void Sample<T>(this Gen<T> gen, Func<T, bool> holds, int iter = UsualCases, Func<T, string>? print = null) =>
        gen.Sample(drawn => holds(drawn).Should().BeTrue(), iter, print);

    /// <inheritdoc cref="Sample{T}(Gen{T}, Action{T}, int, Func{T, string}?)"/>
    internal static void Sample<T1, T2>(
        this Gen<(T1, T2)> gen, Action<T1, T2> assert, int iter = UsualCases, Func<(T1, T2), string>? print = null) =>
        gen.Sample(drawn => assert(drawn.Item1, drawn.Item2), iter, print);

    /// <inheritdoc cref="Sample{T}(Gen{T}, Func{T, bool}, int, Func{T, string}?)"/>
    internal static void Sample<T1, T2>(
        this Gen<(T1, T2)> gen, Func<T1, T2, bool> holds, int iter = UsualCases, Func<(T1, T2), string>? print = null) =>
        gen.Sample(drawn => holds(drawn.Item1, drawn.Item2), iter, print);

    /// <inheritdoc cref="Sample{T}(Gen{T}, Action{T}, int, Func{T, string}?)"/>
    internal static void Sample<T1, T2, T3>(
        this Gen<(T1, T2, T3)> gen, Action<T1, T2, T3> assert, int iter = UsualCases, Func<(T1, T2, T3), string>? print = null) =>
        gen.Sample(drawn => assert(drawn.Item1, drawn.Item2, drawn.Item3), iter, print);

    /// <inheritdoc cref="Sample{T}(Gen{T}, Func{T, bool}, int, Func{T, string}?)"/>
    internal static void Sample<T1, T2, T3>(
        this Gen<(T1, T2, T3)> gen, Func<T1, T2, T3, bool> holds, int iter = UsualCases, Func<(T1, T2, T3), string>? print = null) =>
        gen.Sample(drawn => holds(drawn.Item1, drawn.Item2, drawn.Item3), iter, print);

    /// <inheritdoc cref="Sample{T}(Gen{T}, Action{T}, int, Func{T, string}?)"/>
    internal static void Sample<T1, T2, T3, T4>(
        this Gen<(T1, T2, T3, T4)> gen,
        Action<T1, T2, T3, T4> assert,
        int iter = UsualCases,
        Func<(T1, T2, T3, T4), string>? print = null) =>
        gen.Sample(drawn => assert(drawn.Item1, drawn.Item2, drawn.Item3, drawn.Item4), iter, print);

    /// <inheritdoc cref="Sample{T}(Gen{T}, Func{T, bool}, int, Func{T, string}?)"/>
    internal static void Sample<T1, T2, T3, T4>(
        this Gen<(T1, T2, T3, T4)> gen,
        Func<T1, T2, T3, T4, bool> holds,
        int iter = UsualCases,
        Func<(T1, T2, T3, T4), string>? print = null) =>
        gen.Sample(drawn => holds(drawn.Item1, drawn.Item2, drawn.Item3, drawn.Item4), iter, print);

    /// <inheritdoc cref="Sample{T}(Gen{T}, Action{T}, int, Func{T, string}?)"/>
    internal static void Sample<T1, T2, T3, T4, T5>(
        this Gen<(T1, T2, T3, T4, T5)> gen,
        Action<T1, T2, T3, T4, T5> assert,
        int iter = UsualCases,
        Func<(T1, T2, T3, T4, T5), string>? print = null) =>
        gen.Sample(drawn => assert(drawn.Item1, drawn.Item2, drawn.Item3, drawn.Item4, drawn.Item5), iter, print);

    /// <inheritdoc cref="Sample{T}(Gen{T}, Action{T}, int, Func{T, string}?)"/>
    internal static void Sample<T1, T2, T3, T4, T5, T6>(
        this Gen<(T1, T2, T3, T4, T5, T6)> gen,
        Action<T1, T2, T3, T4, T5, T6> assert,
        int iter = UsualCases,
        Func<(T1, T2, T3, T4, T5, T6), string>? print = null) =>
        gen.Sample(drawn => assert(drawn.Item1, drawn.Item2, drawn.Item3, drawn.Item4, drawn.Item5, drawn.Item6), iter, print);
}
