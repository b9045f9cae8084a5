using NodaTime;
using Samples;
using TradePolicy;

namespace TruceTracker;

/// <summary>What could be expected of a party from an instant on, until more became known.</summary>
/// <param name="KnownSince">Since when it was known for certain.</param>
/// <param name="Lapse">When the term would end, and what that would bring.</param>
public sealed record Expectation(Instant KnownSince, Lapse Lapse)
{
    /// <summary>
    /// What could be expected after each publication that bears on the party, where that differs from before. While it
    /// is in doubt what was published, nothing is added.
    /// </summary>
    internal static IReadOnlyList<Expectation> Of(Deal deal, PolicyRegister register, Economy party, LegalView view)
    {
        List<Expectation> expectations = [];
        foreach (Instant published in SettledPublicationsOf(deal, register, party, view))
        {
            PolicyRegister then = register.AsKnownAt(published);
            Lapse? lapse = Lapse.Of(then, deal.ExpiryIn(then, party, published, view), party, deal.OriginFor(party), view);
            if (lapse is not null && (expectations.Count == 0 || !IsSame(lapse, expectations[^1].Lapse)))
                expectations.Add(new(published, lapse));
        }

        return expectations;
    }

    private static bool IsSame(Lapse lapse, Lapse before) =>
        lapse.Expiry.Equals(before.Expiry) && AnswersOf(lapse).SequenceEqual(AnswersOf(before));

    private static IEnumerable<Outcome<DutyRate>> AnswersOf(Lapse lapse) => lapse.Rate.Parts.SelectMany(part => part.Possible);

    private static IEnumerable<Instant> SettledPublicationsOf(Deal deal, PolicyRegister register, Economy party, LegalView view)
    {
        Publication[] publications = [.. deal.TariffsIn(register, party, view)
            .SelectMany(tariff => tariff.Rates.Acts)
            .Where(act => act.CountsIn(view))
            .Select(act => act.Instrument.Published)];
        return publications
            .Select(published => published.Latest)
            .Where(instant => instant <= register.Knowledge.KnownAt)
            .Where(instant => !publications.Any(published => published.Earliest <= instant && instant < published.Latest))
            .Distinct()
            .Order();
    }
}
