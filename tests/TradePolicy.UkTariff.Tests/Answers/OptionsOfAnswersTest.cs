namespace TradePolicy.UkTariff.Tests;

/// <summary>
/// The rates open to goods of the recorded answers: what is claimed for each, what it needs, and what is owed if that is met. The amounts
/// were worked out from the rows: duty and other charges, without taxes.
/// </summary>
public sealed class OptionsOfAnswersTest
{
    // Each by the type and the id of its measure; the key has the code of the goods too. Certain ones first, then those that need
    // something, each by amount; of the same amount the ordinary rate. 10,000 GBP and 2,000 kg.
    [RecordedTheory]
    [InlineData("uk/0201100021_2025-02-11", "NZ", "kg=2000 docs=", // 12 % + 20 x 147, and 0 % within two quotas; both documents are needed
        "uk/103/20000065: 4140.00 GBP",
        "uk/142/20204681: 4140.00 GBP, claiming 300",
        "uk/143/20255588: 0.00 GBP, claiming 320 and 050343; needs within quota 050343; document 9041; document 9001",
        "uk/143/20256786: 0.00 GBP, claiming 320 and 059720; needs within quota 059720; document 9041; document 9001",
        "uk/142/20248415: 4140.00 GBP, claiming 300; needs document 9081")]
    [InlineData("uk/0201100021_2025-02-11", "FR", "kg=2000",
        "uk/142/20125836: 0.00 GBP, claiming 300",
        "uk/103/20000065: 4140.00 GBP")]
    [InlineData("uk/0201100021_2025-02-11", "US", "kg=2000", // 20 % within two quotas of which one is licensed (054002)
        "uk/103/20000065: 4140.00 GBP",
        "uk/122/20254637: 2000.00 GBP, claiming 120 and 050351; needs within quota 050351; document L001; document Y100",
        "uk/122/20253951: 2000.00 GBP, claiming 120 and 054002; needs within quota 054002; document L001; document Y100")]
    [InlineData("uk/0201100021_2025-02-11", "JE", "kg=2000", "uk/103/20184078: 0.00 GBP")]
    [InlineData("uk/1006101000_2021", "US", "", // the quota is dearer than the normal rate
        "uk/103/20001374: 600.00 GBP",
        "uk/122/20125161: 1500.00 GBP, claiming 120 and 050083; needs within quota 050083")]
    [InlineData("uk/0101291000_2021-05-21", "US", "", "uk/105/20000001: 0.00 GBP, claiming 140; needs document N990")]
    [InlineData("uk/2924297099_2025-07-14", "US", "",
        "uk/112/20260377: 0.00 GBP, claiming 110",
        "uk/103/20200894: 0.00 GBP; needs additional code 2500",
        "uk/117/20122052: 0.00 GBP, claiming 140; needs document C990",
        "uk/103/20200911: 600.00 GBP; needs additional code 2501")]
    [InlineData("uk/0101300000_2025-07-14", "RU", "", // 6 % and 35 % on top unless 9014 is presented, which is not known
        "uk/103/20000003: 4100.00 GBP")]
    [InlineData("uk/0101300000_2025-07-14", "RU", "docs=9014", "uk/103/20000003: 600.00 GBP")]
    [InlineData("flat/7208100000_2021-06", "KR", "", // the safeguard of 25 % goes with every rate but that of the quota
        "uk/103/20009055: 2500.00 GBP",
        "uk/122/20058226: 0.00 GBP, claiming 120 and 058048; needs within quota 058048",
        "uk/117/20122776: 2500.00 GBP, claiming 140; needs document C990")]
    [InlineData("flat/7208100000_2021-06", "TR", "", // excluded from the quota
        "uk/103/20009055: 2500.00 GBP",
        "uk/117/20122776: 2500.00 GBP, claiming 140; needs document C990")]
    [InlineData("flat/1516209821_2021", "CA", "biodiesel=10 codes=B999 docs=", // with 3,424.30 against dumping and subsidies in each
        "uk/142/20138997: 3424.30 GBP, claiming 300",
        "uk/103/20001695: 4514.30 GBP",
        "uk/117/20121795: 3424.30 GBP, claiming 140; needs document C990")]
    [InlineData("uk/8714930019_2021-05-21", "VN", "", // an agreement at 1.2 % and the general preferences at 0 %, each by its own code
        "uk/142/20036967: 0.00 GBP, claiming 200",
        "uk/142/20109635: 120.00 GBP, claiming 300",
        "uk/103/20012239: 400.00 GBP")]
    public void What_may_be_claimed_what_it_takes_and_what_it_costs(string file, string origin, string stated, params string[] options) =>
        RecordedAnswers.ScheduleOf(file).OptionsFor(Goods.Of(file, origin, "10000 GBP", stated))
            .Select(option => option.ToString().Replace($"/{RecordedAnswers.Of(file).Code.Digits}/", "/"))
            .Should().BeEquivalentTo(options, rule => rule.WithStrictOrdering());

    [RecordedFact]
    public void A_claim_of_the_entry_is_set_aside_for_the_claims_of_the_option()
    {
        DutySchedule law = RecordedAnswers.ScheduleOf("uk/0201100021_2025-02-11");
        IEnumerable<string> Options(string claims) =>
            law.OptionsFor(Goods.Of("uk/0201100021_2025-02-11", "FR", "10000 GBP", "kg=2000" + claims)).Select(option => option.ToString());
        Options(" claims=300").Should().Equal(Options(""));
    }

    // An option is open where a document that would lower or raise it is not stated, though it needs none for itself.
    [RecordedFact]
    public void An_option_with_an_additional_duty_that_a_document_takes_away_is_not_certain()
    {
        DutyOption option = RecordedAnswers.ScheduleOf("uk/0101300000_2025-07-14")
            .OptionsFor(Goods.Of("uk/0101300000_2025-07-14", "RU", "10000 GBP", "")).Single();
        option.Needs.Should().BeEmpty();
        option.IsCertain.Should().BeFalse();
        option.Amount.Reasons.Select(fact => fact.Message).Should().Equal("it is not stated whether document 9014 is presented");
    }
}
