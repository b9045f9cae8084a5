namespace TradePolicy;

/// <summary>Duty rates, and what suspensions leave of them, as JSON.</summary>
internal static class RateCodec
{
    private const string SwitchedOff = "switchedOff";

    private static readonly JsonShape RateShape = new("a duty rate", ["adValorem"]);
    private static readonly JsonShape EffectShape = new("the effect of a suspension", [], "retains", "pointsOff");

    internal static DutyRate Read(JsonInput input)
    {
        Percentage rate = default;
        input.Object(RateShape, _ => rate = Percentage.Parse(input.String()));
        return AdValorem.Of(rate);
    }

    internal static void Write(JsonOutput output, DutyRate rate) =>
        output.Object(() => output.Member("adValorem", ((AdValorem)rate).Rate.ToString()));

    internal static SuspensionEffect<DutyRate> ReadEffect(JsonInput input)
    {
        if (input.IsString)
        {
            return input.String() == SwitchedOff
                ? SuspensionEffect<DutyRate>.SwitchesOff
                : throw input.Fail($"The effect of a suspension is {SwitchedOff}, or an object with retains or pointsOff.");
        }

        List<SuspensionEffect<DutyRate>> effects = [];
        input.Object(EffectShape, member => effects.Add(member == "retains"
            ? RetainedRate.Of((AdValorem)Read(input))
            : PointsOff.Of(PercentagePoints.Parse(input.String()))));
        return effects.Count == 1 ? effects[0] : throw input.Fail("A suspension has one effect: retains or pointsOff.");
    }

    internal static void Write(JsonOutput output, SuspensionEffect<DutyRate> effect)
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
                output.Value(SwitchedOff);
                break;
        }
    }
}
