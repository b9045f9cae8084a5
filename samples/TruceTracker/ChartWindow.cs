using NodaTime;
using TradePolicy;

namespace TruceTracker;

/// <summary>A window of the truce on the chart.</summary>
/// <param name="Party">The party for which it runs.</param>
/// <param name="Instrument">The instrument that enacts it.</param>
/// <param name="From">When it begins; on the earliest reading.</param>
/// <param name="Until">When it ends on the earliest reading; null where its end has no date.</param>
/// <param name="UntilAtTheLatest">When it ends on the latest reading; null where its end has no date.</param>
public sealed record ChartWindow(Economy Party, LegalInstrument Instrument, Instant From, Instant? Until, Instant? UntilAtTheLatest)
{
    /// <summary>Whether nobody enacted it.</summary>
    public bool IsHypothetical => Instrument.IsHypothetical;

    internal static IEnumerable<ChartWindow> Of(TradeTruce truce) => truce.Sides.SelectMany(side => side.Windows.Select(window =>
    {
        LegalBound end = window.Window.End;
        return new ChartWindow(
            side.Party,
            window.Instrument,
            window.Window.Begin.Earliest,
            end.IsDated ? end.Earliest : null,
            end.IsDated ? end.Latest : null);
    }));
}
