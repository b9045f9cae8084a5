using System.Diagnostics;

namespace TradePolicy.Fuzz;

/// <summary>Makes an input that shows a fault as small as it goes.</summary>
internal static class Minimiser
{
    private const int MostTries = 4_000;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(30);

    /// <summary>A part of the input that shows a fault of the same kind.</summary>
    internal static byte[] Smallest(Reader reader, byte[] input)
    {
        string? kind = KindOf(reader.FaultOn(input));
        byte[] least = input;
        int tries = 0;
        var clock = Stopwatch.StartNew();
        for (int piece = Math.Max(1, least.Length / 2); piece > 0; piece /= 2)
        {
            for (int at = 0; at + piece <= least.Length && tries < MostTries && clock.Elapsed < MostTime; tries++)
            {
                byte[] shorter = [.. least[..at], .. least[(at + piece)..]];
                if (KindOf(reader.FaultOn(shorter)) == kind)
                    least = shorter;
                else
                    at += piece;
            }
        }

        return least;
    }

    /// <summary>What tells two faults apart: the exception, and where it was thrown or the first words of it.</summary>
    internal static string? KindOf(Exception? fault) => fault is null ? null
        : fault is Fault ? $"{nameof(Fault)} {fault.Message.Split(':')[0]} {KindOf(fault.InnerException)}"
        : $"{fault.GetType().Name} {PlaceOf(fault)}";

    private static string? PlaceOf(Exception fault) =>
        fault.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("TradePolicy.", StringComparison.Ordinal))?.Trim();
}
