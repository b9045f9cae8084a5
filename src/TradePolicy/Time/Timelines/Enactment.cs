using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>An act that gives a provision a value from a moment on, and until an end if its own text states one.</summary>
/// <typeparam name="T">The type of the values of the provision.</typeparam>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Enactment<T> : LegalAct
    where T : notnull
{
    internal Enactment(
        string key,
        string provision,
        LegalInstrument instrument,
        LegalWindow window,
        T value,
        bool keepsLaterChanges,
        string? pinpoint,
        IEnumerable<LegalView>? views)
        : base(key, provision, instrument, pinpoint, views)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
        Window = WithBegin(window);
        KeepsLaterChanges = keepsLaterChanges;
    }

    /// <summary>The window: its start, and its end if the text states one.</summary>
    public LegalWindow Window { get; }

    /// <summary>The value.</summary>
    public T Value { get; }

    /// <summary>
    /// Whether changes that earlier acts scheduled to start after this one remain in force. If false, which is the rule, the
    /// act covers them.
    /// </summary>
    public bool KeepsLaterChanges { get; }

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
    public Enactment<T> EachYear(YearlySeason season)
    {
        YearlySeason.Check(Window);
        return this with { Season = Require.Given(season) };
    }

    /// <inheritdoc />
    public override string Verb => "enacts";

    internal override LegalBound Begin => Window.Start;

    internal override YearlySeason? Returning => Season;

    internal override LegalAct UnderLawOf(Economy economy) => Window.IsLawOpen
        ? new Enactment<T>(Key, Target, Instrument, Window.UnderLawOf(economy), Value, KeepsLaterChanges, Pinpoint, Views)
        {
            Season = Season,
        }
        : this;

    private protected override string Content() => $"{Value} {Window}{(Season is null ? "" : $", {Season}")}";
}
