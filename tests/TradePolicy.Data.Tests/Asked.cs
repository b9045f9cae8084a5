using NodaTime.Text;

namespace TradePolicy.Data.Tests;

/// <summary>The register, and short ways to ask it.</summary>
internal static class Asked
{
    internal const string Fentanyl = "us/fentanyl/cn";
    internal const string Reciprocal = "us/reciprocal/cn";
    internal const string Additional = "cn/additional/us";

    internal static PolicyRegister Register => UnitedStatesChina.Register;

    /// <summary>"2025-05-14T04:01:00Z".</summary>
    internal static Instant Utc(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    internal static PolicyRegister KnownAt(string known) => Register.AsKnownAt(Utc(known));

    internal static AdditionalRate OnChina(this PolicySnapshot snapshot) => snapshot.AdditionalRate(Economy.UnitedStates, Economy.China);

    internal static AdditionalRate OnUnitedStates(this PolicySnapshot snapshot) =>
        snapshot.AdditionalRate(Economy.China, Economy.UnitedStates);

    /// <summary>The rate of a tariff, which must be certain.</summary>
    internal static DutyRate? RateOf(this PolicySnapshot snapshot, string tariff) =>
        snapshot.Tariffs[tariff].TryGetValue(out DutyRate? rate) ? rate : null;

    internal static TruceSideState Side(this PolicySnapshot snapshot, Economy party) =>
        snapshot.Truces[UnitedStatesChina.Truce].SideOf(party);

    internal static LegalBound Expiry(this PolicyRegister register, Economy party) =>
        register.Truces[UnitedStatesChina.Truce].ExpiryFor(party);

    /// <summary>The value beneath a suspension, or the value itself.</summary>
    internal static T Beneath<T>(this Outcome<T> outcome)
        where T : notnull => outcome.TryGetBeneath(out T? value) ? value : throw new InvalidOperationException("Nothing lies beneath.");

    internal static string[] InstantsOf(LegalBound bound) =>
        [.. bound.Possible.Select(reading => InstantPattern.ExtendedIso.Format(reading.Instant))];
}
