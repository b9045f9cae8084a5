using NodaTime;
using TradePolicy;

namespace TruceTracker;

/// <summary>What happens to the tariffs of a party if its term ends and nothing further is enacted.</summary>
/// <param name="Expiry">When.</param>
/// <param name="Rate">The additional rate from then on.</param>
/// <param name="Reviving">Of its parts, those that were suspended and revive.</param>
/// <param name="Beginning">Of its parts, those of which another act then begins to apply.</param>
public sealed record Lapse(
    LegalBound Expiry, AdditionalRate Rate, IReadOnlyList<TariffState> Reviving, IReadOnlyList<TariffState> Beginning)
{
    internal static Lapse? Of(PolicyRegister register, LegalBound expiry, Economy party, Economy origin, LegalView view)
    {
        if (!expiry.IsDated)
            return null;

        // On the side of caution: the last moment that no reading doubts, and the first after every reading.
        PolicySnapshot before = register.At(expiry.Earliest - Duration.Epsilon, view);
        AdditionalRate after = register.At(expiry.Latest, view).AdditionalRate(party, origin);
        ILookup<bool, TariffState> begun = after.Parts
            .Where(part => !IsSuspended(part) && MayApply(part)
                && (IsSuspended(before.Tariffs[part.Key]) || !MayApply(before.Tariffs[part.Key])))
            .ToLookup(part => IsSuspended(before.Tariffs[part.Key]) && EnactedBy(part).Overlaps(EnactedBy(before.Tariffs[part.Key])));
        return new(expiry, after, [.. begun[true]], [.. begun[false]]);
    }

    private static HashSet<LegalInstrument> EnactedBy(TariffState tariff) =>
        [.. tariff.Possible.Select(answer => answer.EnactedBy).OfType<LegalInstrument>()];

    private static bool MayApply(TariffState tariff) => tariff.Possible.Any(answer => answer.IsInForce);

    private static bool IsSuspended(TariffState tariff) => tariff.Possible.Any(answer => answer.SuspendedBy is not null);
}
