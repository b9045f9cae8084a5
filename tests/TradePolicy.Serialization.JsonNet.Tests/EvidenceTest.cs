namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>The evidence for an instrument, and the times at which it became known, as they stand in a register.</summary>
public sealed class EvidenceTest
{
    private const string Text =
        """
        {
          "schema": "tradepolicy/1",
          "register": {
            "knowledge": {},
            "instruments": [
              {
                "key": "cn/ctc-2025-8",
                "issuer": "Customs Tariff Commission of the State Council",
                "kind": "Announcement",
                "number": "No. 8 of 2025",
                "published": {
                  "on": "2025-08-12",
                  "zone": "Asia/Shanghai"
                },
                "disclosed": {
                  "announcement": {
                    "at": "2025-08-12T01:00:00Z"
                  },
                  "page": {
                    "at": "2025-08-12T02:00:00Z"
                  },
                  "publicInspection": {
                    "at": "2025-08-12T03:00:00Z"
                  },
                  "officialJournal": {
                    "on": "2025-08-12",
                    "zone": "Asia/Shanghai"
                  }
                },
                "evidence": {
                  "grade": "confirmed",
                  "basis": "copies of the text",
                  "except": [
                    "its number"
                  ]
                }
              }
            ],
            "tariffs": [],
            "truces": []
          }
        }

        """;

    [Fact]
    public void What_is_written_is_this_text_and_reads_back()
    {
        PolicyRegister register = TradePolicyJson.ReadRegister(Text);
        LegalInstrument instrument = register.Instruments[0];
        instrument.Evidence.Should().Be(Evidence.Of(EvidenceGrade.Confirmed, "copies of the text").WithExceptions("its number"));
        instrument.Disclosures.Select(disclosure => disclosure.Kind).Should().Equal(Enum.GetValues<DisclosureKind>());
        instrument.Name.Should().Be("Announcement No. 8 of 2025 [not confirmed: its number]");
        TradePolicyJson.Write(register).Should().Be(Text.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("confirmed", "Announcement No. 8 of 2025 [not confirmed: its number]")]
    [InlineData("inferred", "Announcement No. 8 of 2025 [inferred]")]
    [InlineData("unconfirmed", "Announcement No. 8 of 2025 [not confirmed]")]
    public void Each_grade_says_so_behind_the_name(string grade, string name) =>
        TradePolicyJson.ReadRegister(Text.Replace("\"confirmed\"", $"\"{grade}\"", StringComparison.Ordinal)).Instruments[0].Name.Should()
            .Be(name);

    [Theory]
    [InlineData("\"confirmed\"", "\"certain\"", "'certain' is not one of confirmed, inferred, unconfirmed.")]
    [InlineData("\"basis\": \"copies of the text\"", "\"basis\": \"\"", "")]
    [InlineData("\"publicInspection\"", "\"rumour\"", "'rumour' is not one of announcement, officialJournal, page, publicInspection.")]
    [InlineData("\"publicInspection\"", "\"page\"", "The member 'page' is given twice.")]
    public void Other_words_are_refused(string old, string changed, string message) =>
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadRegister(Text.Replace(old, changed, StringComparison.Ordinal)))
            .Which.Message.Should().StartWith(message);
}
