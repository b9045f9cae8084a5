using CsCheck;

namespace TradePolicy.Tests;

/// <summary>What an entry states and no duty on its goods turns on.</summary>
public sealed class NotHeededTest
{
    private static readonly Condition<CustomsEntry> Listed = EntryCondition.Fact("listed");
    private static readonly Condition<CustomsEntry> Excluded = EntryCondition.Claim("excluded");

    // Goods of 8708.99.81.80 are among the first, and not among the second.
    private static readonly CommodityScope These = CommodityScope.Of(CommodityCode.Hts("8708"));
    private static readonly CommodityScope Others = CommodityScope.Of(CommodityCode.Hts("72"));

    [Fact]
    public void A_claim_of_an_exclusion_from_a_duty_that_is_not_on_the_goods_is_not_heeded()
    {
        Tariff list = Duties.Additional("us/list", 25m).WithRequirement(Listed).WithExemptions(Exempting(Excluded));
        NotHeededOf(Duties.Entry().WithFact("listed").WithClaim("excluded"), list).Should().BeEmpty();
        NotHeededOf(Duties.Entry().WithClaim("excluded"), list).Should().BeEmpty("it is open whether the goods are listed");
        NotHeededOf(Duties.Entry().WithFact("listed", false).WithClaim("excluded"), list).Should().Equal("excluded");
        CustomsEntry claimed = Duties.Entry().WithFact("listed").WithClaim("excluded");
        NotHeededOf(claimed, list.WithCommodities(Others)).Should().Equal("excluded", "listed");
        NotHeededOf(claimed, list.WithOrigins(EconomyScope.Of(Economy.China))).Should().Equal("excluded", "listed");
    }

    [Fact]
    public void The_content_of_goods_that_are_charged_on_the_whole_value_is_not_heeded()
    {
        Condition<CustomsEntry> known = EntryCondition.ComponentStated("steel content");
        Exemption content = Exemption.Create("us/steel/content", "On the content", ExemptionTerms.Of(
            Condition<CustomsEntry>.AllOf(known, Condition<CustomsEntry>.Not(EntryCondition.Commodity(These))),
            ExemptionEffect.ChargedAt(ComponentDuty.Of(Percentage.Of(50m), "steel content"))));
        CustomsEntry steel = Duties.Entry().WithComponent("steel content", Duties.Dollars(600m));
        DutyAssessment duty = Duties.Assess(
            steel, Duties.General(AdValorem.Of(0m)), Duties.Additional("us/steel", 50m).WithExemptions(content));
        duty.Total.Value.Should().Be(Duties.Dollars(500m));
        duty.NotHeeded.Should().ContainSingle().Which.Message.Should().Be(
            "the part of the goods 'steel content' is stated, and no duty on these goods turns on it");
    }

    [Fact]
    public void The_content_of_goods_for_which_the_benefit_is_not_claimed_is_not_heeded()
    {
        Tariff tariff = Duties.Additional("us/reciprocal", 10m).WithExemptions(Exemption.Create(
            "us/reciprocal/content", "Content", ExemptionTerms.Of(
                Condition<CustomsEntry>.AllOf(Excluded, EntryCondition.ContentAtLeast("own content", Percentage.Of(20m))),
                ExemptionEffect.ChargedOnlyOn("other content", "own content"))));
        CustomsEntry goods = Duties.Entry().WithComponent("own content", Duties.Dollars(600m))
            .WithComponent("other content", Duties.Dollars(400m));
        NotHeededOf(goods, tariff).Should().Equal("other content", "own content");
        NotHeededOf(goods.WithClaim("excluded"), tariff).Should().BeEmpty();
        // If it is open whether the benefit is granted, the part on which the duty would be is heeded.
        NotHeededOf(Duties.Entry().WithClaim("excluded").WithComponent("other content", Duties.Dollars(400m)), tariff).Should().BeEmpty();
    }

    [Fact]
    public void A_statement_is_heeded_from_the_instant_at_which_the_duty_is_in_force()
    {
        Tariff later = TradePolicy.Tariff.Create(
            "us/later", DutyProgramme.Of("us/later", "Later", DutyKind.Additional), Economy.UnitedStates, EconomyScope.All,
            [Duties.Enacted("us/later", AdValorem.Of(10m), "2025-06-30T12:00")]).WithRequirement(Listed);
        CustomsEntry At(Instant instant) => Duties.Entry(at: instant).WithFact("listed");
        NotHeededOf(At(Duties.June2025 - Duration.FromSeconds(1)), later).Should().Equal("listed");
        NotHeededOf(At(Duties.June2025), later).Should().BeEmpty();
    }

    [Fact]
    public void Where_one_of_several_claims_is_enough_each_is_heeded()
    {
        Tariff tariff = Duties.Additional("us/duty", 10m).WithExemptions(Exempting(
            Condition<CustomsEntry>.AnyOf(Excluded, EntryCondition.Claim("other"), EntryCondition.Commodity(Others))));
        NotHeededOf(Duties.Entry().WithClaim("excluded").WithClaim("other"), tariff).Should().BeEmpty();
        Tariff onThese = Duties.Additional("us/duty", 10m).WithExemptions(Exempting(
            Condition<CustomsEntry>.AnyOf(Excluded, EntryCondition.Commodity(These))));
        NotHeededOf(Duties.Entry().WithClaim("excluded"), onThese).Should().Equal("excluded");
    }

    [Fact]
    public void A_part_that_a_cap_or_a_term_of_a_sum_names_is_heeded()
    {
        ComponentDuty onSteel = ComponentDuty.Of(Percentage.Of(50m), "steel content");
        foreach (DutyRate rate in new[]
        {
            AdValorem.Of(25m).AtMost(onSteel), onSteel.AtMost(AdValorem.Of(25m)), AdValorem.Of(1m).AtLeast(onSteel),
            AdValorem.Of(1m).Plus(onSteel).AtMost(AdValorem.Of(99m)),
        })
        {
            DutySchedule schedule = DutySchedule.Compile([Duties.Tariff("us/steel", DutyKind.Additional, rate)]);
            schedule.ComponentsAsked.Should().Equal("steel content");
            schedule.Assess(Duties.Entry().WithComponent("steel content", Duties.Dollars(100m))).NotHeeded.Should().BeEmpty();
        }
    }

    [Fact]
    public void The_fact_of_a_duty_that_is_missing_on_other_goods_is_not_heeded()
    {
        IReadOnlyList<string> With(CommodityScope goods, Economy? of = null) => [.. DutySchedule.Compile(
            [Duties.Additional("us/duty", 1m)],
            coverage: [TariffCoverage.Of(Economy.UnitedStates, EconomyScope.Of(of ?? Economy.Canada)).Except(
                TariffGap.Of("us/parts", "the duty on parts is not in the data", goods)
                    .During(Duties.June2025, Duties.June2025 + Duration.FromDays(1)).If("parts"))])
            .Assess(Duties.Entry().WithFact("parts")).NotHeeded.SelectMany(finding => finding.Records)];
        With(These).Should().BeEmpty();
        With(Others).Should().Equal("parts");
        With(These, Economy.China).Should().Equal("parts");
    }

    [Fact]
    public void Without_what_is_not_heeded_the_assessment_is_the_same() =>
        Gen.Int[0, 1_000_000_000].Sample(CheckWithout, iter: 2_000);

    internal static void CheckWithout(int seed)
    {
        Random random = new(seed);
        DutySchedule schedule = Drawn(random);
        Statements stated = Statements.Drawn(random);
        DutyAssessment duty = schedule.Assess(stated.Entry());
        HashSet<string> idle = [.. duty.NotHeeded.SelectMany(finding => finding.Records)];
        DutyAssessment without = schedule.Assess(stated.Without(idle).Entry());
        without.Possible.Should().Equal(duty.Possible);
        without.CommonReasons.Should().Equal(duty.CommonReasons);
        without.Total.Should().Be(duty.Total);
        without.ValidDuring.Should().Be(duty.ValidDuring);
        without.NotHeeded.Should().BeEmpty();
        // A slip more changes nothing either, and is named.
        DutyAssessment slip = schedule.Assess(stated.Entry().WithClaim("slip"));
        slip.Possible.Should().Equal(duty.Possible);
        slip.NotHeeded.Should().HaveCount(duty.NotHeeded.Count + 1);
    }

    // Whichever of two exemptions applies, the rate of the duty itself is not charged.
    [Fact]
    public void A_part_that_only_a_rate_names_that_an_exemption_always_takes_the_place_of_is_not_heeded()
    {
        Tariff tariff = Duties.Tariff("us/steel", DutyKind.Additional, ComponentDuty.Of(Percentage.Of(40m), "steel")).WithExemptions(
            [
                Instead("us/a", EntryCondition.Fact("fact a"), 1m),
                Instead("us/b", EntryCondition.Claim("claim b"), 2m),
            ]);

        NotHeededOf(Duties.Entry().WithComponent("steel", Duties.Dollars(600m)).WithClaim("claim b"), tariff).Should().Equal("steel");
        NotHeededOf(Duties.Entry().WithComponent("steel", Duties.Dollars(600m)), tariff).Should().BeEmpty();
    }

    private static Exemption Instead(string key, Condition<CustomsEntry> condition, decimal percent) => Exemption.Create(
        key, key, ExemptionTerms.Of(condition, ExemptionEffect.ChargedAt(AdValorem.Of(percent))));

    private static Exemption Exempting(Condition<CustomsEntry> condition) =>
        Exemption.Create("us/exempt", "Exempt", ExemptionTerms.Of(condition));

    private static IReadOnlyList<string> NotHeededOf(CustomsEntry entry, params Tariff[] tariffs) =>
        [.. Duties.Assess(entry, tariffs).NotHeeded.SelectMany(finding => finding.Records)];

    private static DutySchedule Drawn(Random random) => DutySchedule.Compile(
        [Duties.General(AdValorem.Of(2m)), .. Enumerable.Range(0, 1 + random.Next(3)).Select(number => Drawn(random, number))]);

    private static Tariff Drawn(Random random, int number)
    {
        string key = $"us/{number}";
        ComponentDuty onPart = ComponentDuty.Of(Percentage.Of(40m), "steel");
        Tariff tariff = TradePolicy.Tariff.Create(
            key, DutyProgramme.Of(key, key, DutyKind.Additional), Economy.UnitedStates,
            random.Next(4) == 0 ? EconomyScope.Of(Economy.China) : EconomyScope.All,
            [Duties.Enacted(key, random.Next(4) switch
            {
                0 => onPart,
                1 => AdValorem.Of(10m).AtLeast(onPart),
                _ => AdValorem.Of(10m + number),
            }, random.Next(6) == 0 ? "2026-01-01T00:00" : "2020-01-01T00:00")]);
        if (random.Next(3) == 0)
            tariff = tariff.WithCommodities(random.Next(2) == 0 ? These : Others);
        if (random.Next(2) == 0)
            tariff = tariff.WithRequirement(Condition(random, [.. Statements.Names]));
        if (random.Next(2) == 0)
            tariff = tariff.WithStacking(random.Next(2) == 0 ? Stacking.HighestOf("us/family") : Stacking.ReplacedBy($"us/{number + 1}"));
        return tariff.WithExemptions(Enumerable.Range(0, random.Next(3)).Select(exempt => Exemption.Create(
            $"{key}/{exempt}", $"Exemption {exempt}", ExemptionTerms.Of(Condition(random, [.. Statements.Names]), random.Next(4) switch
            {
                0 => ExemptionEffect.ChargedOnlyOn("steel"),
                1 => ExemptionEffect.ChargedAt(AdValorem.Of(1m + exempt)),
                _ => null,
            }))));
    }

    // Each name once: of "a or not a" nothing depends on a.
    private static Condition<CustomsEntry> Condition(Random random, List<string> names) => random.Next(names.Count == 0 ? 2 : 7) switch
    {
        0 => EntryCondition.Commodity(random.Next(2) == 0 ? These : Others),
        1 => EntryCondition.Before(EntryEvent.Loading, LegalMoment.At(new LocalDateTime(2025, 6, 1, 0, 0), DateTimeZone.Utc)),
        2 => Condition<CustomsEntry>.Not(Condition(random, names)),
        3 => Condition<CustomsEntry>.AllOf([Condition(random, names), Condition(random, names)]),
        4 => Condition<CustomsEntry>.AnyOf([Condition(random, names), Condition(random, names)]),
        _ => On(Taken(random, names), random),
    };

    private static Condition<CustomsEntry> On(string name, Random random) => name switch
    {
        "claim a" or "claim b" => EntryCondition.Claim(name),
        "steel" => random.Next(2) == 0
            ? EntryCondition.ComponentStated(name)
            : EntryCondition.ContentAtLeast(name, Percentage.Of(20m)),
        _ => EntryCondition.Fact(name),
    };

    private static string Taken(Random random, List<string> names)
    {
        string name = names[random.Next(names.Count)];
        names.Remove(name);
        return name;
    }

    /// <summary>What an entry states, by name: a number for the value of a part, 1 or 0 for a fact, 1 for a claim.</summary>
    private sealed record Statements(IReadOnlyDictionary<string, int> Given)
    {
        internal const int False = 0;

        internal static readonly string[] Names = ["claim a", "claim b", "fact a", "fact b", "steel"];

        /// <summary>What can be stated under a name; null for nothing.</summary>
        internal static IEnumerable<int?> Of(string name) => name switch
        {
            "claim a" or "claim b" => [null, 1],
            "steel" => [null, 0, 100, 600],
            _ => [null, False, 1],
        };

        internal static Statements Drawn(Random random) => Names.Aggregate(
            new Statements(new Dictionary<string, int>()),
            (one, name) => one.With(name, Of(name).ElementAt(random.Next(Of(name).Count()))));

        internal Statements Without(IEnumerable<string> names) =>
            new(Given.Where(one => !names.Contains(one.Key)).ToDictionary(one => one.Key, one => one.Value));

        internal Statements With(string name, int? said) => said is { } value
            ? new(new Dictionary<string, int>(Given) { [name] = value })
            : Without([name]);

        internal CustomsEntry Entry() => Given.Aggregate(
            Duties.Entry().LoadedAt(LawZones.Utc("2025-05-01T00:00Z")), (entry, one) => one.Key switch
            {
                "claim a" or "claim b" => entry.WithClaim(one.Key),
                "steel" => entry.WithComponent(one.Key, Duties.Dollars(one.Value)),
                _ => entry.WithFact(one.Key, one.Value == 1),
            });
    }
}
