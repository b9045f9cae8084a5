using NodaTime;
using TradePolicy;
using TradePolicy.Data;

namespace Samples;

/// <summary>Lays what is supposed over a register.</summary>
internal static class Supposed
{
    internal static PolicyRegister With(PolicyRegister register, WhatIf whatIf, Instant at) => register.With(whatIf == WhatIf.Lapse
        ? PolicyScenario.TruceLapsed(UnitedStatesChina.Truce, at)
        : PolicyScenario.TruceExtended(UnitedStatesChina.Truce, Period.FromDays(90), CountingRule.SameClockTime));
}
