using NodaTime.Text;

namespace TradePolicy.Data.Tests;

/// <summary>What is due for goods of each origin, as the texts that were known at an instant have it.</summary>
public sealed class OriginDeadlinesTest
{
    // The instants of knowledge: the pause had begun (Executive Order 14266, 9 April 2025); its end had been moved to 1 August (14316);
    // the rates of 7 August were known (14326, 31 July); the surcharge of Section 122 was collected (Proclamation 11012).
    private const string Paused = "2025-04-11T12:00:00Z";
    private const string Prolonged = "2025-07-08T12:00:00Z";
    private const string Rates = "2025-08-02T12:00:00Z";
    private const string Surcharge = "2026-03-01T12:00:00Z";

    private const string July9 = "2025-07-09T04:01:00Z";
    private const string August1 = "2025-08-01T04:01:00Z";
    private const string August7 = "2025-08-07T04:01:00Z";

    [Theory]
    // Executive Order 14257, annex I: the country rates, suspended until 9 July by 14266, sec. 2, and until 1 August by 14316, sec. 2.
    [InlineData("DE", Paused, July9, "us/reciprocal/eu", "10%", "20%")]
    [InlineData("JP", Paused, July9, "us/reciprocal/jp", "10%", "24%")]
    [InlineData("CH", Paused, July9, "us/reciprocal/ch", "10%", "31%")]
    [InlineData("IN", Paused, July9, "us/reciprocal/in", "10%", "26%")]
    [InlineData("VN", Paused, July9, "us/reciprocal/vn", "10%", "46%")]
    [InlineData("KR", Paused, July9, "us/reciprocal/kr", "10%", "25%")]
    [InlineData("DE", Prolonged, August1, "us/reciprocal/eu", "10%", "20%")]
    [InlineData("JP", Prolonged, August1, "us/reciprocal/jp", "10%", "24%")]
    [InlineData("CH", Prolonged, August1, "us/reciprocal/ch", "10%", "31%")]
    [InlineData("IN", Prolonged, August1, "us/reciprocal/in", "10%", "26%")]
    [InlineData("VN", Prolonged, August1, "us/reciprocal/vn", "10%", "46%")]
    [InlineData("KR", Prolonged, August1, "us/reciprocal/kr", "10%", "25%")]
    // Executive Order 14326, annex I. Of Japan the floor is of Executive Order 14345, which was not known until September.
    [InlineData("DE", Rates, August7, "us/reciprocal/eu", "10%", "up to 15% with the general rate")]
    [InlineData("JP", Rates, August7, "us/reciprocal/jp", "10%", "15%")]
    [InlineData("CH", Rates, August7, "us/reciprocal/ch", "10%", "39%")]
    [InlineData("IN", Rates, August7, "us/reciprocal/in", "10%", "25%")]
    [InlineData("VN", Rates, August7, "us/reciprocal/vn", "10%", "20%")]
    [InlineData("KR", Rates, August7, "us/reciprocal/kr", "10%", "15%")]
    // Executive Orders 14193 and 14194, whose start of 4 February was postponed on 3 February by 14197 and 14198; on 31 July 14325 raised
    // the duty on goods of Canada from 1 August. The 90 days of Mexico were announced that day and no act has them.
    [InlineData("CA", "2025-02-10T12:00:00Z", "2025-03-04T05:01:00Z", "us/fentanyl/ca", "none", "25%")]
    [InlineData("MX", "2025-02-10T12:00:00Z", "2025-03-04T05:01:00Z", "us/fentanyl/mx", "none", "25%")]
    [InlineData("CA", "2025-08-01T03:00:00Z", August1, "us/fentanyl/ca", "25%", "35%")]
    // Executive Orders 14323 of 30 July and 14329 of 6 August 2025; Section 301 on Brazil, notice of 21 July 2026,
    // of which the day is known: that it was published is certain when that day ends in New York.
    [InlineData("BR", Rates, "2025-08-06T04:01:00Z", "us/ieepa-brazil", "none", "40%")]
    [InlineData("IN", "2025-08-20T12:00:00Z", "2025-08-27T04:01:00Z", "us/ieepa-russia-oil/in", "none", "25%")]
    [InlineData("BR", "2026-07-22T04:00:30Z", "2026-07-22T04:01:00Z", "us/301/brazil", "none", "25%")]
    // The memorandum of 23 July 2026: 12.5 % of Brazil and Viet Nam, 10 % of the United Kingdom, and floors.
    [InlineData("BR", "2026-07-23T23:00:00Z", "2026-07-24T04:01:00Z", "us/301/forced-labour/br", "none", "12.5%")]
    [InlineData("GB", "2026-07-23T23:00:00Z", "2026-07-24T04:01:00Z", "us/301/forced-labour/gb", "none", "10%")]
    [InlineData(
        "KR", "2026-07-23T23:00:00Z", "2026-07-24T04:01:00Z", "us/301/forced-labour/kr", "none",
        "up to 12.5% with the duty provided in the applicable subheading")]
    // Proclamation 11000: the step of the duties on furniture and cabinets, moved from 2026 to 2027.
    [InlineData("VN", Surcharge, "2027-01-01T05:01:00Z", "us/232/upholstered", "25%", "30%")]
    [InlineData("MX", Surcharge, "2027-01-01T05:01:00Z", "us/232/cabinets", "25%", "50%")]
    // Proclamation 11056 moved the start of the duties of Section 338 from 19 to 22 August 2026.
    [InlineData("CA", "2026-08-20T12:00:00Z", "2026-08-22T04:01:00Z", "us/338/canada/1", "none", "50%")]
    // Note 29: Nicaragua's announced steps.
    [InlineData("NI", Surcharge, "2027-01-01T05:00:00Z", "us/301/nicaragua", "0%", "10%")]
    [InlineData("NI", Surcharge, "2028-01-01T05:00:00Z", "us/301/nicaragua", "10%", "15%")]
    public void A_rate_turns_when_the_texts_say_so(string origin, string known, string at, string tariff, string before, string after)
    {
        TariffChange change = DueFor(origin, known).Where(due => due.Key == tariff && due.At.Earliest == At(at))
            .Should().ContainSingle().Which.Changes.OfType<TariffChange>().Should().ContainSingle().Which;

        (RateIn(change.Before), RateIn(change.After)).Should().Be((before, after));
    }

    // "Through 12:01 a.m. eastern daylight time July 24" and, in the schedule, "expired at the close of July 23".
    [Theory]
    [InlineData("DE")]
    [InlineData("JP")]
    [InlineData("CH")]
    [InlineData("CA")]
    [InlineData("MX")]
    [InlineData("BR")]
    [InlineData("IN")]
    [InlineData("VN")]
    [InlineData("GB")]
    [InlineData("KR")]
    public void The_150_days_of_Section_122_end_for_goods_of_every_origin(string origin)
    {
        PolicyDeadline end = DueFor(origin, Surcharge).Single(due => due.Key == "us/122");

        (end.At.Earliest, end.At.Latest).Should().Be((At("2026-07-24T04:00:00Z"), At("2026-07-24T04:01:00Z")));
        end.Kinds.Should().Equal(DeadlineKind.Expires);
        TariffChange change = end.Changes.OfType<TariffChange>().Single();
        (RateIn(change.Before), RateIn(change.After)).Should().Be(("10%", "none"));
    }

    // Goods of the United Kingdom and of Brazil were in no row of annex I of April; those of Canada and Mexico were outside the duty.
    [Theory]
    [InlineData("GB")]
    [InlineData("BR")]
    [InlineData("CA")]
    [InlineData("MX")]
    public void An_origin_without_a_country_rate_had_no_pause_that_could_end(string origin) => DueFor(origin, Paused)
        .Should().NotContain(due => due.Kinds.Contains(DeadlineKind.SuspensionEnds));

    // Headings 9903.76.20 to .23 have rates of their own, which the step does not touch.
    [Theory]
    [InlineData("DE")]
    [InlineData("JP")]
    [InlineData("KR")]
    [InlineData("GB")]
    public void The_step_for_furniture_is_not_due_for_partners_with_rates_of_their_own(string origin) => DueFor(origin, Surcharge)
        .Should().NotContain(due => due.Key.StartsWith("us/232/upholstered") || due.Key.StartsWith("us/232/cabinets"));

    [Fact]
    public void A_pause_that_is_prolonged_ends_by_one_act_and_goes_on_by_another()
    {
        PolicyDeadline july = DueFor("VN", Prolonged).First(due => due.Key == "us/reciprocal/vn");

        july.At.Earliest.Should().Be(At(July9));
        july.Kinds.Should().Equal(DeadlineKind.SuspensionEnds, DeadlineKind.SuspensionBegins);
        july.Instruments.Select(instrument => instrument.Number).Should().BeEquivalentTo("14266", "14316");
    }

    private static IReadOnlyList<PolicyDeadline> DueFor(string origin, string known)
    {
        Economy of = Economy.Parse(origin);
        return [.. UnitedStates.Register.AsKnownAt(At(known)).DeadlinesAfter(At(known)).Where(due => due.Changes.OfType<TariffChange>()
            .Any(change => new[] { change.Before, change.After }.OfType<TariffState>()
                .Any(state => state.ImposedBy == Economy.UnitedStates && state.Origins.Covers(of, due.At.Latest))))];
    }

    private static string RateIn(TariffState? state) =>
        state is null || state.State == SegmentState.NotInForce ? "none" : state.Possible.Should().ContainSingle().Which.Value.ToString();

    private static Instant At(string instant) => InstantPattern.ExtendedIso.Parse(instant).Value;
}
