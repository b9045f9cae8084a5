namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>A text that takes back one duty and begins another at one moment, which is not known to the hour.</summary>
public sealed class OneMomentTest
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly LegalMoment SomeTime = LegalMoment.SomeTimeOn(new(2025, 8, 1), NewYork);
    private static readonly LegalInstrument Before = Order("us/before", 2020), After = Order("us/after", 2025);
    private static readonly LegalAct Earlier = LegalAct.Enact<DutyRate>(
        "us/a/enacted", "us/a", Before, LegalWindow.Starting(LegalMoment.StartOf(new(2020, 2, 1), NewYork)), AdValorem.Of(10m));

    private static readonly PolicySnapshot Snapshot = PolicyRegister.Create(
        Knowledge.Through(Instant.FromUtc(2025, 9, 1, 0, 0)),
        [
            On("us/a", Earlier, LegalAct.Withdraw("us/a/taken", Earlier.Key, After, SomeTime)),
            On("us/b", LegalAct.Enact<DutyRate>("us/b/enacted", "us/b", After, LegalWindow.Starting(SomeTime), AdValorem.Of(25m))),
        ],
        []).At(Instant.FromUtc(2025, 8, 1, 16, 0));

    [Fact]
    public void It_is_read_in_the_same_way_for_both_and_still_is_once_it_was_written_and_read()
    {
        AdditionalRate own = Snapshot.AdditionalRate(Economy.UnitedStates, Economy.China);
        own.Possible.Should().BeEquivalentTo([Percentage.Of(10m), Percentage.Of(25m)]);

        GoldenFile.Holds("snapshot-one-moment.json", TradePolicyJson.Write(Snapshot));
        PolicySnapshot read = TradePolicyJson.ReadSnapshot(TradePolicyJson.Write(Snapshot));
        read.Should().Be(Snapshot);
        read.AdditionalRate(Economy.UnitedStates, Economy.China).Should().Be(own);
    }

    private static Tariff On(string key, params LegalAct[] acts) => Tariff.Create(
        key, DutyProgramme.Of(key, key, DutyKind.Additional), Economy.UnitedStates, EconomyScope.Of(Economy.China), acts);

    private static LegalInstrument Order(string key, int year) =>
        LegalInstrument.Create(key, "President of the United States", key, Publication.At(Instant.FromUtc(year, 1, 1, 0, 0)));
}
