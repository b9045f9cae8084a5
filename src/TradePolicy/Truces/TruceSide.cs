using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// One party's side of a truce: what it commits to, and its own chain of windows. The parties' texts differ in their
/// starts, lengths, zones and wording, so each side has its own.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TruceSide
{
    private TruceSide(
        Economy party, IEnumerable<TruceSuspension> suspensions, IEnumerable<TruceWindow> windows, IEnumerable<TruceEnding> endings)
    {
        Party = Require.Given(party);
        Suspensions = Require.Each(suspensions);
        Windows = [.. Require.Each(windows).Select(window => window.UnderLawOf(party))];
        Endings = Require.Each(endings);
        RefuseRepeated(Suspensions.Select(commitment => commitment.Tariff), "commits twice on the tariff");
        RefuseRepeated(Windows.Select(window => window.Instrument.Key), "has two windows of the instrument");
        RefuseRepeated(Endings.Select(ending => ending.Instrument.Key), "is ended twice by the instrument");
    }

    /// <summary>The party.</summary>
    public Economy Party { get; }

    /// <summary>What it commits to.</summary>
    public ValueList<TruceSuspension> Suspensions { get; }

    /// <summary>
    /// Its windows, in the order given. A length that names no counting rule is counted as the law of the party counts.
    /// </summary>
    public ValueList<TruceWindow> Windows { get; }

    /// <summary>The acts by which it ended the truce early, if any.</summary>
    public ValueList<TruceEnding> Endings { get; }

    /// <summary>A side of a truce.</summary>
    /// <param name="party">The party.</param>
    /// <param name="suspensions">What it commits to; each tariff once.</param>
    /// <param name="windows">Its windows; one an instrument.</param>
    /// <param name="endings">The acts by which it ended the truce early; one an instrument.</param>
    /// <exception cref="ArgumentException">A tariff or an instrument occurs twice.</exception>
    public static TruceSide Create(
        Economy party, IEnumerable<TruceSuspension> suspensions, IEnumerable<TruceWindow> windows, IEnumerable<TruceEnding> endings) =>
        new(party, suspensions, windows, endings);

    /// <summary>"US: 1 commitments, 3 windows".</summary>
    public override string ToString() => $"{Party}: {Suspensions.Count} commitments, {Windows.Count} windows";

    /// <summary>What of the side was, or may have been, known.</summary>
    internal TruceSide KnownBy(Knowledge knowledge) => new(
        Party,
        Suspensions,
        Windows.Where(window => window.Instrument.Published.Earliest <= knowledge.AsOf),
        Endings.Where(ending => ending.Instrument.Published.Earliest <= knowledge.AsOf));

    private void RefuseRepeated(IEnumerable<string> keys, string how)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string key in keys)
        {
            if (!seen.Add(key))
                throw new ArgumentException($"The side of {Party} {how} '{key}'.");
        }
    }
}
