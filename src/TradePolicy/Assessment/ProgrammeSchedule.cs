using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>The tariffs of one programme, compiled to look up its rate. A look-up allocates nothing if the law is certain.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed class ProgrammeSchedule
{
    private readonly IReadOnlyList<Tariff> tariffs;
    private readonly ScopeTables?[] tables = new ScopeTables[Enum.GetValues<LegalView>().Length];
    private readonly Func<LegalView, ScheduleView> viewOf;
    private readonly Lazy<TariffIndex> index;

    internal ProgrammeSchedule(DutyProgramme programme, IReadOnlyList<Tariff> tariffs, Func<LegalView, ScheduleView> viewOf)
    {
        Programme = programme;
        this.tariffs = tariffs;
        this.viewOf = viewOf;
        index = new(() => new(tariffs));
    }

    /// <summary>The programme.</summary>
    public DutyProgramme Programme { get; }

    /// <summary>
    /// The rate of the programme's tariff on goods of an origin at an instant, before requirements, exemptions and
    /// stacking, which depend on a customs entry.
    /// </summary>
    /// <param name="commodity">
    /// The commodity. If its nomenclature is that of an economy, only the tariffs of that economy count. A code of ten digits
    /// is found at once; a shorter one takes longer, since the tariffs on its parts must be checked.
    /// </param>
    /// <param name="origin">The origin.</param>
    /// <param name="at">The instant.</param>
    /// <param name="view">The view of the law; the first request in a view compiles the schedule for it.</param>
    /// <returns>
    /// The rate, or its suspension, its end or the ruling that held it invalid; null if no tariff of the programme is on those goods or
    /// none has begun. Of several tariffs the one that is in force.
    /// </returns>
    /// <exception cref="InvalidOperationException">
    /// It is open which tariff is on the goods: the code is not specific enough, the texts leave it open, or several tariffs are on them.
    /// Assess an entry to see the possible duties.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="view"/> is not defined.</exception>
    public Segment<DutyRate>? RateFor(CommodityCode commodity, Economy origin, Instant at, LegalView view = LegalView.AsWritten)
    {
        ArgumentNullException.ThrowIfNull(commodity);
        ArgumentNullException.ThrowIfNull(origin);
        return commodity.HasAllDigits
            && RateLookup.TryFind(TablesIn(view).Of(commodity.Nomenclature), commodity, origin, at, out Segment<DutyRate>? found)
                ? found
                : OneByOne(commodity, origin, at, view);
    }

    /// <summary>The name of the programme.</summary>
    public override string ToString() => Programme.Name;

    private ScopeTables TablesIn(LegalView view) =>
        tables[(int)Require.Defined(view, "Not a legal view.")] ??= viewOf(view).Of(Programme.Key);

    private Segment<DutyRate>? OneByOne(CommodityCode commodity, Economy origin, Instant at, LegalView view = LegalView.AsWritten)
    {
        SortedSet<int> positions = index.Value.Touching(commodity);
        Tariff? found = null;
        Segment<DutyRate>? answer = null;
        RateStepKind charged = RateStepKind.Nothing;
        foreach (Tariff tariff in positions.Select(position => tariffs[position]))
        {
            if (commodity.Nomenclature.Economy is { } imposer && tariff.ImposedBy != imposer)
                continue;
            Segment<DutyRate> segment = tariff.Rates.At(at, view);
            RateStepKind kind = RateTable.KindOf(segment);
            if (kind == RateStepKind.Nothing || !IsOn(tariff, commodity, origin, at, view))
                continue;

            if (found is not null && charged != RateStepKind.Off && kind != RateStepKind.Off)
                throw new InvalidOperationException(
                    $"Two tariffs of {Programme} are on {commodity} from {origin}: {found.Key} and {tariff.Key}.");
            if (found is null || charged == RateStepKind.Off)
                (found, answer, charged) = (tariff, segment, kind);
        }

        return answer;
    }

    private static bool IsOn(Tariff tariff, CommodityCode commodity, Economy origin, Instant at, LegalView view = LegalView.AsWritten)
    {
        Segment<EconomyScope> origins = tariff.Origins.At(at, view);
        Segment<CommodityScope> commodities = tariff.Commodities.At(at, view);
        if (IsOpen(origins) || IsOpen(commodities))
            throw new InvalidOperationException(
                $"Whether {tariff.Key} is on {commodity} from {origin} is in doubt: " +
                $"{string.Join("; ", origins.Reasons.Concat(commodities.Reasons))}.");
        if (!origins.Possible[0].IsInForce || !commodities.Possible[0].IsInForce || !origins.Possible[0].Value.Covers(origin, at))
            return false;
        return commodities.Possible[0].Value.Covers(commodity) switch
        {
            Coverage.Covered => true,
            Coverage.PartlyCovered =>
                throw new InvalidOperationException($"{commodity} is not specific enough to say whether {tariff.Key} is imposed on it."),
            _ => false,
        };
    }

    private static bool IsOpen<T>(Segment<T> scope)
        where T : notnull => scope.IsIncomplete || scope.Possible.Count > 1;
}
