namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Export controls and other measures as JSON.</summary>
public sealed class ControlTest
{
    [Fact]
    public void A_register_with_controls_and_measures_has_the_published_form_and_reads_back_as_the_same_register()
    {
        GoldenFile.Holds("register-controls.json", TradePolicyJson.Write(ControlSamples.Register));
        PolicyRegister back = TradePolicyJson.ReadRegister(GoldenFile.Read("register-controls.json"));
        back.Should().Be(ControlSamples.Register);
        TradePolicyJson.Write(back).Should().Be(GoldenFile.Read("register-controls.json"));
    }

    [Fact]
    public void A_snapshot_with_controls_and_measures_has_the_published_form_and_reads_back_as_the_same_snapshot()
    {
        foreach ((string file, PolicySnapshot snapshot) in new[] { ("snapshot-controls.json", ControlSamples.Snapshot),
            ("snapshot-controls-in-doubt.json", ControlSamples.InDoubt) })
        {
            GoldenFile.Holds(file, TradePolicyJson.Write(snapshot));
            PolicySnapshot back = TradePolicyJson.ReadSnapshot(GoldenFile.Read(file));
            back.Should().Be(snapshot);
            TradePolicyJson.Write(back).Should().Be(GoldenFile.Read(file));
        }
    }

    [Theory]
    [InlineData("\"cn:1C909\"", "\"cn:8505.11\"", "'8505.11' is not a control code")]
    [InlineData("\"cn:1C909\"", "\"de:1C909\"", "'de:1C909' is not a control code such as cn:1C905.a.4")]
    [InlineData("\"Ho\"", "\"Holmium\"", "'Holmium' is not the symbol of a critical mineral")]
    [InlineData("\"presumptionOfApproval\"", "\"approved\"", "approved")]
    [InlineData("\"leastContent\": \"0.1%\"", "\"leastContent\": \"101%\"", "A share is 0 to 100 %.")]
    [InlineData("\"statement\": \"us/threat\",", "\"statement\": \"us/none\",", "us/none")]
    [InlineData("\"prohibits\": true", "\"prohibits\": false, \"prohibits\": true", "prohibits")]
    public void What_is_no_control_is_refused_with_its_path(string old, string changed, string problem)
    {
        string text = GoldenFile.Read("register-controls.json");
        int at = text.IndexOf(old, StringComparison.Ordinal);
        at.Should().BePositive();
        string broken = string.Concat(text.AsSpan(0, at), changed, text.AsSpan(at + old.Length));
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadRegister(broken)).WithMessage($"*{problem}*")
            .Which.Path.Should().StartWith("register.");
    }
}
