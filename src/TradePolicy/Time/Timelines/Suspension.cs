using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// An act that suspends a provision for a window. It prevails over every enactment of the provision, regardless of when
/// that became known: an act that changes a suspended value changes the value that will revive. Without a value below it has no effect.
/// </summary>
/// <typeparam name="T">The type of the values of the provision.</typeparam>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Suspension<T> : LegalAct
    where T : notnull
{
    internal Suspension(
        string key,
        string provision,
        LegalInstrument instrument,
        LegalWindow window,
        SuspensionEffect<T> effect,
        string? pinpoint,
        IEnumerable<LegalView>? views)
        : base(key, provision, instrument, pinpoint, views)
    {
        Effect = Require.Given(effect);
        Window = WithBegin(window);
    }

    /// <summary>The window of the suspension.</summary>
    public LegalWindow Window { get; }

    /// <summary>The effect of the suspension on the suspended value.</summary>
    public SuspensionEffect<T> Effect { get; }

    /// <summary>
    /// The season of each year in which the act applies, within its window; null if it applies throughout.
    /// </summary>
    public YearlySeason? Season { get; private init; }

    /// <summary>
    /// The same act, applying within its window in a season that returns every year. Between the seasons it is as if it had ended: what
    /// lies beneath applies.
    /// </summary>
    /// <param name="season">The season.</param>
    /// <exception cref="ArgumentException">The act begins in a year for which no season is worked out.</exception>
    public Suspension<T> EachYear(YearlySeason season)
    {
        YearlySeason.Check(Window);
        return this with { Season = Require.Given(season) };
    }

    /// <inheritdoc />
    public override string Verb => "suspends";

    internal override LegalBound Begin => Window.Start;

    internal override YearlySeason? Returning => Season;

    internal override LegalAct UnderLawOf(Economy economy) => Window.IsLawOpen
        ? new Suspension<T>(Key, Target, Instrument, Window.UnderLawOf(economy), Effect, Pinpoint, Views) { Season = Season }
        : this;

    private protected override string Content() => $"({Effect}) {Window}{(Season is null ? "" : $", {Season}")}";
}
