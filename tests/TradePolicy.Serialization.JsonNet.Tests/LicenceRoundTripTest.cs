using CsCheck;

namespace TradePolicy.Serialization.JsonNet.Tests;

public sealed class LicenceRoundTripTest
{
    [Fact]
    public void Every_licence_reads_back_as_the_same_licence() => DrawLicence.Licence.Sample(
        licence =>
        {
            string text = TradePolicyJson.Write(licence);
            ExportLicence back = TradePolicyJson.ReadLicence(text);
            back.Equals(licence).Should().BeTrue();
            back.Balances.Should().Equal(licence.Balances);
            TradePolicyJson.Write(back).Should().Be(text);
        },
        iter: 2_000,
        print: TradePolicyJson.Write);

    [Fact]
    public void Every_record_reads_back_as_the_same_record() => Gen.Select(DrawLicence.Licence.Array[0, 4], Gen.Int[0, 40]).Sample(
        (drawn, day) =>
        {
            LicensingRegime regime = drawn.Length == 0 ? LicenceSamples.Bare : drawn[0].Regime;
            ExportLicence[] licences =
            [
                .. drawn.Where(licence => licence.Regime.Equals(regime)).DistinctBy(licence => licence.Application.Reference)
            ];
            LicensingRecord record = LicensingRecord.Of(regime, licences, LicenceSamples.Day(day));
            string text = TradePolicyJson.Write(record);
            LicensingRecord back = TradePolicyJson.ReadLicensingRecord(text);
            back.Equals(record).Should().BeTrue();
            TradePolicyJson.Write(back).Should().Be(text);
        },
        iter: 500);

    [Fact]
    public void Every_planned_export_reads_back_as_the_same_export() => DrawLicence.Export.Sample(
        export =>
        {
            string text = TradePolicyJson.Write(export);
            ProposedExport back = TradePolicyJson.ReadProposedExport(text);
            back.Equals(export).Should().BeTrue();
            TradePolicyJson.Write(back).Should().Be(text);
        },
        iter: 2_000,
        print: TradePolicyJson.Write);
}
