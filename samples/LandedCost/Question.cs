using NodaTime;
using NodaTime.Text;
using TradePolicy;

namespace LandedCost;

/// <summary>The instant of knowledge and the view of the law.</summary>
/// <param name="Known">The instant of knowledge; null for all that the register knows.</param>
/// <param name="View">The view.</param>
public sealed record Question(Instant? Known, LegalView View)
{
    /// <summary>The schedule for it.</summary>
    internal DutySchedule ScheduleOf(PolicyRegister register) => (Known is { } known ? register.AsKnownAt(known) : register).Compile();

    /// <summary>"as written, as known at 2025-06-09T12:00:00Z".</summary>
    public override string ToString()
    {
        string view = View switch
        {
            LegalView.AsCollected => "as collected",
            LegalView.AsRuled => "as ruled",
            _ => "as written",
        };
        return Known is { } known ? $"{view}, as known at {InstantPattern.ExtendedIso.Format(known)}" : view;
    }
}
