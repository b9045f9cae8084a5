using TradePolicy.Serialization;

namespace TradePolicy.Data.Tests;

/// <summary>
/// An update says what the register covers with it: the second document of the guide, which was made up, has a duty on goods of Viet Nam
/// and one on cars, which the register names as a gap.
/// </summary>
public sealed class CoverageUpdatesTest
{
    private const string Vehicles = "us/232/vehicles";
    private const string Closing =
        """ "coverageUpdates": [{ "imposedBy": "US", "origins": ["CN", "HK", "MO"], "closedGaps": ["us/232/vehicles"] }] """;

    private static readonly string Document = UpdatesTest.Guide(2);
    private static readonly Instant Begin = Asked.Utc("2026-11-12T05:01:00Z");
    private static readonly Economy VietNam = Economy.Parse("VN");
    private static readonly PolicyRegister Updated = Read(Document).CompleteThrough(Asked.Utc("2026-12-01T00:00:00Z"));

    [Fact]
    public void A_tariff_on_a_new_origin_is_known_once_the_update_says_that_the_origin_is_covered()
    {
        PolicyRegister without = Read(
                Document.Replace("\"origins\": [\"VN\"], \"completeFrom\"", "\"origins\": [\"TH\"], \"completeFrom\""))
            .CompleteThrough(Asked.Utc("2026-12-01T00:00:00Z"));
        RateOn(without, Begin).IsCertain.Should().BeFalse();
        RateOn(without, Begin).ToString().Should().Contain("the additional duties of US on goods of VN are not in the data");
        RateOn(Updated, Begin).Value.Should().Be(Percentage.Of(20m));
        RateOn(Updated, Begin - Duration.FromSeconds(1)).ToString().Should()
            .Contain("the additional duties of US on goods of VN at 2026-11-12T05:00:59Z are not in the data");
    }

    [Fact]
    public void A_statement_of_some_programmes_leaves_the_total_unknown_and_names_them() =>
        RateOn(
            Read(Document.Replace("\"completeFrom\": \"2026", "\"programmes\": [\"us/made-up\"], \"completeFrom\": \"2026"))
                .CompleteThrough(Asked.Utc("2026-12-01T00:00:00Z")),
            Begin).ToString().Should().Contain("of the additional duties of US on goods of VN only those of us/made-up are in the data");

    [Fact]
    public void A_gap_whose_duty_the_update_brings_is_closed_and_the_others_stay()
    {
        MissingIn(Asked.Register, "8703.23.01.90").Should().Contain(Vehicles);
        MissingIn(Updated, "8703.23.01.90").Should().NotContain(Vehicles);
        MissingIn(Updated, "8507.60.00.20").Should().Contain("us/232/vehicle-parts");
        DutyAssessment car = Assess(Updated, "8703.23.01.90");
        car.Possible[0].Layers.Should().Contain(layer => layer.Tariff == "us/made-up/cars");
        UnitedStatesChina.GapsAffecting(car).Should().Contain(gap => gap.Duty != null && gap.Duty.Key == Vehicles);
        UnitedStatesChina.GapsAffecting(car, Updated).Should().NotContain(gap => gap.Duty != null && gap.Duty.Key == Vehicles);
    }

    [Fact]
    public void A_gap_is_narrowed_by_stating_it_anew_and_added_by_a_new_key()
    {
        PolicyRegister narrowed = Read(Document.Replace(Closing.Trim(), """
            "coverageUpdates": [{
              "imposedBy": "US", "origins": ["CN", "HK", "MO"],
              "gaps": [
                { "key": "us/232/vehicles", "message": "the duty on light trucks is not in the data", "commodities": ["hts:8704"] },
                { "key": "us/232/robots", "message": "the duty on robots is not in the data", "commodities": ["hts:8479.50.00"] }
              ]
            }]
            """));
        MissingIn(narrowed, "8703.23.01.90").Should().NotContain(Vehicles);
        MissingIn(narrowed, "8704.21.01.00").Should().Contain(Vehicles);
        MissingIn(narrowed, "8479.50.00.00").Should().Contain("us/232/robots");
        MissingIn(Asked.Register, "8479.50.00.00").Should().NotContain("us/232/robots");
    }

    [Fact]
    public void A_statement_in_place_of_another_keeps_its_gaps()
    {
        RegisterUpdate update = RegisterUpdate.Of("from 2020").WithCoverage(
            TariffCoverage.Of(Economy.UnitedStates, China).During(Asked.Utc("2020-01-01T05:00:00Z")));
        PolicyRegister later = Asked.Register.With(update);
        later.Coverage.Should().HaveCount(Asked.Register.Coverage.Count);
        MissingIn(later, "8703.23.01.90").Should().Contain(Vehicles);
        later.At(Asked.Utc("2020-01-01T04:59:59Z")).OnChina().IsCertain.Should().BeFalse();
        later.At(Asked.Utc("2020-01-01T05:00:00Z")).OnChina().IsCertain.Should().BeTrue();
        update.Validate(Asked.Register).Should().ContainSingle().Which.Message.Should().Be(
            "'from 2020' states 'additional duties of US on CN, HK, MO from 2020-01-01T05:00:00Z' in place of "
            + "'additional duties of US on CN, HK, MO from 2018-07-06T04:01:00Z'.");
    }

    [Fact]
    public void An_answer_says_which_update_says_that_it_is_covered_also_as_known_before()
    {
        AppliedUpdate update = Updated.At(Begin).UpdatesBehind(Economy.UnitedStates, VietNam).Should().ContainSingle().Subject;
        update.ToString().Should().Be(
            "goods of Viet Nam, and cars (us/made-up/cars, us/made-up/vn, us/232/vehicles), with the additional duties of US on VN from "
            + "2026-11-12T05:01:00Z");
        Updated.At(Begin).UpdatesBehind(Vehicles).Should().Equal(update);
        Updated.At(Begin).UpdatesBehind(Economy.UnitedStates, Economy.China).Should().BeEmpty("the duty on cars is on some goods");
        PolicySnapshot before = Updated.AsKnownAt(Asked.Utc("2026-11-01T00:00:00Z")).At(Begin);
        before.UpdatesBehind("us/made-up/vn").Should().BeEmpty();
        before.UpdatesBehind(Economy.UnitedStates, VietNam).Should().ContainSingle().Which.AffectedKeys.Should().BeEmpty();
        before.UpdatesBehind(Vehicles).Should().ContainSingle();
    }

    [Fact]
    public void A_register_with_another_coverage_is_another_and_reads_back()
    {
        PolicyRegister open = Read(Document.Replace(", \"completeFrom\": \"2026-11-12T05:01:00Z\"", ""));
        open.Should().NotBe(Read(Document));
        TradePolicyJson.Write(open).Should().NotBe(TradePolicyJson.Write(Read(Document)));
        TradePolicyJson.ReadRegister(TradePolicyJson.Write(Updated)).Should().Be(Updated);
        RegisterUpdate update = TradePolicyJson.ReadUpdate(Document, Asked.Register);
        TradePolicyJson.ReadUpdate(TradePolicyJson.Write(update), Asked.Register).Should().Be(update);
    }

    [Theory]
    [InlineData("\"closedGaps\": [\"us/232/vehicles\"]", "\"closedGaps\": [\"us/232/vehicle\"]", "Did you mean 'us/232/vehicles'?")]
    [InlineData(
        "\"origins\": [\"CN\", \"HK\", \"MO\"], \"closedGaps\"", "\"origins\": [\"CN\"], \"closedGaps\"",
        "what the register states: US on CN, HK, MO")]
    [InlineData(", \"closedGaps\": [\"us/232/vehicles\"]", "", "No gap is added and none is closed.")]
    public void A_gap_or_a_coverage_that_the_register_does_not_have_is_refused_at_its_place(string right, string wrong, string message)
    {
        PolicyJsonException problem = Refusal.Of<PolicyJsonException>(() => Read(Document.Replace(right, wrong))).Which;
        problem.Path.Should().Be("registerUpdate.coverageUpdates[0]");
        problem.LineNumber.Should().BePositive();
        problem.Message.Should().Contain(message);
    }

    [Fact]
    public void What_a_careful_reader_should_know_of_the_coverage_of_an_update_is_found()
    {
        IReadOnlyList<Finding> Findings(RegisterUpdate update) => update.Validate(Asked.Register);
        Findings(TradePolicyJson.ReadUpdate(Document, Asked.Register)).Should().OnlyContain(
            finding => finding.Kind == FindingKind.BeginsEarly, "the duty on cars is older than the update that adds it");
        Finding covered = Findings(RegisterUpdate.Of("x").WithCoverage(
            TariffCoverage.Of(Economy.UnitedStates, EconomyScope.Of(Economy.China, VietNam)))).Should().ContainSingle().Subject;
        (covered.Kind, covered.Message).Should().Be((
            FindingKind.CoverageWithoutTariffs,
            "'x' says that the register has the additional duties of US on CN, VN, but there is no additional tariff of US on VN."));
        Finding closed = Findings(RegisterUpdate.Of("x").With(CoverageUpdate.Of(Economy.UnitedStates, China, [], Vehicles)))
            .Should().ContainSingle().Subject;
        closed.Kind.Should().Be(FindingKind.GapWithoutDuty);
        closed.Message.Should().StartWith("'x' closes the gap us/232/vehicles, but brings no tariff of US on ").And
            .EndWith("8703.24.01 and 14 more.");
        RegisterUpdate late = TradePolicyJson.ReadUpdate(
            Document.Replace("\"local\": \"2025-04-03T00:01:00\"", "\"local\": \"2025-04-03T00:01:01\""), Asked.Register);
        Findings(late).Should().Contain(
            finding => finding.Kind == FindingKind.GapWithoutDuty && finding.Message.EndsWith("by 2025-04-03T04:01:00Z."),
            "a duty that begins a second after the gap leaves a second without a duty, and certain");
        Finding narrowed = Findings(RegisterUpdate.Of("x").With(CoverageUpdate.Of(Economy.UnitedStates, China, [
            TariffGap.Of(Vehicles, "the duty on cars is not in the data", CommodityScope.Of(CommodityCode.Hts("8703"))),
        ]))).Should().ContainSingle().Subject;
        narrowed.Message.Should().StartWith("'x' narrows the gap us/232/vehicles").And.EndWith("8704.41.00 and 2 more.");
    }

    private static EconomyScope China => EconomyScope.Of(Economy.China, Economy.HongKong, Economy.Macao);

    private static PolicyRegister Read(string document) => UnitedStatesChina.Updated(KeyValuePair.Create("guide", document));

    private static AdditionalRate RateOn(PolicyRegister register, Instant at) =>
        register.At(at).AdditionalRate(Economy.UnitedStates, VietNam);

    private static DutyAssessment Assess(PolicyRegister register, string code) =>
        register.Compile().Assess(Shipment.Of(code, Asked.Utc("2025-06-20T12:00:00Z")).WithNoSection301Heading());

    private static IEnumerable<string> MissingIn(PolicyRegister register, string code) =>
        Assess(register, code).Reasons.Select(fact => fact.Subject);
}
