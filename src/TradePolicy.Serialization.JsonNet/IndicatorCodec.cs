using System.Collections.Frozen;

namespace TradePolicy;

/// <summary>Indicators as JSON: the definition, the releases and the consensuses, not the statements that follow from them.</summary>
internal static class IndicatorCodec
{
    private static readonly JsonShape Shape = new("an indicator", ["definition", "knowledge", "releases"], "consensuses");
    private static readonly JsonShape ReleaseShape = new("a release", ["published", "source", "observations"], "note");
    private static readonly JsonShape ConsensusShape =
        new("a consensus", ["period", "provider", "statistic", "value", "published"], "forecasters", "source");

    private static readonly FrozenDictionary<string, ConsensusStatistic> Statistics = new Dictionary<string, ConsensusStatistic>
    {
        ["median"] = ConsensusStatistic.Median,
        ["mean"] = ConsensusStatistic.Mean,
        ["notStated"] = ConsensusStatistic.NotStated,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static EconomicIndicator Read(JsonInput input)
    {
        SeriesDefinition? definition = null;
        Knowledge? knowledge = null;
        List<Release>? releases = null;
        List<Consensus> consensuses = [];
        input.Object(Shape, member =>
        {
            switch (member)
            {
                case "definition": definition = SeriesDefinitionCodec.Read(input); break;
                case "knowledge": knowledge = TimeCodec.ReadKnowledge(input); break;
                case "releases": releases = input.Array(() => ReadRelease(input)); break;
                default: consensuses = input.Array(() => ReadConsensus(input)); break;
            }
        });
        return EconomicIndicator.Create(definition!, releases!, consensuses, knowledge!);
    }

    internal static void Write(JsonOutput output, EconomicIndicator indicator) => output.Object(() =>
    {
        output.Member("definition", () => SeriesDefinitionCodec.Write(output, indicator.Definition));
        output.Member("knowledge", () => TimeCodec.Write(output, indicator.Knowledge));
        output.Array("releases", indicator.Releases, release => Write(output, release));
        output.OptionalArray("consensuses", indicator.Consensuses, consensus => Write(output, consensus));
    });

    private static Release ReadRelease(JsonInput input)
    {
        Publication? published = null;
        string? source = null, note = null;
        List<Observation> observations = [];
        input.Object(ReleaseShape, member =>
        {
            switch (member)
            {
                case "published": published = TimeCodec.ReadPublication(input); break;
                case "source": source = input.String(); break;
                case "note": note = input.String(); break;
                default:
                    input.Map("observations, an object with periods as members", period => observations.Add(ObservationCodec.Read(input, period)));
                    break;
            }
        });
        return Release.Create(published!, source!, observations, note);
    }

    private static void Write(JsonOutput output, Release release) => output.Object(() =>
    {
        output.Member("published", () => TimeCodec.Write(output, release.Published));
        output.Member("source", release.Source);
        output.Optional("note", release.Note);
        output.Member("observations", () => output.Object(() =>
        {
            foreach (Observation observation in release.Observations)
                ObservationCodec.Write(output, observation);
        }));
    });

    private static Consensus ReadConsensus(JsonInput input)
    {
        ReferencePeriod? period = null;
        string? provider = null, source = null;
        ConsensusStatistic statistic = default;
        decimal value = 0m;
        Publication? published = null;
        int? forecasters = null;
        input.Object(ConsensusShape, member =>
        {
            switch (member)
            {
                case "period": period = ReferencePeriod.Parse(input.String()); break;
                case "provider": provider = input.String(); break;
                case "statistic": statistic = input.Word(Statistics); break;
                case "value": value = input.Decimal(); break;
                case "published": published = TimeCodec.ReadPublication(input); break;
                case "forecasters": forecasters = input.Integer(); break;
                default: source = input.String(); break;
            }
        });
        return Consensus.Create(period!, provider!, statistic, value, published!, forecasters, source);
    }

    private static void Write(JsonOutput output, Consensus consensus) => output.Object(() =>
    {
        output.Member("period", consensus.Period.ToString());
        output.Member("provider", consensus.Provider);
        output.Member("statistic", Statistics.First(word => word.Value == consensus.Statistic).Key);
        output.Member("value", DecimalText.Format(consensus.Value, ""));
        output.Member("published", () => TimeCodec.Write(output, consensus.Published));
        if (consensus.Forecasters is { } number)
            output.Member("forecasters", number);
        output.Optional("source", consensus.Source);
    });
}
