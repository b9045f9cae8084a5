using NodaTime;
using NodaTime.Text;

namespace TradePolicy;

/// <summary>Commitments, and what is alleged of them, as JSON.</summary>
internal static class CommitmentCodec
{
    private static readonly JsonShape Shape = new("a commitment", ["key", "by", "what", "during", "published", "shownBy"], "pace", "round", "evidence");
    private static readonly JsonShape PaceShape = new("a pace", ["atLeast", "unit", "per"]);
    private static readonly JsonShape AllegationShape = new("an allegation", ["key", "by", "against", "commitment", "statement"], "closedBy");

    internal static Commitment Read(JsonInput input)
    {
        string? key = null, what = null, shownBy = null, round = null;
        Economy? by = null;
        LegalWindow? during = null;
        Publication? published = null;
        CommittedPace? pace = null;
        Evidence? evidence = null;
        input.Object(Shape, member =>
        {
            switch (member)
            {
                case "key": key = input.String(); break;
                case "by": by = Economy.Parse(input.String()); break;
                case "what": what = input.String(); break;
                case "during": during = WindowCodec.Read(input); break;
                case "published": published = TimeCodec.ReadPublication(input); break;
                case "shownBy": shownBy = input.String(); break;
                case "pace": pace = ReadPace(input); break;
                case "round": round = input.String(); break;
                default: evidence = EvidenceCodec.Read(input); break;
            }
        });
        return Commitment.Create(key!, by!, what!, during!, published!, shownBy!, pace, round, evidence);
    }

    internal static void Write(JsonOutput output, Commitment commitment) => output.Object(() =>
    {
        output.Member("key", commitment.Key);
        output.Member("by", commitment.By.Code);
        output.Member("what", commitment.What);
        output.Member("during", () => WindowCodec.Write(output, commitment.During));
        output.Member("published", () => TimeCodec.Write(output, commitment.Published));
        output.Member("shownBy", commitment.ShownBy);
        if (commitment.Pace is { } pace)
        {
            output.Member("pace", () => output.Object(() =>
            {
                output.Member("atLeast", DecimalText.Format(pace.AtLeast, ""));
                output.Member("unit", pace.Unit);
                output.Member("per", PeriodPattern.Roundtrip.Format(pace.Per.Period));
            }));
        }

        output.Optional("round", commitment.Round);
        EvidenceCodec.WriteOptional(output, commitment.Evidence);
    });

    internal static AllegedBreach ReadAllegation(JsonInput input, StatementCodec statements)
    {
        string? key = null, commitment = null;
        Economy? by = null, against = null;
        AttributedStatement? statement = null, closedBy = null;
        input.Object(AllegationShape, member =>
        {
            switch (member)
            {
                case "key": key = input.String(); break;
                case "by": by = Economy.Parse(input.String()); break;
                case "against": against = Economy.Parse(input.String()); break;
                case "commitment": commitment = input.String(); break;
                case "statement": statement = statements.Find(input); break;
                default: closedBy = statements.Find(input); break;
            }
        });
        return AllegedBreach.Create(key!, by!, against!, commitment!, statement!, closedBy);
    }

    internal static void Write(JsonOutput output, AllegedBreach allegation) => output.Object(() =>
    {
        output.Member("key", allegation.Key);
        output.Member("by", allegation.By.Code);
        output.Member("against", allegation.Against.Code);
        output.Member("commitment", allegation.Commitment);
        output.Member("statement", allegation.Statement.Key);
        output.Optional("closedBy", allegation.ClosedBy?.Key);
    });

    private static CommittedPace ReadPace(JsonInput input)
    {
        decimal atLeast = 0m;
        string? unit = null;
        Period? per = null;
        input.Object(PaceShape, member =>
        {
            switch (member)
            {
                case "atLeast": atLeast = input.Decimal(); break;
                case "unit": unit = input.String(); break;
                default: per = input.Parsed(PeriodPattern.Roundtrip, "a period such as P1Y"); break;
            }
        });
        return CommittedPace.Of(atLeast, unit!, per!);
    }
}
