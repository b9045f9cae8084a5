using System.Collections.Frozen;

namespace TradePolicy;

/// <summary>
/// Observations as members of a JSON object: <c>"2025-05": "-3.3"</c>, with an object in place of the number where there
/// is more to say, <c>"2025-05": {"value": "-21", "decimals": 0}</c>, and <c>"2020-01": {"missing": "why"}</c>.
/// </summary>
internal static class ObservationCodec
{
    private static readonly JsonShape Shape = new("an observation", [], "value", "status", "decimals", "missing");

    private static readonly FrozenDictionary<string, ObservationStatus> Statuses = new Dictionary<string, ObservationStatus>
    {
        ["provisional"] = ObservationStatus.Provisional,
        ["estimated"] = ObservationStatus.Estimated,
        ["revised"] = ObservationStatus.Revised,
        ["break"] = ObservationStatus.Break,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static Observation Read(JsonInput input, string member)
    {
        ReferencePeriod period = ReferencePeriod.Parse(member);
        if (input.IsString)
            return Observation.Of(period, input.Decimal());
        decimal? value = null;
        ObservationStatus? status = null;
        int? decimals = null;
        string? missing = null;
        input.Object(Shape, part =>
        {
            switch (part)
            {
                case "value": value = input.Decimal(); break;
                case "status": status = input.Word(Statuses); break;
                case "decimals": decimals = input.Integer(); break;
                default: missing = input.String(); break;
            }
        });
        return (value, missing) switch
        {
            ({ } number, null) => Observation.Of(period, number, status ?? ObservationStatus.Normal, decimals),
            (null, { } reason) when status is null && decimals is null => Observation.Missing(period, reason),
            _ => throw input.Fail("An observation has either value, and perhaps status and decimals, or missing."),
        };
    }

    internal static void Write(JsonOutput output, Observation observation)
    {
        string period = observation.Period.ToString();
        if (observation.IsMissing)
        {
            output.Member(period, () => output.Object(() => output.Member("missing", observation.Reason)));
            return;
        }

        string value = DecimalText.Format(observation.Value, "");
        if (observation.Status == ObservationStatus.Normal && observation.Decimals is null)
        {
            output.Member(period, value);
            return;
        }

        output.Member(period, () => output.Object(() =>
        {
            output.Member("value", value);
            if (observation.Status != ObservationStatus.Normal)
                output.Member("status", Statuses.First(word => word.Value == observation.Status).Key);
            if (observation.Decimals is { } decimals)
                output.Member("decimals", decimals);
        }));
    }
}
