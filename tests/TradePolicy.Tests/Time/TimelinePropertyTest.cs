using CsCheck;

namespace TradePolicy.Tests;

/// <summary>The rules of the timeline over random sets of acts, compared with <see cref="TimelineModel"/>.</summary>
public sealed class TimelinePropertyTest
{
    private static readonly Gen<List<LegalAct>> Acts = TimelineScript.Acts;
    private static readonly Gen<(Instant Effective, Instant Known)> Question = Gen.Select(TimelineScript.When, TimelineScript.When);
    private static readonly LegalView[] Views = Enum.GetValues<LegalView>();

    [Fact]
    public void Every_answer_has_the_candidates_that_the_worlds_allow() =>
        Gen.Select(Acts, Question.Array[16]).Sample(
            AgreesWithTheModel,
            iter: 250,
            print: Print);

    [Fact]
    public void Segments_follow_each_other_without_gaps_and_differ_and_contain_their_instants() =>
        Gen.Select(Acts, Question.Array[16]).Sample(
            (acts, questions) =>
            {
                Timeline<DutyRate> timeline = Of(acts);
                foreach ((Instant effective, Instant known) in questions)
                {
                    foreach (LegalView view in Views)
                    {
                        IReadOnlyList<Segment<DutyRate>> segments = timeline.AsKnownAt(known).Segments(view);
                        Holds(!segments[0].During.HasStart && !segments[^1].During.HasEnd, "all of time is covered");
                        for (int index = 1; index < segments.Count; index++)
                        {
                            Holds(segments[index - 1].During.End == segments[index].During.Start, "segments meet");
                            Holds(
                                !segments[index - 1].Possible.SequenceEqual(segments[index].Possible)
                                || !segments[index - 1].Reasons.SequenceEqual(segments[index].Reasons),
                                "segments that meet differ");
                        }

                        Segment<DutyRate> containing = segments.Single(segment => segment.During.Contains(effective));
                        Holds(timeline.At(effective, known, view).Equals(containing),
                            "the answer is the segment that contains the instant");
                    }
                }
            },
            iter: 120,
            print: Print);

    [Fact]
    public void What_becomes_known_later_changes_nothing_as_known_before() =>
        Gen.Select(Acts, Question.Array[16]).Sample(
            (acts, questions) =>
            {
                Timeline<DutyRate> timeline = Of(acts);
                foreach ((Instant effective, Instant known) in questions)
                {
                    Timeline<DutyRate> asKnown = timeline.AsKnownAt(known);
                    Timeline<DutyRate> ofThose = Of(KnownBy(acts, known));
                    foreach (LegalView view in Views)
                    {
                        Segment<DutyRate> answer = timeline.At(effective, known, view);
                        Holds(answer.Equals(asKnown.At(effective, view)), "as known at is the question as known at");
                        Holds(answer.Equals(ofThose.At(effective, known, view)), "acts that were not known make no difference");
                        Holds(!asKnown.Acts.Any(act => act.Instrument.Published.Earliest > known), "later acts are gone");
                    }
                }
            },
            iter: 120,
            print: Print);

    [Fact]
    public void Reasons_speak_of_no_publication_that_is_certain() =>
        Gen.Select(Acts, Question.Array[16]).Sample(
            (acts, questions) =>
            {
                Timeline<DutyRate> timeline = Of(acts);
                foreach ((Instant effective, Instant known) in questions)
                {
                    Segment<DutyRate> answer = timeline.At(effective, known);
                    Holds(answer.Possible.Count > 1 == answer.Reasons.Count > 0, "a doubt has reasons and a certain answer has none");
                    foreach (LegalAct act in acts.Where(
                        act => known < act.Instrument.Published.Earliest || known >= act.Instrument.Published.Latest))
                    {
                        Holds(
                            !answer.Reasons.Any(
                                reason => reason.Message.StartsWith($"{act.Instrument.Name}, published", StringComparison.Ordinal)),
                            $"whether {act.Instrument.Name} was known is certain");
                    }
                }
            },
            iter: 120,
            print: Print);

    [Fact]
    public void A_suspension_gives_nothing_where_nothing_is_and_never_raises_a_rate() =>
        Gen.Select(Acts, Question.Array[16]).Sample(
            (acts, questions) =>
            {
                Timeline<DutyRate> timeline = Of(acts);
                foreach ((Instant effective, Instant known) in questions)
                {
                    foreach (Outcome<DutyRate> outcome in timeline.At(effective, known).Possible)
                    {
                        Holds(outcome.Enactment is not null || !outcome.IsInForce, "nothing is in force that was not enacted");
                        Holds(outcome.Enactment is not null || !outcome.IsSuspended, "nothing is suspended that was not enacted");
                        Holds(!outcome.IsInForce || Percent(outcome.Value) <= Percent(outcome.Beneath()),
                            "a suspension never raises a rate");
                    }
                }
            },
            iter: 120,
            print: Print);

    [Fact]
    public void Of_exact_open_ended_layers_the_last_known_lies_on_top_and_a_stated_end_shows_what_lies_beneath() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[1, 9], Gen.Int[0, 50]).Array[1, 12].Sample(draws =>
        {
            List<Enactment<DutyRate>> layers =
            [
                .. draws.Select((draw, index) => LegalAct.Enact<DutyRate>(
                    $"a{index}",
                    TimelineScript.Provision,
                    LegalInstrument.Create(
                        $"i{index}", "Ministry", "Notice", Publication.At(TimelineScript.Midnight(index)), number: $"{index}"),
                    LegalWindow.Starting(TimelineScript.Midnight(draw.Item1).InUtc())
                        .WithStatedEnd(TimelineScript.Midnight(draw.Item1 + draw.Item2).InUtc()),
                    AdValorem.Of(draw.Item3))),
            ];
            Timeline<DutyRate> timeline = Of(layers);
            for (int day = -1; day < 20; day++)
            {
                Instant at = TimelineScript.Midnight(day);
                Enactment<DutyRate>? expected = layers.LastOrDefault(
                    layer => layer.Window.Start.Earliest <= at && at < layer.Window.End.Earliest);
                Holds(timeline.At(at).Possible.Single().Enactment == expected,
                    $"on day {day} the last known of those that run lies on top");
            }
        });

    internal static void AgreesWithTheModel(List<LegalAct> acts, (Instant Effective, Instant Known)[] questions)
    {
        TimelineModel model = new(TimelineScript.Provision, acts);
        Timeline<DutyRate> timeline = Of(acts);
        Timeline<DutyRate> adjudged = timeline.AsRuledFor(TimelineScript.Litigant);
        foreach ((Instant effective, Instant known) in questions)
        {
            foreach (LegalView view in Views)
                Compare(timeline.At(effective, known, view), model.At(effective, known, view));
            Compare(
                adjudged.At(effective, known, LegalView.AsRuled),
                model.At(effective, known, LegalView.AsRuled, TimelineScript.Litigant));
        }
    }

    private static Timeline<DutyRate> Of(IEnumerable<LegalAct> acts) => Timeline<DutyRate>.Of(TimelineScript.Provision, acts);

    /// <summary>The acts that were or may have been known, without those that refer to one that was not.</summary>
    private static List<LegalAct> KnownBy(List<LegalAct> acts, Instant known)
    {
        List<LegalAct> left = [.. acts.Where(act => act.Instrument.Published.Earliest <= known)];
        while (left.RemoveAll(act => act.Target != TimelineScript.Provision && !left.Exists(target => target.Key == act.Target)) > 0)
        {
        }

        return left;
    }

    private static decimal Percent(DutyRate rate) => ((AdValorem)rate).Rate.Value;

    private static void Compare(Segment<DutyRate> segment, HashSet<TimelineModelAnswer>? expected)
    {
        if (expected is null)
            throw new Xunit.Sdk.XunitException("The generator stays within what the model can list.");
        HashSet<TimelineModelAnswer> actual = [.. segment.Possible.Select(TimelineModelAnswer.Of)];
        Holds(
            expected.SetEquals(actual),
            $"{segment}: the texts allow {string.Join(" | ", expected)}");
        bool isOpen = expected.DistinctBy(answer => (answer.IsInForce, answer.Percent)).Skip(1).Any();
        Holds(segment.IsCertain != isOpen, $"{segment}: in doubt exactly where the texts allow different values");
        Holds(isOpen || segment.IsInForce == expected.First().IsInForce, $"{segment}: in force where the texts say so");
    }

    private static void Holds(bool condition, string statement)
    {
        if (!condition)
            throw new Xunit.Sdk.XunitException(statement);
    }

    private static string Print((List<LegalAct> Acts, (Instant, Instant)[] Questions) item) =>
        $"{string.Join(", ", item.Questions)}{Environment.NewLine}{TimelineScript.Describe(item.Acts)}";
}
