using System.Collections.Frozen;
using NodaTime;

namespace TradePolicy;

/// <summary>Rounds of negotiations as JSON.</summary>
internal static class RoundCodec
{
    private static readonly JsonShape Shape = new(
        "a round", ["key", "title", "format", "zone", "firstDay", "lastDay", "announced"], "place", "follows", "delegations", "agenda", "outcome", "evidence");

    private static readonly JsonShape DelegationShape = new("a delegation", ["party", "members"]);
    private static readonly JsonShape MemberShape = new("a member of a delegation", ["name"], "office", "head");
    private static readonly JsonShape OutcomeShape = new("an outcome", ["what", "published"], "evidence");

    private static readonly FrozenDictionary<string, NegotiationFormat> Formats = new Dictionary<string, NegotiationFormat>
    {
        ["talks"] = NegotiationFormat.Talks,
        ["call"] = NegotiationFormat.Call,
        ["summit"] = NegotiationFormat.Summit,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static NegotiationRound Read(JsonInput input)
    {
        string? key = null, title = null, place = null;
        NegotiationFormat format = default;
        DateTimeZone? zone = null;
        LocalDate firstDay = default, lastDay = default;
        Publication? announced = null;
        List<string> follows = [], agenda = [];
        List<Delegation> delegations = [];
        RoundOutcome? outcome = null;
        Evidence? evidence = null;
        input.Object(Shape, member =>
        {
            switch (member)
            {
                case "key": key = input.String(); break;
                case "title": title = input.String(); break;
                case "format": format = input.Word(Formats); break;
                case "place": place = input.String(); break;
                case "zone": zone = input.Zone(); break;
                case "firstDay": firstDay = input.Date(); break;
                case "lastDay": lastDay = input.Date(); break;
                case "announced": announced = TimeCodec.ReadPublication(input); break;
                case "follows": follows = input.Array(input.String); break;
                case "delegations": delegations = input.Array(() => ReadDelegation(input)); break;
                case "agenda": agenda = input.Array(input.String); break;
                case "outcome": outcome = ReadOutcome(input); break;
                default: evidence = EvidenceCodec.Read(input); break;
            }
        });
        NegotiationRound round = NegotiationRound.Create(key!, title!, format, place, zone!, firstDay, lastDay, announced!).After(follows).Between(delegations).On(agenda);
        if (outcome is not null)
            round = round.With(outcome);
        return evidence is null ? round : round.With(evidence);
    }

    internal static void Write(JsonOutput output, NegotiationRound round) => output.Object(() =>
    {
        output.Member("key", round.Key);
        output.Member("title", round.Title);
        output.Member("format", Formats.First(word => word.Value == round.Format).Key);
        output.Optional("place", round.Place);
        output.Member("zone", round.Zone.Id);
        output.Member("firstDay", round.FirstDay);
        output.Member("lastDay", round.LastDay);
        output.Member("announced", () => TimeCodec.Write(output, round.Announced));
        output.OptionalArray("follows", round.Follows, output.Value);
        output.OptionalArray("delegations", round.Delegations, delegation => Write(output, delegation));
        output.OptionalArray("agenda", round.Agenda, output.Value);
        if (round.Outcome is { } outcome)
        {
            output.Member("outcome", () => output.Object(() =>
            {
                output.Member("what", outcome.What);
                output.Member("published", () => TimeCodec.Write(output, outcome.Published));
                EvidenceCodec.WriteOptional(output, outcome.Evidence);
            }));
        }

        EvidenceCodec.WriteOptional(output, round.Evidence);
    });

    private static Delegation ReadDelegation(JsonInput input)
    {
        Economy? party = null;
        List<DelegationMember>? members = null;
        input.Object(DelegationShape, member =>
        {
            if (member == "party")
                party = Economy.Parse(input.String());
            else
                members = input.Array(() => ReadMember(input));
        });
        return Delegation.Of(party!, members!);
    }

    private static void Write(JsonOutput output, Delegation delegation) => output.Object(() =>
    {
        output.Member("party", delegation.Party.Code);
        output.Array("members", delegation.Members, member => output.Object(() =>
        {
            output.Member("name", member.Name);
            output.Optional("office", member.Office);
            output.Flag("head", member.IsHead);
        }));
    });

    private static DelegationMember ReadMember(JsonInput input)
    {
        string? name = null, office = null;
        bool isHead = false;
        input.Object(MemberShape, member =>
        {
            switch (member)
            {
                case "name": name = input.String(); break;
                case "office": office = input.String(); break;
                default: isHead = input.Boolean(); break;
            }
        });
        return DelegationMember.Of(name!, office, isHead);
    }

    private static RoundOutcome ReadOutcome(JsonInput input)
    {
        string? what = null;
        Publication? published = null;
        Evidence? evidence = null;
        input.Object(OutcomeShape, member =>
        {
            switch (member)
            {
                case "what": what = input.String(); break;
                case "published": published = TimeCodec.ReadPublication(input); break;
                default: evidence = EvidenceCodec.Read(input); break;
            }
        });
        return RoundOutcome.Of(what!, published!, evidence);
    }
}
