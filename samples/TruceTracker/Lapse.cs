using NodaTime;
using TradePolicy;

namespace TruceTracker;

/// <summary>What happens to the tariffs of a party if its truce expires and nothing further is enacted.</summary>
/// <param name="Expiry">When.</param>
/// <param name="Rate">The additional rate from then on.</param>
/// <param name="Reviving">Of its parts, those whose suspension then ends.</param>
public sealed record Lapse(LegalBound Expiry, AdditionalRate Rate, IReadOnlyList<TariffState> Reviving)
{
    internal static Lapse? Of(PolicyRegister register, TradeTruce truce, Economy party, LegalView view)
    {
        LegalBound expiry = truce.ExpiryFor(party);
        if (!expiry.IsDated)
            return null;

        // On the side of caution: the last moment that no reading doubts, and the first after every reading.
        Economy origin = truce.Parties.Single(other => other != party);
        PolicySnapshot before = register.At(expiry.Earliest - Duration.Epsilon, view);
        AdditionalRate after = register.At(expiry.Latest, view).AdditionalRate(party, origin);
        return new(
            expiry, after, [.. after.Parts.Where(part => IsSuspended(before.Tariffs[part.Key]) && !IsSuspended(part) && MayApply(part))]);
    }

    private static bool MayApply(TariffState tariff) => tariff.Possible.Any(answer => answer.IsInForce);

    private static bool IsSuspended(TariffState tariff) => tariff.Possible.Any(answer => answer.SuspendedBy is not null);
}
