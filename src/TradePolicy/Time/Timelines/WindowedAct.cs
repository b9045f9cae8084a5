using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>
/// An act that applies for a window, throughout or in a season of each year: an <see cref="Enactment{T}"/> or a
/// <see cref="Suspension{T}"/>.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public abstract record WindowedAct : LegalAct
{
    private protected WindowedAct(
        string key, string provision, LegalInstrument instrument, LegalWindow window, string? pinpoint, IEnumerable<LegalView>? views)
        : base(key, provision, instrument, pinpoint, views) => Window = WithBegin(window);

    /// <summary>The window: its start, and its end if the text states one.</summary>
    public LegalWindow Window { get; private protected init; }

    /// <summary>The season of each year in which the act applies, within its window; null if it applies throughout.</summary>
    public YearlySeason? Season { get; private init; }

    internal override LegalBound Begin => Window.Start;

    internal override LegalAct UnderLawOf(Economy economy) => Window.IsLawOpen ? this with { Window = Window.UnderLawOf(economy) } : this;

    internal WindowedAct InSeason(YearlySeason season)
    {
        YearlySeason.Check(Window);
        return this with { Season = Require.Given(season) };
    }

    /// <summary>What the act gives to its provision, as text.</summary>
    private protected abstract string Given();

    private protected sealed override string Content() => $"{Given()} {Window}{(Season is null ? "" : $", {Season}")}";

    private static LegalWindow WithBegin(LegalWindow window) => Require.Given(window).Start.IsDated
        ? window
        : throw new ArgumentException(
            $"The act has no start in time: {window.Start.UndatedReason}. State the start of its window.",
            nameof(window));
}
