namespace TradePolicy.Tests;

/// <summary>Updates that change the lists of goods of a register, or bring new ones.</summary>
public sealed class ListUpdateTest
{
    private const string Annex = "us/goods/annex-ii";

    private static readonly LegalInstrument Order = Geneva.Published("us/order", "2025-04-02T21:37Z");
    private static readonly LegalInstrument Later = Geneva.Published("us/later", "2025-09-05T21:00Z");
    private static readonly Instant September = LawZones.Utc("2025-09-08T04:01Z");

    private static readonly CommodityList List = CommodityList.Create(
        Annex, "Annex II",
        CommodityListChange.Of(Order, LawZones.At("2025-04-05T00:01", LawZones.NewYork), [Code("8542"), Code("8708.99")]));

    private static readonly PolicyRegister Register = PolicyRegister.Create(
        Knowledge.Through(LawZones.Utc("2025-06-01T00:00Z")),
        [
            Duties.General(DutyRate.Free),
            Duties.Additional("us/on-annex", 50m).WithCommodities(List),
            Duties.Additional("us/off-annex", 10m).WithExemptions(
                Exemption.Create("us/off-annex/annex", "Annex II", ExemptionTerms.Of(EntryCondition.OnList(Annex)))),
            Duties.Additional("us/other", 1m),
        ],
        []);

    private static readonly RegisterUpdate Update = RegisterUpdate.Of("read to September")
        .WithCompleteThrough(LawZones.Utc("2025-10-01T00:00Z"))
        .WithListChanges(Annex, Change(["7108"], ["8708.99"]));

    [Theory]
    [InlineData("2025-09-08T04:00Z", 510)]
    [InlineData("2025-09-08T04:01Z", 110)]
    public void A_change_of_a_list_changes_every_tariff_on_it_and_every_condition_that_names_it(string at, decimal duty)
    {
        PolicyRegister updated = Register.With(Update);
        CustomsEntry goods = Duties.Entry(at: LawZones.Utc(at));
        updated.Compile().Assess(goods, LegalView.AsWritten).Total.Value.Should().Be(Duties.Dollars(duty));
        updated.AsKnownAt(LawZones.Utc("2025-09-05T20:59Z")).Compile().Assess(goods, LegalView.AsWritten).Total.Value
            .Should().Be(Duties.Dollars(510m), "the change was not published yet");
        updated.Should().Be(Register.CompleteThrough(LawZones.Utc("2025-10-01T00:00Z"))
            .WithListChanges(Annex, Change(["7108"], ["8708.99"])).WithAppliedUpdates(updated.Updates));
    }

    [Fact]
    public void It_affects_the_tariffs_that_rest_on_the_list_and_no_others()
    {
        AppliedUpdate applied = Register.With(Update).Updates.Should().ContainSingle().Which;
        applied.AffectedKeys.Should().BeEquivalentTo("us/on-annex", "us/off-annex");
        RegisterUpdate more = Update.WithCommodityLists(CommodityList.Create("us/goods/copper", "the list of copper", Change(["7408"])));
        Register.With(more).Updates.Single().AffectedKeys.Should().BeEquivalentTo("us/on-annex", "us/off-annex");
        applied.Instruments.Should().Equal("us/later");
    }

    [Fact]
    public void A_new_list_comes_with_its_tariffs_and_answers_conditions_that_were_open()
    {
        CommodityList copper = CommodityList.Create("us/goods/copper", "the list of copper", Change(["7408"]));
        PolicyRegister asking = Register.With(
            Duties.Additional("us/232/copper", 40m).WithRequirement(EntryCondition.OnList("us/goods/copper")));
        RegisterUpdate update = RegisterUpdate.Of("copper").WithCommodityLists(copper)
            .WithTariffs(Duties.Additional("us/more", 2m).WithCommodities(copper));
        asking.Validate().Should().Contain(finding => finding.Kind == FindingKind.UnknownList);
        PolicyRegister updated = asking.With(update);
        updated.Validate().Should().NotContain(finding => finding.Kind == FindingKind.UnknownList);
        updated.CommodityLists.Keys.Should().Equal(Annex, "us/goods/copper");
        updated.Updates[0].AffectedKeys.Should().BeEquivalentTo("us/232/copper", "us/more");
    }

    [Fact]
    public void A_new_tariff_on_a_list_is_on_it_as_it_is_after_the_update()
    {
        PolicyRegister updated = Register.With(Update.WithTariffs(Duties.Additional("us/new", 3m).WithCommodities(List)));
        updated.Tariffs["us/new"].CommodityList.Should().Be(updated.CommodityLists[Annex]);
        updated.CommodityLists[Annex].Covers(CommodityCode.Hts("7108.12.10.13"), September).Should().Be(Coverage.Covered);
    }

    [Fact]
    public void A_list_that_the_register_does_not_have_is_refused_with_the_one_that_was_meant() =>
        Refusal.Of<UnknownTargetException>(
            () => Register.With(RegisterUpdate.Of("x").WithListChanges("us/goods/annex-i", Change(["7108"]))))
            .WithMessage("The update 'x' * 'us/goods/annex-i'*us/goods/annex-ii*");

    [Fact]
    public void An_update_is_given_once() => Refusal.Of<ArgumentException>(() => Register.With(Update).With(Update)).WithMessage(
        "The list 'us/goods/annex-ii' has the change of 'us/later' from 2025-09-08T00:01 America/New_York already, by the update "
            + "'read to September': an update is given once.*");

    [Fact]
    public void A_code_is_removed_only_from_a_list_that_has_it_also_if_its_codes_are_read_late()
    {
        PolicyRegister late = PolicyRegister.Create(Knowledge.Complete, [], []).WithCommodityLists(CommodityList.Create(
            Annex, "Annex II", CommodityListChange.Deferred(
                Order, LawZones.At("2025-04-05T00:01", LawZones.NewYork), () => ([Code("8542")], []))));
        foreach (PolicyRegister register in new[] { Register, late })
            Refusal.Of<ArgumentException>(() => register.WithListChanges(Annex, Change([], ["9503"]))).WithMessage("*removes 9503*");
    }

    [Fact]
    public void A_restricted_register_takes_the_changes_that_were_known()
    {
        PolicyRegister may = Register.AsKnownAt(LawZones.Utc("2025-05-01T00:00Z"));
        may.With(Update).CommodityLists[Annex].Changes.Should().ContainSingle();
        may.WithListChanges(Annex, Change(["7108"])).CommodityLists[Annex].Should().Be(may.CommodityLists[Annex]);
    }

    [Fact]
    public void What_is_added_although_it_is_listed_and_what_begins_long_before_it_was_published_are_found()
    {
        RegisterUpdate update = RegisterUpdate.Of("x").WithListChanges(
            Annex, Change(["8542.31"]),
            CommodityListChange.Of(Later, LawZones.At("2025-05-01T00:01", LawZones.NewYork), [Code("8471")]));
        IReadOnlyList<Finding> findings = update.Validate(Register);
        findings.Select(finding => finding.Kind).Should().Equal(FindingKind.BeginsEarly, FindingKind.AlreadyListed);
        findings.Select(finding => finding.IsCertain).Should().Equal(false, true);
        findings[0].Message.Should().Be("The change of 'us/goods/annex-ii' by Act us/later begins 2025-05-01T00:01 America/New_York, 127 "
            + "days before it was published (Act us/later).");
        findings[1].Message.Should().Be("Act us/later adds to 'us/goods/annex-ii' 8542.31, which it has already.");
    }

    private static CommodityListChange Change(string[] added, string[]? removed = null) => CommodityListChange.Of(
        Later, LawZones.At("2025-09-08T00:01", LawZones.NewYork), added.Select(Code), (removed ?? []).Select(Code));

    private static CommodityCode Code(string code) => CommodityCode.Hs(code);
}
