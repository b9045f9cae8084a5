using TradePolicy.Indicators;

namespace TradePolicy.Serialization;

/// <summary>
/// Observations as members of a JSON object: <c>"2025-05": "-3.3"</c>, with an object in place of the number if there
/// is more to state, <c>"2025-05": {"value": "-21", "decimals": 0}</c>, and <c>"2020-01": {"missing": "why"}</c>.
/// </summary>
internal static class ObservationForms
{
    private static readonly WordForm<ObservationStatus> Statuses = Form.Words(
        ("provisional", ObservationStatus.Provisional),
        ("estimated", ObservationStatus.Estimated),
        ("revised", ObservationStatus.Revised),
        ("break", ObservationStatus.Break),
        ("forecast", ObservationStatus.Forecast));

    internal static TextForm<ReferencePeriod> Period { get; } = Form.TextOf(
        ReferencePeriod.Parse, period => period.ToString(),
        static schema => schema.Text(
            "a period", "2025-05",
            "^[0-9]{4}(-?[AHMQSW][0-9]{0,2}|-[0-9]{2}(-[0-9]{2}(T00:00(:00(\\.000)?)?)?)?)?(/P[0-9]{1,3}[DWMY])?$"));

    private static readonly JsonForm<Observation> InFull = Form.Object<Observation>("an observation", members =>
    {
        var value = members.Optional("value", Form.Decimal, observation => observation.IsMissing ? null : observation.Value);
        var status = members.OmittedIf(
            ObservationStatus.Normal, "status", Statuses,
            observation => observation.IsMissing ? ObservationStatus.Normal : observation.Status);
        var decimals = members.Optional("decimals", Form.Integer, observation => observation.Decimals);
        var remark = members.Optional("remark", Form.Text, observation => observation.Remark);
        var missing = members.InVariants("missing", Form.Text, observation => observation.MissingReason);
        return members.OneOf(
            "An observation has either value, and perhaps status, decimals and remark, or missing.",
            members.When([value], [status, decimals, remark], found => Observation
                .Of(PeriodOf(found.At), found.Get(value)!.Value, found.Get(status), found.Get(decimals))
                .WithRemark(found.Get(remark))),
            members.When([missing], found => Observation.Missing(PeriodOf(found.At), found.Get(missing))));
    });

    // An observation is read together with its period.
    private static readonly JsonForm<Observation> OfPeriod = Form.TextOr(
        Form.Custom<Observation>(
            at => at.Create(Form.Decimal.Read(at), value => Observation.Of(PeriodOf(at), value)),
            (to, observation) => Form.Decimal.Write(to, observation.Value),
            Form.Decimal.Describe,
            Form.Decimal.MayBeNewer),
        InFull,
        observation => observation is { IsMissing: false, Status: ObservationStatus.Normal, Decimals: null, Remark: null });

    /// <summary>Observations, each under its period.</summary>
    internal static JsonForm<IReadOnlyList<Observation>> ByPeriod { get; } = Form.Custom<IReadOnlyList<Observation>>(
        at => at.Members(
            "observations, an object with periods as members", (named, value) => OfPeriod.Read(value.WithContext(Period.Read(named)))),
        (to, observations) =>
        {
            to.WriteStartObject();
            foreach (Observation observation in observations)
            {
                to.WritePropertyName(Period.TextOf(observation.Period));
                OfPeriod.Write(to, observation);
            }

            to.WriteEndObject();
        },
        schema => SchemaNode.MapOf(Period.Describe(schema), OfPeriod.Describe(schema)),
        OfPeriod.MayBeNewer);

    private static ReferencePeriod PeriodOf(JsonCursor at) => at.Context<ReferencePeriod>();
}
