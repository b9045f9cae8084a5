using NodaTime;

namespace TradePolicy;

/// <summary>The tariffs of one programme, compiled to look up what it charges. A look-up allocates nothing where the law is certain.</summary>
public sealed class ProgrammeSchedule
{
    private readonly IReadOnlyList<Tariff> tariffs;
    private readonly TariffIndex index;

    internal ProgrammeSchedule(DutyProgramme programme, IReadOnlyList<Tariff> tariffs)
    {
        Programme = programme;
        this.tariffs = tariffs;
        index = new(tariffs);
    }

    /// <summary>The programme.</summary>
    public DutyProgramme Programme { get; }

    /// <summary>
    /// What the programme's tariff on goods of an origin charges at an instant, before requirements, exemptions and
    /// stacking, which take a customs entry to judge.
    /// </summary>
    /// <param name="commodity">The commodity.</param>
    /// <param name="origin">The origin.</param>
    /// <param name="at">The instant.</param>
    /// <param name="view">The view of the law.</param>
    /// <returns>The rate; null where no tariff of the programme is on those goods.</returns>
    /// <exception cref="InvalidOperationException">
    /// Which tariff is on the goods is in doubt: the code is not specific enough, the texts leave it open, or several are.
    /// Assess an entry to see what can be owed.
    /// </exception>
    public Segment<DutyRate>? RateFor(CommodityCode commodity, Economy origin, Instant at, LegalView view)
    {
        ArgumentNullException.ThrowIfNull(commodity);
        ArgumentNullException.ThrowIfNull(origin);
        Tariff? found = null;
        for (int length = 0; length < index.Lengths; length++)
            found = Only(index.Naming(commodity, length), found, commodity, origin, at, view);
        found = Only(index.OnAllGoods, found, commodity, origin, at, view);
        if (commodity.Digits.Length < CommodityCode.MostDigits)
            found = Only([.. index.NamingPartOf(commodity)], found, commodity, origin, at, view);
        return found?.Rates.At(at, view);
    }

    /// <summary>The programme's name.</summary>
    public override string ToString() => Programme.Name;

    private Tariff? Only(ReadOnlySpan<int> positions, Tariff? found, CommodityCode commodity, Economy origin, Instant at, LegalView view)
    {
        foreach (int position in positions)
        {
            Tariff tariff = tariffs[position];
            if (tariff == found || !IsOn(tariff, commodity, origin, at, view))
                continue;
            if (found is not null)
                throw new InvalidOperationException($"Two tariffs of {Programme} are on {commodity} from {origin}: {found.Key} and {tariff.Key}.");
            found = tariff;
        }

        return found;
    }

    private static bool IsOn(Tariff tariff, CommodityCode commodity, Economy origin, Instant at, LegalView view)
    {
        Segment<EconomyScope> origins = tariff.Origins.At(at, view);
        Segment<CommodityScope> commodities = tariff.Commodities.At(at, view);
        if (origins.Candidates.Count > 1 || commodities.Candidates.Count > 1)
            throw new InvalidOperationException($"Whether {tariff.Key} is on {commodity} from {origin} is in doubt: {string.Join("; ", origins.Reasons.Concat(commodities.Reasons))}.");
        if (!origins.Candidates[0].IsInForce || !commodities.Candidates[0].IsInForce || !origins.Candidates[0].Value.Covers(origin, at))
            return false;
        return commodities.Candidates[0].Value.Covers(commodity) switch
        {
            Coverage.Covered => true,
            Coverage.Divided => throw new InvalidOperationException($"{commodity} is not specific enough to say whether {tariff.Key} is imposed on it."),
            _ => false,
        };
    }
}
