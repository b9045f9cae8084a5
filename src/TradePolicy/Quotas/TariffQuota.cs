using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace TradePolicy.Quotas;

/// <summary>
/// A tariff quota: a quantity that bears a lower duty than what is entered beyond it. Whether goods are within it is a fact of the entry,
/// which customs says, since it depends on what all others have entered.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
/// <example><code>
/// entry.WithFact(TariffQuota.FactOf("050331"))     // "within quota 050331"
/// entry.WithFact(UnitedStates.Quotas[0].Fact)      // within the 65,205 vehicles of the United Kingdom in 2025
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TariffQuota
{
    private TariffQuota(string key, QuotaAdministration administration)
    {
        Key = key;
        Administration = administration;
        Fact = FactOf(key);
    }

    /// <summary>The key: its order number, <c>050331</c>, or <c>us/quartz/2026</c>.</summary>
    public string Key { get; }

    /// <summary>How it is given out.</summary>
    public QuotaAdministration Administration { get; }

    /// <summary>
    /// The fact by which an entry states that it is within the quota: <c>within quota 050331</c>, unless another is given.
    /// </summary>
    public string Fact { get; private init; }

    /// <summary>What it is for, in words; null if that is not stated.</summary>
    public string? Name { get; private init; }

    /// <summary>The origins whose goods may be within it; null if they are not known.</summary>
    public EconomyScope? Origins { get; private init; }

    /// <summary>The goods that may be within it; null if they are not known.</summary>
    public CommodityScope? Goods { get; private init; }

    /// <summary>The periods for which it is opened, as far as they are known, in the order of their days.</summary>
    public ValueList<QuotaPeriod> Periods { get; private init; } = [];

    /// <summary>The key of the tariff whose rate is lower within the quota; null if it is not stated.</summary>
    public string? Tariff { get; private init; }

    /// <summary>The heading under which goods within the quota are declared, <c>9903.94.31</c>; null if there is none.</summary>
    public string? Heading { get; private init; }

    /// <summary>The instrument that opens the quota; null if it is not stated.</summary>
    public LegalInstrument? Instrument { get; private init; }

    /// <summary>What was read of the volume, if it is less sure than the instrument; null if it is as sure.</summary>
    public Evidence? Evidence { get; private init; }

    /// <summary>A quota.</summary>
    /// <param name="key">The key, such as its order number.</param>
    /// <param name="administration">How it is given out.</param>
    /// <exception cref="ArgumentException">The key is not a key.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is not a way of giving out a quota.</exception>
    public static TariffQuota Of(string key, QuotaAdministration administration = QuotaAdministration.FirstComeFirstServed) =>
        new(Require.Key(key), Require.Defined(administration, "Not a way of giving out a quota."));

    /// <summary>The fact by which an entry states that it is within the quota of an order number: <c>within quota 050331</c>.</summary>
    /// <param name="orderNumber">The order number.</param>
    /// <exception cref="ArgumentException">It is not a key.</exception>
    public static string FactOf(string orderNumber) => $"within quota {Require.Key(orderNumber)}";

    /// <summary>The same quota with another fact.</summary>
    /// <param name="fact">The fact by which an entry states that it is within the quota.</param>
    /// <exception cref="ArgumentException">The fact is empty or too long.</exception>
    public TariffQuota WithFact(string fact) => this with { Fact = Require.Text(fact) };

    /// <summary>The same quota with what it is for, in words.</summary>
    /// <param name="name">The words.</param>
    /// <exception cref="ArgumentException">They are empty.</exception>
    public TariffQuota WithName(string name) => this with { Name = Require.Text(name) };

    /// <summary>The same quota for goods of some origins.</summary>
    /// <param name="origins">The origins.</param>
    public TariffQuota WithOrigins(EconomyScope origins) => this with { Origins = Require.Given(origins) };

    /// <summary>The same quota for some goods.</summary>
    /// <param name="goods">The goods.</param>
    public TariffQuota WithGoods(CommodityScope goods) => this with { Goods = Require.Given(goods) };

    /// <summary>The same quota with further periods. One that is in it already changes nothing.</summary>
    /// <param name="periods">The periods. They may overlap: <see cref="Validate"/> says so.</param>
    /// <exception cref="ArgumentException">The quota is licensed and a period has pauses, which only others have.</exception>
    public TariffQuota WithPeriods(params IEnumerable<QuotaPeriod> periods) => this with
    {
        Periods = ValueList.From(Periods.Concat(Require.Each(periods).Select(Allowed)).Distinct()
            .OrderBy(static period => period.FirstDay).ThenBy(static period => period.LastDay ?? LocalDate.MaxIsoValue)),
    };

    /// <summary>The same quota with the tariff whose rate is lower within it, and the heading under which goods are declared.</summary>
    /// <param name="tariff">The key of the tariff.</param>
    /// <param name="heading">The heading; null if there is none.</param>
    /// <exception cref="ArgumentException">The tariff is not a key, or the heading is empty or too long.</exception>
    public TariffQuota WithTariff(string tariff, string? heading = null) =>
        this with { Tariff = Require.Key(tariff), Heading = Require.TextOrNone(heading) };

    /// <summary>The same quota with the instrument that opens it.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="evidence">What was read of the volume, if it is less sure than the instrument.</param>
    public TariffQuota WithInstrument(LegalInstrument instrument, Evidence? evidence = null) =>
        this with { Instrument = Require.Given(instrument), Evidence = evidence };

    /// <summary>The periods in which an instant falls: one, unless periods are missing or overlap.</summary>
    /// <param name="at">The instant.</param>
    public IReadOnlyList<QuotaPeriod> PeriodsAt(Instant at) => [.. Periods.Where(period => period.During.Contains(at))];

    /// <summary>
    /// How the quota stands at an instant, by its periods and by what was read of it. A reading counts on its own day, by the clocks of the
    /// period; for any other day the status is open, and the reason names the reading.
    /// </summary>
    /// <param name="at">The instant.</param>
    /// <param name="readings">What was read of it.</param>
    public QuotaAnswer StatusAt(Instant at, params IEnumerable<QuotaReading> readings)
    {
        QuotaReading[] read = [.. Require.Each(readings)];
        if (Administration == QuotaAdministration.Licensed)
            return QuotaAnswer.Certain(QuotaState.ByLicence);
        IReadOnlyList<QuotaPeriod> periods = PeriodsAt(at);
        if (periods.Count != 1)
        {
            return QuotaAnswer.Open(OpenFactKind.NotInData, Key, periods.Count == 0
                ? $"no period of quota {Key} is known in which {InstantPattern.ExtendedIso.Format(at)} falls"
                : $"quota {Key} has {periods.Count} periods in which {InstantPattern.ExtendedIso.Format(at)} falls");
        }

        if (periods[0].PauseAt(at) is { } pause)
            return QuotaAnswer.Certain(pause.Kind == QuotaPauseKind.Suspended ? QuotaState.Suspended : QuotaState.Blocked);
        LocalDate day = periods[0].Zone.DayAt(at);
        QuotaStatus[] ofDay = [.. read.Where(one => DayOf(one, periods[0].Zone) == day).Select(static one => one.Status).Distinct()];
        return ofDay.Length == 1
            ? QuotaAnswer.Certain(ofDay[0])
            : QuotaAnswer.Open(OpenFactKind.NotInData, Key, NotKnown(day, read, ofDay.Length));
    }

    /// <summary>
    /// What a careful reader should know of the periods: days between two of them that none covers, and days that two cover.
    /// </summary>
    public IReadOnlyList<Finding> Validate()
    {
        List<Finding> findings = [];
        LocalDate? through = null;
        foreach (QuotaPeriod period in Periods)
        {
            if (through is { } covered && period.FirstDay > covered.PlusDays(1))
            {
                findings.Add(new(
                    FindingKind.Gap, true,
                    $"no period of quota {Key} covers {Days(covered.PlusDays(1), period.FirstDay.PlusDays(-1))}", Key));
            }

            LocalDate last = period.LastDay ?? LocalDate.MaxIsoValue.PlusDays(-1);
            if (through is { } before && period.FirstDay <= before)
            {
                findings.Add(new(
                    FindingKind.Overlap, true,
                    $"two periods of quota {Key} cover {Days(period.FirstDay, before < last ? before : last)}", Key));
            }

            through = through is { } latest && latest > last ? latest : last;
        }

        return findings;
    }

    /// <summary>"us/gb-vehicles/2025: 65205 item", "050007: 2 periods".</summary>
    public override string ToString() => Periods switch
    {
        [] => Key,
        [var only] => $"{Key}: {(only.Volume ?? only.InitialVolume)?.ToString() ?? "a volume that is not known"}",
        _ => FormattableString.Invariant($"{Key}: {Periods.Count} periods"),
    };

    private static LocalDate? DayOf(QuotaReading reading, DateTimeZone zone) => reading.ReadAt?.InZone(zone).Date;

    private static string Days(LocalDate first, LocalDate last) => first == last
        ? LocalDatePattern.Iso.Format(first)
        : $"{LocalDatePattern.Iso.Format(first)} through {LocalDatePattern.Iso.Format(last)}";

    private string NotKnown(LocalDate day, QuotaReading[] read, int ofDay)
    {
        string known = ofDay > 1 ? "; readings of that day differ"
            : read.Length == 0 ? "" : $"; it was {string.Join(", and ", read.Select(static one => one.ToString()))}";
        return $"the status of quota {Key} on {LocalDatePattern.Iso.Format(day)} is not known{known}";
    }

    private QuotaPeriod Allowed(QuotaPeriod period) => Administration == QuotaAdministration.Licensed && period.Pauses.Count > 0
        ? throw new ArgumentException(
            $"Quota {Key} is given out by licences; only one that is drawn in the order of entries is suspended or blocked.",
            nameof(period))
        : period;
}
