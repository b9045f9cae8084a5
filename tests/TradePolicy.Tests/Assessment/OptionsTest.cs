namespace TradePolicy.Tests;

/// <summary>The rates open to an entry of 1,000 USD, with what each takes and what is then owed.</summary>
public sealed class OptionsTest
{
    private static readonly Tariff General = Duties.General(AdValorem.Of(10m));

    [Fact]
    public void Each_rate_of_the_schedule_is_an_option_and_the_cheapest_certain_one_comes_first()
    {
        Options(
                Duties.Entry(), General, Preference("us/agreement", 4m, EntryCondition.Claim("300")),
                Preference("us/suspension", 6m, EntryCondition.Claim("110")))
            .Should().Equal("us/agreement: 40.00 USD, claiming 300", "us/suspension: 60.00 USD, claiming 110", "us/general: 100.00 USD");
    }

    [Fact]
    public void What_needs_something_comes_after_what_is_certain_though_it_is_cheaper()
    {
        Tariff quota = Preference(
            "us/quota", 0m, EntryCondition.Claim("120"), EntryCondition.Claim("050343"), EntryCondition.Fact("within quota 050343"),
            EntryCondition.Document("L001"));
        Options(Duties.Entry(), General, quota).Should().Equal(
            "us/general: 100.00 USD",
            "us/quota: 0.00 USD, claiming 120 and 050343; needs within quota 050343; document L001");
        Options(Duties.Entry().WithFact("within quota 050343").WithDocuments("L001"), General, quota).Should().Equal(
            "us/quota: 0.00 USD, claiming 120 and 050343", "us/general: 100.00 USD");
    }

    [Fact]
    public void What_the_entry_excludes_is_an_option_without_an_amount_if_met()
    {
        DutySchedule law = DutySchedule.Compile(
        [
            General, Preference("us/quota", 0m, EntryCondition.Claim("120"), EntryCondition.Fact("within quota")),
        ]);
        DutyOption beyond = law.OptionsFor(Duties.Entry().WithFact("within quota", false))
            .Single(option => option.Tariff.Key == "us/quota");
        beyond.AmountIfMet.Should().BeNull();
        beyond.AssessmentIfMet.Should().BeNull();
        beyond.Amount.Value.Should().Be(Duties.Dollars(100m), "the claim is not met, and the ordinary rate is charged");
        beyond.IsCertain.Should().BeFalse();
    }

    // A document is always one that can still be presented, though the entry states that others are all that there are.
    [Fact]
    public void A_document_that_is_not_among_those_presented_can_be_added()
    {
        DutyOption option = DutySchedule
            .Compile([General, Preference("us/agreement", 0m, EntryCondition.Claim("300"), EntryCondition.Document("U116"))])
            .OptionsFor(Duties.Entry().WithDocuments("N853")).Single(one => one.Tariff.Key == "us/agreement");
        option.Needs.Select(need => need.ToString()).Should().Equal("document U116");
        option.AmountIfMet!.Value.Should().Be(Duties.Dollars(0m));
        option.AssessmentIfMet!.Entry.Documents.Should().Equal("N853", "U116");
    }

    [Fact]
    public void Of_documents_any_of_which_will_do_one_is_supposed_and_all_are_told()
    {
        DutyOption option = DutySchedule
            .Compile(
            [
                General,
                Preference(
                    "us/agreement", 0m, EntryCondition.Claim("300"),
                    Condition<CustomsEntry>.AnyOf(EntryCondition.Document("U116"), EntryCondition.Document("U117"))),
            ])
            .OptionsFor(Duties.Entry()).Single(one => one.Tariff.Key == "us/agreement");
        option.ToString().Should().Be("us/agreement: 0.00 USD, claiming 300; needs (document U116 or document U117)");
        option.AssessmentIfMet!.Entry.Documents.Should().Equal("U116");
    }

    [Fact]
    public void Of_claims_any_of_which_will_do_the_one_that_the_entry_makes_is_claimed_or_else_the_first()
    {
        Tariff either = Preference("us/agreement", 0m, Condition<CustomsEntry>.AnyOf(
            EntryCondition.Fact("of Korea"), AllOf("300", "301"), AllOf("400", "401")));
        Tariff facts = Preference("us/agreement", 0m, Condition<CustomsEntry>.AnyOf(
            EntryCondition.Fact("of Korea"), EntryCondition.Claim("300")));

        Claimed(either, Duties.Entry()).Should().Equal("300", "301");
        Claimed(either, Duties.Entry().WithClaim("400").WithClaim("401")).Should().Equal("400", "401");
        Claimed(either, Duties.Entry().WithClaim("300").WithClaim("400").WithClaim("401")).Should().Equal("400", "401");
        Claimed(either, Duties.Entry().WithClaim("400")).Should().Equal("300", "301");
        Claimed(facts, Duties.Entry()).Should().Equal("300");

        static Condition<CustomsEntry> AllOf(string first, string second) =>
            Condition<CustomsEntry>.AllOf(EntryCondition.Claim(first), EntryCondition.Claim(second));
        static IEnumerable<string> Claimed(Tariff tariff, CustomsEntry entry) => OptionOf(tariff, entry).Claims;
    }

    [Fact]
    public void Of_alternatives_the_first_that_the_entry_does_not_exclude_is_supposed()
    {
        Tariff either = Preference("us/agreement", 0m, Condition<CustomsEntry>.AnyOf(
            Condition<CustomsEntry>.AllOf(EntryCondition.Claim("300"), EntryCondition.Fact("wholly obtained")),
            Condition<CustomsEntry>.AllOf(EntryCondition.Claim("301"), EntryCondition.Fact("of sufficient value"))));
        DutyOption second = OptionOf(either, Duties.Entry().WithFact("wholly obtained", false));
        second.AmountIfMet!.Value.Should().Be(Duties.Dollars(0m));
        second.AssessmentIfMet!.Entry.Claims.Should().Equal("300", "301");
        second.AssessmentIfMet!.Entry.Facts.Should().Contain(new KeyValuePair<string, bool>("of sufficient value", true));
        OptionOf(either, Duties.Entry().WithFact("wholly obtained", false).WithFact("of sufficient value", false)).AssessmentIfMet
            .Should().BeNull();
    }

    [Fact]
    public void A_claim_that_is_made_is_not_supposed_away() => OptionOf(
            Preference("us/agreement", 0m, Condition<CustomsEntry>.AnyOf(
                Condition<CustomsEntry>.AllOf(EntryCondition.Claim("300"), EntryCondition.Fact("direct")),
                Condition<CustomsEntry>.Not(EntryCondition.Claim("300")))),
            Duties.Entry().WithFact("direct", false))
        .AssessmentIfMet.Should().BeNull();

    // A rate for goods that come without a document or a code: it can be left away if nothing is said of it, and not if it is stated.
    [Fact]
    public void What_must_not_be_presented_or_declared_is_supposed_not_to_be_unless_it_is()
    {
        Tariff without = Preference(
            "us/agreement", 0m, EntryCondition.Claim("300"), Condition<CustomsEntry>.Not(EntryCondition.Document("Y900")),
            Condition<CustomsEntry>.Not(EntryCondition.AdditionalCode("C999")));
        DutyOption open = OptionOf(without, Duties.Entry());
        open.AmountIfMet!.Value.Should().Be(Duties.Dollars(0m));
        open.AssessmentIfMet!.Entry.Documents.Should().BeEmpty();
        open.AssessmentIfMet!.Entry.AdditionalCodes.Should().BeEmpty();
        OptionOf(without, Duties.Entry().WithDocuments("N853").WithAdditionalCodes("X1")).AmountIfMet!.Value
            .Should().Be(Duties.Dollars(0m));
        OptionOf(without, Duties.Entry().WithDocuments("Y900")).AssessmentIfMet.Should().BeNull();
        OptionOf(without, Duties.Entry().WithAdditionalCodes("C999")).AssessmentIfMet.Should().BeNull();
    }

    [Fact]
    public void An_additional_code_is_supposed_beside_those_that_are_stated()
    {
        Tariff coded = Preference("us/agreement", 0m, EntryCondition.Claim("300"), EntryCondition.AdditionalCode("C999"));
        OptionOf(coded, Duties.Entry()).AssessmentIfMet!.Entry.AdditionalCodes.Should().Equal("C999");
        OptionOf(coded, Duties.Entry().WithAdditionalCodes("B100")).AssessmentIfMet!.Entry.AdditionalCodes.Should().Equal("B100", "C999");
    }

    [Fact]
    public void A_fact_of_the_declaration_is_supposed_unless_it_is_stated_to_be_false()
    {
        Tariff formal = Preference("us/agreement", 0m, EntryCondition.Claim("300"), EntryCondition.DeclarationFact("formal"));
        OptionOf(formal, Duties.Entry()).AmountIfMet!.Value.Should().Be(Duties.Dollars(0m));
        OptionOf(formal, Duties.Entry().WithFact("formal", false)).AssessmentIfMet.Should().BeNull();
    }

    [Fact]
    public void Additional_duties_and_remedies_go_with_an_option_and_taxes_do_not()
    {
        Options(
                Duties.Entry().WithComponent(DutyBasis.IncidentalExpenses, Duties.Dollars(0m)), General,
                Preference("us/agreement", 0m, EntryCondition.Claim("300")), Duties.Additional("us/safeguard", 25m),
                Duties.Tariff("us/dumping", DutyKind.AntiDumping, AdValorem.Of(7m)),
                Duties.Tariff("us/vat", DutyKind.ValueAddedTax, AdValorem.Of(20m)))
            .Should().Equal("us/agreement: 320.00 USD, claiming 300", "us/general: 420.00 USD");
    }

    // A safeguard is not on goods within its quota.
    [Fact]
    public void A_safeguard_goes_with_each_rate_but_that_of_the_quota()
    {
        Condition<CustomsEntry>[] within = [EntryCondition.Claim("120"), EntryCondition.Fact("within quota")];
        Tariff safeguard = Duties.Additional("us/safeguard", 25m)
            .WithRequirement(Condition<CustomsEntry>.Not(Condition<CustomsEntry>.AllOf(within)));
        Options(Duties.Entry(), General, Preference("us/quota", 0m, within), safeguard).Should().Equal(
            "us/general: 350.00 USD", "us/quota: 0.00 USD, claiming 120; needs within quota");
    }

    // A negative row: a document by which an additional duty does not apply. If it is not stated, it is not supposed either.
    [Fact]
    public void A_duty_that_a_document_takes_away_is_open_as_stated_and_charged_if_no_other_document_is_presented()
    {
        Tariff additional = Duties.Additional("us/additional", 35m)
            .WithRequirement(Condition<CustomsEntry>.Not(EntryCondition.Document("9014")));
        DutyOption option = DutySchedule.Compile([General, additional]).OptionsFor(Duties.Entry()).Single();
        option.IsCertain.Should().BeFalse();
        option.Needs.Should().BeEmpty();
        option.AmountIfMet!.Value.Should().Be(Duties.Dollars(450m));
        Options(Duties.Entry().WithDocuments("9014"), General, additional).Should().Equal("us/general: 100.00 USD");
    }

    [Fact]
    public void Claims_of_other_options_are_set_aside_and_other_claims_stay()
    {
        Tariff exempt = Duties.Additional("us/additional", 25m).WithExemptions(
            Exemption.Create(
                "us/additional/exempt", "exempt",
                ExemptionTerms.Of(EntryCondition.Claim("9903.01.34"), ExemptionEffect.NotCharged)));
        Options(
                Duties.Entry().WithClaim("300").WithClaim("9903.01.34"), General,
                Preference("us/agreement", 4m, EntryCondition.Claim("300")), exempt)
            .Should().Equal("us/agreement: 40.00 USD, claiming 300", "us/general: 100.00 USD");
    }

    [Fact]
    public void A_rate_for_other_origins_other_goods_or_another_time_is_no_option()
    {
        Tariff later = Tariff.Create(
            "us/later", DutyProgramme.Of("us/later", "us/later", DutyKind.Preferential), Economy.UnitedStates, EconomyScope.All,
            [Duties.Enacted("us/later", AdValorem.Of(0m), "2026-01-01T00:00")]);
        Options(
                Duties.Entry(), General, later.WithRequirement(EntryCondition.Claim("300")),
                Duties.Tariff("us/mexico", DutyKind.Preferential, AdValorem.Of(0m), EconomyScope.Of(Economy.Parse("MX"))),
                Preference("us/others", 0m, EntryCondition.Claim("300")).WithCommodities(
                    CommodityScope.Of(CommodityCode.Hts("6109.10.00"))))
            .Should().Equal("us/general: 100.00 USD");
    }

    [Fact]
    public void Without_a_time_of_entry_there_is_no_option() =>
        DutySchedule.Compile([General]).OptionsFor(CustomsEntry.Of(Duties.Goods, Economy.Canada, Duties.Dollars(1m))).Should().BeEmpty();

    private static DutyOption OptionOf(Tariff tariff, CustomsEntry entry) =>
        DutySchedule.Compile([General, tariff]).OptionsFor(entry).Single(option => option.Tariff.Key == tariff.Key);

    private static Tariff Preference(string key, decimal percent, params Condition<CustomsEntry>[] needed) =>
        Duties.Tariff(key, DutyKind.Preferential, AdValorem.Of(percent))
            .WithRequirement(needed is [var only] ? only : Condition<CustomsEntry>.AllOf(needed));

    private static IEnumerable<string> Options(CustomsEntry entry, params Tariff[] tariffs) =>
        DutySchedule.Compile(tariffs).OptionsFor(entry).Select(option => option.ToString());
}
