using NodaTime;

namespace TradePolicy;

/// <summary>Instants as numbers, in ticks of 100 nanoseconds since 1970, for tables that are searched often.</summary>
internal static class InstantNumber
{
    /// <summary>The number of the tick that an instant lies in.</summary>
    internal static long Of(Instant at) => at.ToUnixTimeTicks();

    /// <summary>The number of an instant at which something turns: the least where it has always been so, the greatest where it never is.</summary>
    internal static long OfTurn(Instant at) =>
        at == Instant.MinValue ? long.MinValue : at == Instant.MaxValue ? long.MaxValue : at.ToUnixTimeTicks();

    /// <summary>Whether nothing turns within a tick, so that the number of an instant tells on which side of the turn it is.</summary>
    internal static bool IsExact(Instant turn) =>
        turn == Instant.MinValue || turn == Instant.MaxValue || Instant.FromUnixTimeTicks(turn.ToUnixTimeTicks()) == turn;
}
