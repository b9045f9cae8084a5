using NodaTime;

namespace TradePolicy;

/// <summary>
/// A set of tariffs compiled for look-up: what is owed on an entry, and what one programme charges. Immutable, and safe
/// for use from several threads.
/// </summary>
/// <example><code>
/// DutySchedule schedule = DutySchedule.Compile(tariffs);
/// DutyAssessment duty = schedule.Assess(entry, LegalView.AsPromulgated);
/// Console.WriteLine(duty.Explain());
/// </code></example>
public sealed class DutySchedule
{
    private readonly TariffIndex index;
    private readonly Lazy<Dictionary<string, ProgrammeSchedule>> programmes;
    private readonly RateInstantRule? rule;

    private DutySchedule(KeyedList<Tariff> tariffs, RateInstantRule? rule)
    {
        Tariffs = tariffs;
        this.rule = rule;
        index = new(Tariffs);
        programmes = new(() => Tariffs.GroupBy(tariff => tariff.Programme.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new ProgrammeSchedule(group.First().Programme, [.. group]), StringComparer.Ordinal));
    }

    /// <summary>
    /// The tariffs: ordinary, preferential and additional ones, then duties on dumping and subsidies, then fees, each in the
    /// order given.
    /// </summary>
    public KeyedList<Tariff> Tariffs { get; }

    /// <summary>A schedule.</summary>
    /// <param name="tariffs">The tariffs; each key once.</param>
    /// <param name="rule">
    /// The rule that says at which instant the rate is determined; that of the economy into which the goods are entered
    /// where none is given (<see cref="RateInstantRule.For"/>).
    /// </param>
    /// <exception cref="ArgumentException">A key stands twice.</exception>
    public static DutySchedule Compile(IEnumerable<Tariff> tariffs, RateInstantRule? rule = null)
    {
        ArgumentNullException.ThrowIfNull(tariffs);
        return new(KeyedList<Tariff>.Of("tariff", tariffs.OrderBy(tariff => tariff.Programme.Kind), tariff => tariff.Key), rule);
    }

    /// <summary>The same schedule as far as it was known at an instant.</summary>
    /// <param name="known">The instant, included.</param>
    public DutySchedule AsKnownAt(Instant known) => Compile(Tariffs.Select(tariff => tariff.AsKnownAt(known)), rule);

    /// <summary>The tariffs of one programme, for look-ups of its rate.</summary>
    /// <param name="programme">The key of the programme.</param>
    /// <exception cref="KeyNotFoundException">No tariff is of that programme.</exception>
    public ProgrammeSchedule Programme(string programme) => programmes.Value.TryGetValue(programme, out ProgrammeSchedule? own)
        ? own
        : throw new KeyNotFoundException($"No tariff is of a programme '{ShownText.Cut(programme)}'.");

    /// <summary>What is owed on an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="view">The view of the law, which is always named.</param>
    /// <param name="rounding">How each layer is rounded; not at all where none is given.</param>
    public DutyAssessment Assess(CustomsEntry entry, LegalView view, MoneyRounding? rounding = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        MoneyRounding rounds = rounding ?? MoneyRounding.None;
        RateInstantRule deciding = rule ?? RateInstantRule.For(entry.Into);
        if (deciding.InstantOf(entry) is not { } at)
        {
            MissingFact time = MissingFact.OfEntry($"time of {deciding.Events[^1]}", $"no time is stated of an event that decides the rate: {deciding}");
            return new(entry, view, rounds, null, null, [], [time]);
        }

        List<TariffReading> tariffs = Considered(entry, at, view, out Interval during);
        List<MissingFact> open = [];
        if (tariffs.Exists(static tariff => tariff.IsBeyondHorizon))
            open.Add(MissingFact.OfLaw("horizon", $"{NodaTime.Text.InstantPattern.ExtendedIso.Format(at)} lies beyond what the tariffs are known to be complete for"));
        if (tariffs.Exists(static tariff => tariff.IsIncomplete))
            open.Add(MissingFact.OfLaw("readings", "the texts leave more open than could be listed"));
        return new(entry, view, rounds, at, during, Possible(entry, at, tariffs, rounds, open), open);
    }

    /// <summary>What a careful reader should know of the tariffs, as findings.</summary>
    public IReadOnlyList<Finding> Validate() => [.. TariffFindings.Of(Tariffs)];

    /// <summary>"41 tariffs of 9 programmes".</summary>
    public override string ToString() => $"{Tariffs.Count} tariffs of {programmes.Value.Count} programmes";

    private static PossibleDuty[] Possible(
        CustomsEntry entry, Instant at, List<TariffReading> tariffs, MoneyRounding rounding, List<MissingFact> open)
    {
        OpenQuestion[] questions = tariffs.Exists(static tariff => tariff.OpenQuestions.Any()) ? [.. tariffs.SelectMany(tariff => tariff.OpenQuestions)] : [];
        if (questions.Length == 0)
            return [Reckoning.Of(entry, at, tariffs, LegalWorld.Certain, rounding)];
        if (LegalWorld.All(questions) is not { } worlds)
        {
            open.Add(MissingFact.OfLaw("readings", $"the texts can be read in too many ways to list: {string.Join("; ", questions.SelectMany(question => question.Reasons).Distinct())}"));
            return [];
        }

        PossibleDuty[] all = [.. worlds.Select(world => Reckoning.Of(entry, at, tariffs, world, rounding))];
        PossibleDuty[] apart = [.. all.GroupBy(one => one.Layers, LayersAlike.Instance).Select(same => Merged([.. same]))];
        return apart.Length == 1
            ? [new(apart[0].Layers, apart[0].Total, apart[0].OtherCharges, [])]
            : apart;
    }

    private static PossibleDuty Merged(PossibleDuty[] same) =>
        new(same[0].Layers, same[0].Total, same[0].OtherCharges, [.. same.SelectMany(one => one.HoldsUnder).Distinct()]);

    private List<TariffReading> Considered(CustomsEntry entry, Instant at, LegalView view, out Interval during)
    {
        SortedSet<int> positions = [];
        foreach (int position in index.OnAllGoods)
            positions.Add(position);
        for (int length = 0; length < index.Lengths; length++)
        {
            foreach (int position in index.Naming(entry.Commodity, length))
                positions.Add(position);
        }

        positions.UnionWith(index.NamingPartOf(entry.Commodity));
        List<TariffReading> considered = new(positions.Count);
        during = Stretch.Always;
        foreach (int position in positions)
        {
            Tariff tariff = Tariffs[position];
            if (!tariff.ImposedBy.Equals(entry.Into) || tariff.Rates.Acts.Count == 0)
                continue;
            TariffReading reading = new(tariff, at, view);
            bool mayCover = reading.MayCover(entry);
            during = Stretch.Common(during, mayCover ? reading.During : reading.ScopesDuring);
            if (mayCover)
                considered.Add(reading);
        }

        return considered;
    }
}
