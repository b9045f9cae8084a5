using TradePolicy.Data;

namespace TradePolicy.Hts.Tests;

/// <summary>The register of the United States and China with the rates of a published schedule, and with what its footnotes know.</summary>
public sealed class RegisterWithScheduleTest
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private static LegalInstrument Schedule { get; } = LegalInstrument.Create(
        "us/hts-test", "United States International Trade Commission", "Harmonized Tariff Schedule",
        Publication.On(new LocalDate(2025, 1, 1), NewYork));

    private static LegalWindow From2025 { get; } = LegalWindow.Starting(LegalMoment.StartOf(new LocalDate(2025, 1, 1), NewYork));

    private static readonly Lazy<HtsRevision> Revision = new(() => PublishedSchedule.Revision("hts_2025_rev_32"));
    private static readonly Lazy<Section301Coverage> Coverage = new(() => Section301Coverage.Of(Revision.Value));
    private static readonly Lazy<PolicyRegister> Register = new(
        () => UnitedStatesChina.Register.WithTariffs(Revision.Value.BaseDuties(Schedule, From2025, Knowledge.Complete)));
    private static readonly Lazy<DutySchedule> Duties = new(() => Register.Value.Compile());

    [PublishedScheduleTheory]
    [InlineData("9403.60.80.93", 5_500)]
    [InlineData("9403.60.80", 5_500)]
    [InlineData("9403.60.80.81", 5_500)]
    [InlineData("9506.62.40.40", 3_750)]
    [InlineData("8517.62.00.90", 2_750)]
    public void Goods_owe_the_duty_of_their_list_by_whatever_digits_they_are_named(string commodity, int total)
    {
        CustomsEntry goods = Entry(commodity);
        Duties.Value.Assess(Coverage.Value.AddFactsTo(goods, Section301.Headings)).Total.Value.Amount.Should().Be(total);
        Duties.Value.Assess(Coverage.Value.AddFactsTo(goods.WithNoSection301Heading())).Total.Value.Amount.Should().Be(total);
    }

    [PublishedScheduleTheory]
    [InlineData("8517.62.00", "listed under 9903.88.15")]
    [InlineData("8517.62.00.81", "listed under 9903.88.04")]
    [InlineData("8507.60.00", "listed under 9903.91.01")]
    [InlineData("9403.60.81", "listed under 9903.88.03")]
    [InlineData("8426.19.00.00", "listed under 9903.92.10")]
    public void Where_the_schedule_does_not_say_which_list_the_total_is_open_and_names_the_fact(string commodity, string fact)
    {
        CustomsEntry goods = Entry(commodity);
        foreach (CustomsEntry stated in (CustomsEntry[])
            [Coverage.Value.AddFactsTo(goods, Section301.Headings), Coverage.Value.AddFactsTo(goods.WithNoSection301Heading())])
        {
            DutyAmount total = Duties.Value.Assess(stated).Total;
            total.IsCertain.Should().BeFalse();
            total.Reasons.Should().Contain(reason => reason.Message.Contains(fact));
        }
    }

    [PublishedScheduleFact]
    public void Yoghurt_that_no_footnote_names_bears_the_duty_of_list_4A() =>
        Duties.Value.Assess(Coverage.Value.AddFactsTo(
                Entry("0403.20.50.00").With(Quantity.Of(1_000m, MeasurementUnit.Kilogram)), Section301.Headings))
            .Possible.Single().Layers.Single(layer => layer.Tariff == "us/301/list-4a").Amount.Value.Amount.Should().Be(750m);

    [PublishedScheduleFact]
    public void The_lists_of_the_register_and_those_of_the_footnotes_are_one_programme_and_charged_together_a_finding()
    {
        PolicyRegister twice = UnitedStatesChina.Register.WithTariffs(Coverage.Value.Tariffs(Schedule, From2025, Knowledge.Complete));
        twice.Tariffs.Where(tariff => tariff.Key is "us/301/list-4a" or "us/hts-test/301/9903.88.15").Select(tariff => tariff.Programme)
            .Should().HaveCount(2)
            .And.AllBeEquivalentTo(DutyProgramme.Of("us/301", "Section 301, technology transfer", DutyKind.Additional));
        Finding[] findings = [.. twice.Validate().Except(UnitedStatesChina.Register.Validate())];
        findings.Should().OnlyContain(finding => finding.Kind == FindingKind.DeclaredTwice);
        findings.Should().Contain(finding =>
            finding.Records.Contains("us/301/list-4a") && finding.Records.Contains("us/hts-test/301/9903.88.15"));
        findings.Should().Contain(finding => finding.Message.Contains("declared under 9903.92.10"));
        UnitedStatesChina.Register.Validate().Should().NotContain(finding => finding.Kind == FindingKind.DeclaredTwice);
    }

    private static CustomsEntry Entry(string code)
    {
        Instant june = new LocalDateTime(2025, 6, 20, 12, 0).InZoneStrictly(NewYork).ToInstant();
        return CustomsEntry.Of(CommodityCode.Hts(code), Economy.China, Money.Of(10_000m, "USD"))
            .LoadedAt(june - Duration.FromDays(20)).EnteredAt(june)
            .WithFact("Section 232 steel", false).WithFact("Section 232 aluminium", false);
    }
}
