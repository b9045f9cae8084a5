namespace TradePolicy;

/// <summary>Duty rates, and what suspensions leave of them, as JSON: an object with one member that says of which kind the rate is.</summary>
internal static class RateCodec
{
    private const string Free = "free";

    private static readonly JsonShape RateShape = new(
        "a duty rate",
        [],
        "adValorem", "component", "flat", "specific", "perDegreeUnder", "sum", "minus", "capped", "floored", "topUpTo", "applicableSubheading", "referenced", "text");

    private static readonly JsonShape ComponentShape = new("a duty on a part of the goods", ["rate", "of"]);
    private static readonly JsonShape SpecificShape = new("a specific duty", ["amount", "per"]);
    private static readonly JsonShape DegreeShape = new("a duty per degree", ["amount", "per", "under"]);
    private static readonly JsonShape BoundShape = new("a bounded duty", ["rate", "by"]);
    private static readonly JsonShape ReferenceShape = new("a reference", ["text"], "provisions");
    private static readonly JsonShape EffectShape = new("the effect of a suspension", [], "retains", "pointsOff");

    internal static ValueCodec<DutyRate> Values { get; } = new(Read, Write, ReadEffect, WriteEffect);

    internal static DutyRate Read(JsonInput input) => ReadTerm(input) is { IsSubtracted: false } term
        ? term.Rate
        : throw input.Fail("Only a part of a sum is subtracted.");

    internal static void Write(JsonOutput output, DutyRate rate)
    {
        if (rate is FreeOfDuty)
            output.Value(Free);
        else
            output.Object(() => WriteMember(output, rate));
    }

    private static CompoundTerm ReadTerm(JsonInput input)
    {
        if (input.IsString)
        {
            return input.String() == Free
                ? CompoundTerm.Added(DutyRate.Free)
                : throw input.Fail($"A duty rate is {Free}, or an object with one of {RateShape.Expected}.");
        }

        List<CompoundTerm> read = [];
        input.Object(RateShape, member => read.Add(member == "minus" ? CompoundTerm.Subtracted(Read(input)) : CompoundTerm.Added(ReadMember(input, member))));
        return read.Count == 1 ? read[0] : throw input.Fail($"A duty rate has one of {RateShape.Expected}.");
    }

    private static DutyRate ReadMember(JsonInput input, string member) => member switch
    {
        "adValorem" => AdValorem.Of(Percentage.Parse(input.String())),
        "component" => ReadComponent(input),
        "flat" => FlatDuty.Of(MoneyCodec.Read(input)),
        "specific" => ReadSpecific(input),
        "perDegreeUnder" => ReadPerDegree(input),
        "sum" => CompoundDuty.Of(input.Array(() => ReadTerm(input))),
        "capped" => ReadBounded(input, CappedDuty.Of),
        "floored" => ReadBounded(input, FlooredDuty.Of),
        "topUpTo" => TopUpDuty.To(Percentage.Parse(input.String())),
        "applicableSubheading" => input.Array(input.String) is { Count: > 0 } named ? ApplicableSubheadingDuty.In(named) : ApplicableSubheadingDuty.Any,
        "referenced" => ReadReference(input),
        _ => TextOnlyDuty.Of(input.String()),
    };

    private static void WriteMember(JsonOutput output, DutyRate rate)
    {
        switch (rate)
        {
            case AdValorem duty:
                output.Member("adValorem", duty.Rate.ToString());
                break;
            case ComponentDuty duty:
                output.Member("component", () => output.Object(() =>
                {
                    output.Member("rate", duty.Rate.ToString());
                    output.Member("of", duty.Component);
                }));
                break;
            case FlatDuty duty:
                output.Member("flat", MoneyCodec.Text(duty.Amount));
                break;
            case SpecificDuty duty:
                output.Member("specific", () => output.Object(() => WriteSpecific(output, duty)));
                break;
            case DutyPerDegreeUnder duty:
                output.Member("perDegreeUnder", () => output.Object(() =>
                {
                    WriteSpecific(output, duty.PerDegree);
                    output.Member("under", DecimalText.Format(duty.Under, ""));
                }));
                break;
            case CompoundDuty duty:
                output.Array("sum", duty.Terms, term =>
                {
                    if (term.IsSubtracted)
                        output.Object(() => output.Member("minus", () => Write(output, term.Rate)));
                    else
                        Write(output, term.Rate);
                });
                break;
            case CappedDuty duty:
                WriteBounded(output, "capped", duty.Duty, duty.Cap);
                break;
            case FlooredDuty duty:
                WriteBounded(output, "floored", duty.Duty, duty.Floor);
                break;
            case TopUpDuty duty:
                output.Member("topUpTo", duty.Floor.ToString());
                break;
            case ApplicableSubheadingDuty duty:
                output.Array("applicableSubheading", duty.Subheadings, output.Value);
                break;
            case ReferencedDuty duty:
                output.Member("referenced", () => output.Object(() =>
                {
                    output.Member("text", duty.Text);
                    output.OptionalArray("provisions", duty.Provisions, output.Value);
                }));
                break;
            case TextOnlyDuty duty:
                output.Member("text", duty.Text);
                break;
        }
    }

    private static ComponentDuty ReadComponent(JsonInput input)
    {
        Percentage rate = default;
        string? of = null;
        input.Object(ComponentShape, member =>
        {
            if (member == "rate")
                rate = Percentage.Parse(input.String());
            else
                of = input.String();
        });
        return ComponentDuty.Of(rate, of!);
    }

    private static SpecificDuty ReadSpecific(JsonInput input)
    {
        Money? amount = null;
        Quantity? per = null;
        input.Object(SpecificShape, member =>
        {
            if (member == "amount")
                amount = MoneyCodec.Read(input);
            else
                per = MoneyCodec.ReadQuantity(input);
        });
        return SpecificDuty.Of(amount!, per!);
    }

    private static void WriteSpecific(JsonOutput output, SpecificDuty duty)
    {
        output.Member("amount", MoneyCodec.Text(duty.Amount));
        output.Member("per", () => MoneyCodec.Write(output, duty.Per));
    }

    private static DutyPerDegreeUnder ReadPerDegree(JsonInput input)
    {
        Money? amount = null;
        Quantity? per = null;
        decimal under = 0m;
        input.Object(DegreeShape, member =>
        {
            switch (member)
            {
                case "amount": amount = MoneyCodec.Read(input); break;
                case "per": per = MoneyCodec.ReadQuantity(input); break;
                default: under = input.Decimal(); break;
            }
        });
        return DutyPerDegreeUnder.Of(amount!, per!, under);
    }

    private static DutyRate ReadBounded(JsonInput input, Func<DutyRate, DutyRate, DutyRate> bound)
    {
        DutyRate? rate = null, by = null;
        input.Object(BoundShape, member =>
        {
            if (member == "rate")
                rate = Read(input);
            else
                by = Read(input);
        });
        return bound(rate!, by!);
    }

    private static void WriteBounded(JsonOutput output, string name, DutyRate rate, DutyRate by) => output.Member(name, () => output.Object(() =>
    {
        output.Member("rate", () => Write(output, rate));
        output.Member("by", () => Write(output, by));
    }));

    private static ReferencedDuty ReadReference(JsonInput input)
    {
        string? text = null;
        List<string> provisions = [];
        input.Object(ReferenceShape, member =>
        {
            if (member == "text")
                text = input.String();
            else
                provisions = input.Array(input.String);
        });
        return ReferencedDuty.Of(text!, provisions);
    }

    internal static SuspensionEffect<DutyRate> ReadEffect(JsonInput input)
    {
        if (input.IsString)
            return ValueCodec<DutyRate>.ReadSwitchedOff(input, ", or an object with retains or pointsOff");
        List<SuspensionEffect<DutyRate>> effects = [];
        input.Object(EffectShape, member => effects.Add(member == "retains"
            ? RetainedRate.Of(Read(input) as AdValorem ?? throw input.Fail("A suspension retains an ad valorem rate."))
            : PointsOff.Of(PercentagePoints.Parse(input.String()))));
        return effects.Count == 1 ? effects[0] : throw input.Fail("A suspension has one effect: retains or pointsOff.");
    }

    internal static void WriteEffect(JsonOutput output, SuspensionEffect<DutyRate> effect)
    {
        switch (effect)
        {
            case RetainedRate retained:
                output.Object(() => output.Member("retains", () => Write(output, retained.Rate)));
                break;
            case PointsOff off:
                output.Object(() => output.Member("pointsOff", off.Points.ToString()));
                break;
            default:
                ValueCodec<DutyRate>.WriteSwitchedOff(output);
                break;
        }
    }
}
