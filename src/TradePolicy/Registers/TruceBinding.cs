using NodaTime;

namespace TradePolicy;

/// <summary>
/// The tariffs and the truces of a register, bound to each other: each tariff has the suspensions of the truces that name
/// it, and each truce can look up the rates that it suspends.
/// </summary>
internal sealed record TruceBinding
{
    private TruceBinding(
        Knowledge knowledge, ValueList<Tariff> tariffsWithoutTruces, KeyedList<Tariff> tariffs, KeyedList<TradeTruce> truces)
    {
        Knowledge = knowledge;
        TariffsWithoutTruces = tariffsWithoutTruces;
        Tariffs = tariffs;
        Truces = truces;
    }

    /// <summary>What is known of the tariffs and the truces.</summary>
    internal Knowledge Knowledge { get; }

    /// <summary>The tariffs as given, without the suspensions of truces.</summary>
    internal ValueList<Tariff> TariffsWithoutTruces { get; }

    /// <summary>The tariffs with the suspensions of truces.</summary>
    internal KeyedList<Tariff> Tariffs { get; }

    /// <summary>The truces with the rates that they suspend.</summary>
    internal KeyedList<TradeTruce> Truces { get; }

    /// <summary>Binds tariffs and truces to each other.</summary>
    /// <exception cref="UnknownTargetException">A truce suspends a tariff that is not among the tariffs.</exception>
    /// <exception cref="ArgumentException">A key occurs twice, or a party suspends a tariff that another economy imposes.</exception>
    internal static TruceBinding Of(Knowledge knowledge, IEnumerable<Tariff> tariffs, IEnumerable<TradeTruce> truces)
    {
        KeyedList<TradeTruce> given = Keyed(truces);
        KeyedList<Tariff> own = Keyed(Keyed(tariffs).Select(tariff => tariff.InRegister(knowledge, [])));
        foreach (TradeTruce truce in given)
            CheckSuspensions(truce, own);

        ILookup<string, LegalAct> suspensions = SuspensionsOf(given, knowledge);
        KeyedList<Tariff> bound = suspensions.Count == 0
            ? own
            : Keyed(own.Select(
                tariff => suspensions.Contains(tariff.Key) ? tariff.InRegister(knowledge, [.. suspensions[tariff.Key]]) : tariff));
        return new(
            knowledge, ValueList.From(own), bound, Keyed(given.Select(truce => truce.InRegister(knowledge, key => RatesOf(bound, key)))));
    }

    /// <summary>The same tariffs and truces as far as they were known at an instant. What was worked out for their rates is kept.</summary>
    internal TruceBinding AsKnownAt(Instant knownAt) => new(
        Knowledge.RestrictedTo(knownAt),
        ValueList.From(TariffsWithoutTruces.Select(tariff => tariff.AsKnownAt(knownAt))),
        Keyed(Tariffs.Select(tariff => tariff.AsKnownAt(knownAt))),
        Keyed(Truces.Select(truce => truce.AsKnownAt(knownAt))));

    private static KeyedList<Tariff> Keyed(IEnumerable<Tariff> tariffs) => KeyedList<Tariff>.Of("tariff", tariffs, tariff => tariff.Key);

    private static KeyedList<TradeTruce> Keyed(IEnumerable<TradeTruce> truces) =>
        KeyedList<TradeTruce>.Of("truce", truces, truce => truce.Key);

    private static Timeline<DutyRate>? RatesOf(KeyedList<Tariff> tariffs, string key) =>
        tariffs.TryGetValue(key, out Tariff? tariff) ? tariff.Rates : null;

    /// <summary>The suspensions of the truces, and their withdrawals, by the key of the tariff.</summary>
    private static ILookup<string, LegalAct> SuspensionsOf(KeyedList<TradeTruce> truces, Knowledge knowledge) => truces
        .SelectMany(truce => truce.Sides.Select(side => (truce.Key, Side: side.KnownBy(knowledge))))
        .SelectMany(own => own.Side.Suspensions.SelectMany(suspension =>
            TruceActs.Of(own.Key, own.Side, suspension).Select(act => (suspension.Tariff, Act: act))))
        .ToLookup(own => own.Tariff, own => own.Act, StringComparer.Ordinal);

    private static void CheckSuspensions(TradeTruce truce, KeyedList<Tariff> tariffs)
    {
        foreach (TruceSide side in truce.Sides)
        {
            foreach (TruceSuspension suspension in side.Suspensions)
            {
                if (!tariffs.TryGetValue(suspension.Tariff, out Tariff? tariff))
                    throw new UnknownTargetException(
                        $"The truce '{truce.Key}'", suspension.Tariff, "the key of a tariff of the register", tariffs.Keys);
                if (!tariff.ImposedBy.Equals(side.Party))
                    throw new ArgumentException(
                        $"In the truce '{truce.Key}' {side.Party} suspends '{tariff.Key}', which {tariff.ImposedBy} imposes.");
            }
        }
    }
}
