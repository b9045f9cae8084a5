using NodaTime;
using Samples;
using TradePolicy;

namespace TruceTracker;

/// <summary>The words for what the report works out: time that remains, rates and what revives.</summary>
internal static class ReportWording
{
    internal static string[] Remaining(PartyReport party)
    {
        if (!party.Expiry.IsDated)
            return [party.Expiry.UndatedReason];
        if (party.Remaining is null)
            return ["none"];
        (Duration least, Duration most) = (party.Remaining.Possible[0], party.Remaining.Possible[^1]);
        string[] lines = most == Duration.Zero ? ["none"]
            : least == most ? [Wording.Of(most)]
            : least == Duration.Zero ? [$"at most {Wording.Of(most)}"]
            : [$"{Wording.Of(least)} or", Wording.Of(most)];
        if (party.Remaining.IsBeyondHorizon)
            return ["not known;", .. lines[..^1], $"{lines[^1]} {Wording.AsFarAsKnown}"];
        return party.IsExpiryAsFarAsKnown && most > Duration.Zero ? [.. lines, Wording.AsFarAsKnown] : lines;
    }

    /// <summary>The sum of the rates: "54% (34% + 20%)", "10% or 34%", "none"; beyond what is known that is said first.</summary>
    internal static string[] Of(AdditionalRate rate) =>
        rate.IsBeyondHorizon ? ["not known;", $"{Sum(rate)} {Wording.AsFarAsKnown}"] : [Sum(rate)];

    /// <summary>The sum of the rates, or those that are possible, as far as known: "54%", "10% or 34%", "none".</summary>
    internal static string Sums(AdditionalRate rate) =>
        rate.IsNone
            ? "none"
            : Floors.In(rate) is { } floors
            ? floors.ToString()
            : string.Join(" or ", rate.Possible.Select(sum => sum.ToString()).Prepend("none").Skip(rate.MayBeNone ? 0 : 1));

    private static string Sum(AdditionalRate rate)
    {
        DutyRate[] parts = [.. rate.Parts.Where(part => part.Possible[0].IsInForce).Select(part => part.Possible[0].Value)];
        return rate.Possible.Count == 1 && !rate.MayBeNone && parts.Length > 1 && parts.All(part => part is AdValorem)
            ? $"{Sums(rate)} ({string.Join(" + ", parts.Cast<AdValorem>().OrderByDescending(part => part.Rate))})"
            : Sums(rate);
    }

    /// <summary>What a tariff charges and by which instruments, an answer in a line or two.</summary>
    internal static string[] Of(TariffState tariff) => [.. tariff.Possible.SelectMany((answer, index) =>
    {
        string[] lines = Of(answer);
        return index == 0 ? lines : [$"or {lines[0]}", .. lines[1..]];
    })];

    internal static string[] Reviving(Lapse lapse) =>
    [
        .. lapse.Reviving.Count > 0 ? lapse.Reviving.SelectMany(Of) : ["nothing revives"],
        .. lapse.Beginning.SelectMany(Of).Select((line, index) => index == 0 ? $"begins: {line}" : line),
    ];

    private static string[] Of(Outcome<DutyRate> answer)
    {
        if (!answer.IsInForce)
        {
            return answer.EndedBy is { } end ? [$"none, ended by {end.Name}"]
                : answer.HeldInvalidBy is { } judgment ? ["none, held invalid by", judgment.Name]
                : ["none"];
        }

        return answer.SuspendedBy is { } suspension && answer.TryGetBeneath(out DutyRate? beneath)
            ? [$"{answer.Value}, while {suspension.Name}", $"suspends {beneath} by {answer.EnactedBy!.Name}"]
            : [$"{answer.Value} by {answer.EnactedBy!.Name}"];
    }
}
