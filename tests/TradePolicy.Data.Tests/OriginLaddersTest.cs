namespace TradePolicy.Data.Tests;

/// <summary>
/// The duties under the emergency statute on goods of ten origins, step by step: from when, how much, and as known since when. The rates
/// are those of the orders and notices named in each row, and of the headings of the schedule.
/// </summary>
public sealed class OriginLaddersTest
{
    private const string Eo14193 = "2025-02-01T20:36:39-05:00";
    private const string Eo14194 = "2025-02-01T08:38:46-05:00";
    private const string Eo14257 = "2025-04-02T17:37:45-04:00";
    private const string Eo14266 = "2025-04-09T23:30:00-04:00";
    private const string Eo14316 = "2025-07-07T17:51:03-04:00";
    private const string Eo14323 = "2025-07-30T14:30:05-04:00";
    private const string Eo14325 = "2025-07-31T21:55:51-04:00";
    private const string Eo14326 = "2025-07-31T19:08:24-04:00";
    private const string Eo14329 = "2025-08-06T09:59:34-04:00";
    private const string Eo14345 = "2025-09-04T16:47:16-04:00";
    private const string Korea = "2025-12-04";
    private const string Switzerland = "2025-12-18";

    private const string FloorOverGeneral = "up to 15% with the general rate";
    private const string FloorOverCharged = "up to 15% with the duty provided in the applicable subheading";

    private static readonly Step[] Ladder =
    [
        // Canada: Executive Orders 14193 (start moved by 14197) and 14325; 9903.01.10.
        new("us/fentanyl/ca", "2025-03-04T00:01:00", "25%", Eo14193, ""),
        new("us/fentanyl/ca", "2025-08-01T00:01:00", "35%", Eo14325, "25%"),

        // Mexico: Executive Order 14194 (start moved by 14198); 9903.01.01.
        new("us/fentanyl/mx", "2025-03-04T00:01:00", "25%", Eo14194, ""),

        // The European Union: 9903.01.25, 9903.01.50, 9903.02.19 and .20.
        .. Reciprocal("us/reciprocal/eu", "20%"),
        new("us/reciprocal/eu", "2025-08-07T00:01:00", FloorOverGeneral, Eo14326, "20%"),

        // Japan: 9903.01.53, 9903.02.30, and in its place, back to the same day, 9903.02.72 and .73 (Executive Order 14345, sec. 2).
        .. Reciprocal("us/reciprocal/jp", "24%"),
        new("us/reciprocal/jp", "2025-08-07T00:01:00", FloorOverCharged, Eo14345, "15%"),

        // Korea: 9903.01.54, 9903.02.56, 9903.02.79 and .80 (90 FR 55964).
        .. Reciprocal("us/reciprocal/kr", "25%"),
        new("us/reciprocal/kr", "2025-08-07T00:01:00", "15%", Eo14326, "25%"),
        new("us/reciprocal/kr", "2025-11-14T00:01:00", FloorOverCharged, Korea, "15%"),

        // Switzerland: 9903.01.60, 9903.02.58, 9903.02.82 and .83 (90 FR 59281).
        .. Reciprocal("us/reciprocal/ch", "31%"),
        new("us/reciprocal/ch", "2025-08-07T00:01:00", "39%", Eo14326, "31%"),
        new("us/reciprocal/ch", "2025-11-14T00:01:00", FloorOverGeneral, Switzerland, "39%"),

        // Viet Nam: 9903.01.72, 9903.02.69.
        .. Reciprocal("us/reciprocal/vn", "46%"),
        new("us/reciprocal/vn", "2025-08-07T00:01:00", "20%", Eo14326, "46%"),

        // India: 9903.01.55, 9903.02.26, and 9903.01.84 beside it (Executive Order 14329, ended by the order of 6 February 2026).
        .. Reciprocal("us/reciprocal/in", "26%"),
        new("us/reciprocal/in", "2025-08-07T00:01:00", "25%", Eo14326, "26%"),
        new("us/ieepa-russia-oil/in", "2025-08-27T00:01:00", "25%", Eo14329, ""),
        new("us/ieepa-russia-oil/in", "2026-02-07T00:01:00", "", "2026-02-06T18:30:12-05:00", "25%"),

        // The United Kingdom and Brazil had no country rate in April; 9903.02.66 and .09. Brazil 9903.01.77 beside it (Executive Order
        // 14323).
        new("us/reciprocal/gb", "2025-04-05T00:01:00", "10%", Eo14257, ""),
        new("us/reciprocal/gb", "2025-08-07T00:01:00", "10%", Eo14326, "10%"),
        new("us/reciprocal/br", "2025-04-05T00:01:00", "10%", Eo14257, ""),
        new("us/reciprocal/br", "2025-08-07T00:01:00", "10%", Eo14326, "10%"),
        new("us/ieepa-brazil", "2025-08-06T00:01:00", "40%", Eo14323, ""),
    ];

    private static readonly string[] ToTheEnd = [.. Ladder.Select(step => step.Tariff).Distinct().Except(["us/ieepa-russia-oil/in"])];

    public static TheoryData<string, string> Steps
    {
        get
        {
            TheoryData<string, string> steps = [];
            foreach (Step step in Ladder)
                steps.Add(step.Tariff, step.From);
            return steps;
        }
    }

    public static TheoryData<string> LastingToTheEnd => [.. ToTheEnd];

    [Theory]
    [MemberData(nameof(Steps))]
    public void Each_rate_begins_at_its_moment_and_not_a_second_before_as_written_and_as_collected(string tariff, string from)
    {
        Step[] steps = [.. Ladder.Where(step => step.Tariff == tariff)];
        int place = Array.FindIndex(steps, step => step.From == from);
        foreach (LegalView view in (LegalView[])[LegalView.AsWritten, LegalView.AsCollected])
        {
            Instant start = Shipment.Eastern(from);
            Rate(UnitedStates.Register, tariff, start, view).Should().Be(steps[place].Rate);
            Rate(UnitedStates.Register, tariff, start - Duration.FromSeconds(1), view)
                .Should().Be(place > 0 ? steps[place - 1].Rate : "");
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void As_ruled_none_of_them_was_ever_owed(string tariff, string from)
    {
        Rate(UnitedStates.Register, tariff, Shipment.Eastern(from), LegalView.AsRuled).Should().Be("");
        Rate(UnitedStates.Register, tariff, Shipment.Eastern(from) - Duration.FromSeconds(1), LegalView.AsRuled).Should().Be("");
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void Each_rate_is_known_from_its_publication_and_not_a_second_before(string tariff, string from)
    {
        Step step = Ladder.Single(each => each.Tariff == tariff && each.From == from);
        (Instant lastBefore, Instant first) = step.KnownFrom;
        Instant start = Shipment.Eastern(from);
        foreach (LegalView view in (LegalView[])[LegalView.AsWritten, LegalView.AsCollected])
        {
            Rate(UnitedStates.Register.AsKnownAt(lastBefore), tariff, start, view).Should().Be(step.Before);
            // The end of a suspension, or the next order, changes what is expected later; at the moment itself the act has its rate.
            Rate(UnitedStates.Register.AsKnownAt(first), tariff, start, view).Should().Be(step.Rate);
        }
    }

    [Theory]
    [InlineData("us/fentanyl/ca", "2025-02-03T19:27:01-05:00")]
    [InlineData("us/fentanyl/mx", "2025-02-03T18:43:12-05:00")]
    public void The_duties_on_Canada_and_Mexico_were_due_on_4_February_until_the_orders_of_the_evening_before(
        string tariff, string postponed)
    {
        Instant first = Shipment.Eastern("2025-02-04T00:01:00");
        PolicyRegister before = UnitedStates.Register.AsKnownAt(At(postponed) - Duration.FromSeconds(1));
        Rate(before, tariff, first, LegalView.AsWritten).Should().Be("25%");
        Rate(before, tariff, first - Duration.FromSeconds(1), LegalView.AsWritten).Should().Be("");
        PolicyRegister after = UnitedStates.Register.AsKnownAt(At(postponed));
        Rate(after, tariff, first, LegalView.AsWritten).Should().Be("");
        Rate(after, tariff, Shipment.Eastern("2025-03-04T00:01:00"), LegalView.AsWritten).Should().Be("25%");
        Rate(UnitedStates.Register, tariff, first, LegalView.AsCollected).Should().Be("", "it was never in force in February");
    }

    [Theory]
    [MemberData(nameof(LastingToTheEnd))]
    public void The_order_of_20_February_2026_ended_them_that_day_and_customs_stopped_collecting_at_midnight_of_the_24th(string tariff)
    {
        string last = Ladder.Last(step => step.Tariff == tariff).Rate;
        Rate(UnitedStates.Register, tariff, Shipment.Eastern("2026-02-19T23:59:59"), LegalView.AsWritten).Should().Be(last);
        UnitedStates.Register.Tariffs[tariff].RateAt(Shipment.Eastern("2026-02-20T12:00:00")).IsCertain.Should()
            .BeFalse("the order does not say when on that day");
        Rate(UnitedStates.Register, tariff, Shipment.Eastern("2026-02-21T00:00:00"), LegalView.AsWritten).Should().Be("");
        Rate(UnitedStates.Register, tariff, Shipment.Eastern("2026-02-23T23:59:59"), LegalView.AsCollected).Should().Be(last);
        Rate(UnitedStates.Register, tariff, Shipment.Eastern("2026-02-24T00:00:00"), LegalView.AsCollected).Should().Be("");
        Rate(UnitedStates.Register, tariff, Shipment.Eastern("2026-02-19T23:59:59"), LegalView.AsRuled).Should().Be("");
        // As known before the ruling and the order, they went on.
        Rate(UnitedStates.Register.AsKnownAt(Shipment.Eastern("2026-02-19T23:59:59")), tariff, Shipment.Eastern("2026-03-01T00:00:00"),
            LegalView.AsCollected).Should().Be(last);
    }

    [Theory]
    [InlineData("us/reciprocal/eu", "20%")]
    [InlineData("us/reciprocal/jp", "24%")]
    [InlineData("us/reciprocal/vn", "46%")]
    [InlineData("us/reciprocal/in", "26%")]
    public void The_country_rates_of_April_were_expected_again_at_the_end_of_each_suspension(string tariff, string april)
    {
        PolicyRegister spring = UnitedStates.Register.AsKnownAt(At(Eo14316) - Duration.FromSeconds(1));
        Rate(spring, tariff, Shipment.Eastern("2025-07-09T00:00:59"), LegalView.AsWritten).Should().Be("10%");
        Rate(spring, tariff, Shipment.Eastern("2025-07-09T00:01:00"), LegalView.AsWritten).Should().Be(april);
        PolicyRegister july = UnitedStates.Register.AsKnownAt(At(Eo14316));
        Rate(july, tariff, Shipment.Eastern("2025-08-01T00:00:59"), LegalView.AsWritten).Should().Be("10%");
        Rate(july, tariff, Shipment.Eastern("2025-08-01T00:01:00"), LegalView.AsWritten).Should().Be(april);
        PolicyRegister august = UnitedStates.Register.AsKnownAt(At(Eo14326));
        Rate(august, tariff, Shipment.Eastern("2025-08-07T00:00:59"), LegalView.AsWritten).Should().Be("10%");
    }

    [Fact]
    public void Every_economy_of_which_no_country_rate_is_held_pays_10_percent_and_those_of_column_2_nothing()
    {
        PolicyRegister register = UnitedStates.Register;
        foreach (string at in (string[])["2025-04-09T00:01:00", "2025-08-07T00:01:00", "2026-02-19T23:59:59"])
        {
            Rate(register, "us/reciprocal", Shipment.Eastern(at), LegalView.AsWritten).Should().Be("10%");
            EconomyScope others = register.Tariffs["us/reciprocal"].Origins.At(Shipment.Eastern(at)).Value;
            foreach (string of in (string[])["AR", "AU", "SG", "SA"])
                others.Covers(Economy.Parse(of), Shipment.Eastern(at)).Should().BeTrue();
            foreach (string of in (string[])["RU", "BY", "CU", "KP", "CA", "MX", "DE", "JP", "CN"])
                others.Covers(Economy.Parse(of), Shipment.Eastern(at)).Should().BeFalse();
        }
    }

    // 24 hours in April (annex I to Executive Order 14257), and 10 % since (14266, 14316, 14326).
    private static Step[] Reciprocal(string tariff, string april) =>
    [
        new(tariff, "2025-04-05T00:01:00", "10%", Eo14257, ""),
        new(tariff, "2025-04-09T00:01:00", april, Eo14257, ""),
        new(tariff, "2025-04-10T00:01:00", "10%", Eo14266, april),
        new(tariff, "2025-07-09T00:01:00", "10%", Eo14316, april),
        new(tariff, "2025-08-01T00:01:00", "10%", Eo14326, april),
    ];

    private static string Rate(PolicyRegister register, string tariff, Instant at, LegalView view)
    {
        Segment<DutyRate> segment = register.Tariffs[tariff].RateAt(at, view);
        segment.IsCertain.Should().BeTrue("{0} is certain at {1} ({2})", tariff, at, view);
        return segment.IsInForce ? $"{segment.Value}" : "";
    }

    private static Instant At(string stamp) => NodaTime.Text.OffsetDateTimePattern.ExtendedIso.Parse(stamp).Value.ToInstant();

    /// <summary>
    /// A step: from when in New York, the rate (nothing if there is none), when the act was published, and what was expected before.
    /// </summary>
    private sealed record Step(string Tariff, string From, string Rate, string Published, string Before)
    {
        /// <summary>The last second at which the act was certainly not known, and the first instant at which it certainly was.</summary>
        internal (Instant LastBefore, Instant First) KnownFrom
        {
            get
            {
                if (Published.Length > 10)
                    return (At(Published) - Duration.FromSeconds(1), At(Published));
                Instant day = Shipment.Eastern($"{Published}T00:00:00");
                return (day - Duration.FromSeconds(1), day + Duration.FromDays(1));
            }
        }
    }
}
