using NodaTime;

namespace TradePolicy;

/// <summary>
/// A fee on a declaration while it is calculated: of each line the layer that the line would bear alone, of which the amounts are those of
/// the declaration.
/// </summary>
internal sealed class DeclarationFee
{
    private readonly Currency currency;
    private readonly int lines;
    private readonly List<(int Line, DutyLayer Layer, DutyBasis Basis)> charged = [];
    private readonly List<(int Line, DutyLayer Layer)> notCharged = [];
    private readonly List<OpenFact> open = [];

    private DeclarationFee(Currency currency, int lines)
    {
        this.currency = currency;
        this.lines = lines;
    }

    /// <summary>
    /// The fees on the lines, in the order of the schedule; one of which lines bear different rates has a layer for each of them.
    /// </summary>
    internal static IEnumerable<DutyLayer> AllOf(IReadOnlyList<DutyAssessment> lines, MoneyRounding rounding) =>
        lines.SelectMany(line => line.Possible).SelectMany(possible => possible.Layers).Where(IsFee)
            .Select(layer => layer.Tariff).Distinct(StringComparer.Ordinal)
            .SelectMany(tariff => Of(tariff, lines).Finished(rounding));

    /// <summary>
    /// The facts for which it is not known which fees the lines bear: no time of entry, an instant after the horizon. Additional duties
    /// that are not in the data are no matter of the fees.
    /// </summary>
    internal static ValueList<OpenFact> NotListed(IReadOnlyList<DutyAssessment> lines) =>
        ValueList.From(lines.SelectMany(line => line.CommonReasons).Where(fact => fact.Kind != OpenFactKind.NotInData).Distinct());

    /// <summary>The assessment of a line without the fees, which are those of the declaration.</summary>
    /// <param name="line">The assessment of the line as one of the declaration.</param>
    /// <param name="entry">The line as it was given.</param>
    internal static DutyAssessment WithoutFees(DutyAssessment line, CustomsEntry entry)
    {
        IReadOnlyList<PossibleDuty> duties = line.Possible.Any(possible => possible.Layers.Any(IsFee))
            ? Array.AsReadOnly(DutiesOf(line)) : line.Possible;
        return new(
            entry, line.View, line.Rounding, line.DeterminedAt, line.ValidDuring, duties, line.CommonReasons, line.NotHeeded);
    }

    private static PossibleDuty[] DutiesOf(DutyAssessment line)
    {
        PossibleDuty[] apart = [.. line.Possible.Select(possible => WithoutFees(possible, line.Entry.CustomsValue.Currency))
            .GroupBy(possible => possible.Layers).Select(same => same.First().Merged(same))];
        return apart.Length == 1 ? [apart[0].Merged([])] : apart;
    }

    private static bool IsFee(DutyLayer layer) => layer.Programme.Kind == DutyKind.Fee;

    private static PossibleDuty WithoutFees(PossibleDuty possible, Currency currency)
    {
        DutySum other = default;
        DutyLayer[] layers = [.. possible.Layers.Where(layer => !IsFee(layer))];
        foreach (DutyLayer layer in layers.Where(
            layer => layer.MayBeCharged && layer.Programme is { IsInTariffTotal: false, IsTax: false }))
            other.Add(layer.Amount);
        return new(ValueList.From(layers), possible.Total, other.In(currency), possible.Taxes, possible.HoldsUnder);
    }

    private static DeclarationFee Of(string tariff, IReadOnlyList<DutyAssessment> lines)
    {
        DeclarationFee fee = new(lines[0].Entry.CustomsValue.Currency, lines.Count);
        for (int line = 0; line < lines.Count; line++)
            fee.Consider(line + 1, tariff, lines[line]);
        RateInstantRule deciding = RateInstantRule.ForOtherCharges(lines[0].Entry.ImportingEconomy);
        if (fee.charged.Select(own => deciding.InstantOf(lines[own.Line - 1].Entry)).OfType<Instant>().Distinct().Count() > 1)
            fee.open.Add(OpenFact.OfEntry(
                "one declaration",
                $"{Numbered(fee.charged.Select(own => own.Line))} are not entered, or withdrawn from warehouse, at one instant: " +
                    $"{deciding}"));
        return fee;
    }

    private void Consider(int line, string tariff, DutyAssessment alone)
    {
        DutyLayer?[] readings = [.. alone.Possible
            .Select(possible => possible.Layers.FirstOrDefault(layer => layer.Tariff == tariff)).Distinct()];
        if (readings.OfType<DutyLayer>().FirstOrDefault() is not { } layer)
            return;
        if (readings.Length > 1)
            open.AddRange(alone.Possible.SelectMany(possible => possible.Assuming).Select(assumption => assumption.Fact)
                .DefaultIfEmpty(OpenFact.OfLaw("reading of the texts", $"the texts leave open whether {tariff} is charged")));
        if (!layer.MayBeCharged)
        {
            notCharged.Add((line, layer));
            return;
        }

        charged.Add((line, layer, layer.ChargedOn.TryGetValue(out Money? value) && value != alone.Entry.CustomsValue
            ? alone.Entry.Basis.OfPart(value) : alone.Entry.Basis));
        open.AddRange(layer.Amount.Reasons);
    }

    private IEnumerable<DutyLayer> Finished(MoneyRounding rounding)
    {
        if (charged.Count == 0)
            return [Layer(notCharged[0].Layer, [], rounding)];
        return charged.GroupBy(own => own.Layer.Rate).Select(alike => Layer(alike.First().Layer, [.. alike], rounding));
    }

    private DutyLayer Layer(DutyLayer like, (int Line, DutyLayer Layer, DutyBasis Basis)[] bearing, MoneyRounding rounding)
    {
        DutySum value = default;
        foreach ((_, DutyLayer layer, _) in bearing)
            value.Add(layer.ChargedOn);
        DutyAmount amount = open.Count > 0 ? DutyAmount.Unknown(open)
            : bearing.Length == 0 ? value.In(currency)
            : AmountOf(like.Rate!, bearing).Select(due => due.Amount < 0m ? Money.Zero(currency) : rounding.Round(due));
        LayerState state = !amount.IsCertain ? LayerState.Unknown : like.State;
        return new(
            like.Tariff, like.Programme, state, like.Rate, open.Count > 0 ? DutyAmount.Unknown(open) : value.In(currency), amount,
            like.Heading, like.ExemptionHeading, like.HeadingIfReplaced, like.DeclaresExemptPart,
            ValueList.From(bearing.SelectMany(own => own.Layer.Instruments).Concat(like.Instruments).Distinct()),
            NoteOn(like, bearing));
    }

    // What all lines have in common needs no number of a line.
    private string? NoteOn(DutyLayer like, (int Line, DutyLayer Layer, DutyBasis Basis)[] bearing)
    {
        bool areAllSpared = bearing.Length == 0 && notCharged.Count == lines && notCharged.All(own => own.Layer.Note == like.Note);
        if (areAllSpared || bearing.Length == lines)
            return like.Note;
        string on = bearing.Length == 0 ? "" : $"on {Numbered(bearing.Select(own => own.Line))} of {lines}";
        return string.Join("; ", notCharged.GroupBy(own => own.Layer.Note)
            .Select(alike => $"not on {Numbered(alike.Select(own => own.Line))}: {alike.Key}")
            .Prepend(on).Where(text => text.Length > 0));
    }

    private static string Numbered(IEnumerable<int> numbers)
    {
        int[] all = [.. numbers];
        return $"{(all.Length == 1 ? "line" : "lines")} {string.Join(", ", all)}";
    }

    // A fixed sum is charged once on a declaration, and so is a floor or a ceiling. The rest of a rate is charged on each line.
    private static DutyAmount AmountOf(DutyRate rate, (int Line, DutyLayer Layer, DutyBasis Basis)[] bearing) => rate switch
    {
        FlooredDuty floored => AmountOf(floored.Duty, bearing).Combined(
            AmountOf(floored.Floor, bearing), static (duty, floor) => duty.CompareAmount(floor) > 0 ? duty : floor),
        CappedDuty capped => AmountOf(capped.Duty, bearing).Combined(
            AmountOf(capped.Cap, bearing), static (duty, cap) => duty.CompareAmount(cap) < 0 ? duty : cap),
        CompoundDuty sum => sum.Terms.Select(term => (term.IsSubtracted, Amount: AmountOf(term.Rate, bearing)))
            .Aggregate(Nothing(bearing), static (left, term) => left.Combined(
                term.Amount, (so, far) => term.IsSubtracted ? so - far : so + far)),
        FlatDuty => Once(rate, bearing),
        _ => bearing.Select(own => own.Layer.Rate == rate ? own.Layer.Amount : rate.Calculate(own.Basis))
            .Aggregate(Nothing(bearing), static (left, line) => left.Combined(line, static (so, far) => so + far)),
    };

    private static DutyAmount Once(DutyRate rate, (int Line, DutyLayer Layer, DutyBasis Basis)[] bearing)
    {
        DutyAmount[] amounts = [.. bearing.Select(own => rate.Calculate(own.Basis)).Distinct()];
        return amounts.Length == 1
            ? amounts[0]
            : DutyAmount.Unknown(OpenFact.OfEntry(
                "exchange rate", $"the lines of the declaration state different exchange rates for {rate}, which is charged once"));
    }

    private static DutyAmount Nothing((int Line, DutyLayer Layer, DutyBasis Basis)[] bearing) =>
        DutyAmount.Of(Money.Zero(bearing[0].Basis.CustomsValue.Currency));
}
