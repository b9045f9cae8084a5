using System.Globalization;
using TradePolicy.Serialization;

namespace TradePolicy.Data.Tests;

/// <summary>
/// The register is kept current by update documents: an extension of the truce that was made up, and an act on a tariff.
/// </summary>
public sealed class UpdatesTest
{
    private const string ForcedLabour = "us/301/forced-labour/cn";

    // The day of asking: after the sources of the package, and after the last window in them.
    private static readonly Instant Today = Asked.Utc("2026-11-28T12:00:00Z");

    private static readonly string Extension = TextOf("Extension.json");

    private static readonly PolicyRegister Updated = UnitedStatesChina.Updated(KeyValuePair.Create("Extension.json", Extension));

    [Fact]
    public void Today_lies_beyond_the_sources_and_an_update_answers_for_it()
    {
        Asked.Register.At(Today).Side(Economy.China).Status.Should().Be(TruceStatus.BeyondHorizon);
        Instant read = Asked.Utc("2026-11-25T00:00:00Z");
        Updated.Knowledge.CompleteThrough.Should().Be(read);
        Updated.At(Asked.Utc("2026-11-24T12:00:00Z")).Side(Economy.China).Status.Should().Be(TruceStatus.InForce);
        Updated.At(Today).Side(Economy.China).Status.Should().Be(TruceStatus.BeyondHorizon, "the sources were read to 25 November");
        Updated.CompleteThrough(Today + Duration.FromSeconds(1)).At(Today).Side(Economy.China).Status.Should().Be(TruceStatus.InForce);
    }

    [Theory]
    [InlineData("2027-11-10T05:00:59Z", TruceStatus.InForceNothingToSuspend)]
    [InlineData("2027-11-10T05:01:00Z", TruceStatus.Lapsed)]
    public void An_extended_truce_ends_with_the_end_of_the_extension(string at, TruceStatus status) =>
        Updated.CompleteThrough(Asked.Utc("2028-01-01T00:00:00Z")).At(Asked.Utc(at)).Side(Economy.UnitedStates).Status.Should().Be(status);

    [Theory]
    [InlineData("2027-11-10T05:00:59Z", 10)]
    [InlineData("2027-11-10T05:01:00Z", 34)]
    public void An_extended_truce_suspends_its_tariffs_for_longer(string at, int percent) =>
        Updated.CompleteThrough(Asked.Utc("2028-01-01T00:00:00Z")).At(Asked.Utc(at)).RateOf(Asked.Additional).Should()
            .Be(AdValorem.Of(percent));

    [Theory]
    [InlineData("2026-11-20T05:00:59Z", "12.5")]
    [InlineData("2026-11-20T05:01:00Z", "15")]
    public void An_act_of_an_update_changes_a_tariff_of_the_register(string at, string percent) =>
        Updated.At(Asked.Utc(at)).RateOf(ForcedLabour).Should().Be(AdValorem.Of(decimal.Parse(percent, CultureInfo.InvariantCulture)));

    [Fact]
    public void An_update_was_not_known_before_it_was_published()
    {
        PolicySnapshot before = Updated.AsKnownAt(Asked.Utc("2026-11-09T19:59:59Z")).At(Asked.Utc("2026-11-20T05:01:00Z"));
        before.RateOf(ForcedLabour).Should().Be(AdValorem.Of(12.5m));
        PolicySnapshot after = Updated.AsKnownAt(Asked.Utc("2026-11-09T20:00:00Z")).At(Asked.Utc("2026-11-20T05:01:00Z"));
        after.RateOf(ForcedLabour).Should().Be(AdValorem.Of(15m));
    }

    [Fact]
    public void An_answer_says_which_update_it_rests_on()
    {
        PolicySnapshot snapshot = Updated.At(Asked.Utc("2026-11-24T12:00:00Z"));
        AppliedUpdate update = snapshot.UpdatesBehind(UnitedStatesChina.Truce).Should().ContainSingle().Subject;
        update.Name.Should().Be("made-up extension of November 2026");
        update.Instruments.Should().Equal("made-up/announcement", "made-up/order");
        update.AffectedKeys.Should().Contain([UnitedStatesChina.Truce, Asked.Additional, ForcedLabour]).And.NotContain("us/301/list-1");
        snapshot.UpdatesBehind("us/301/list-1").Should().Equal([update], "without it the day is beyond the horizon");
        PolicySnapshot earlier = Updated.At(Asked.Utc("2026-09-01T12:00:00Z"));
        earlier.UpdatesBehind("us/301/list-1").Should().BeEmpty();
        earlier.UpdatesBehind(ForcedLabour).Should().Equal(update);
    }

    [Fact]
    public void An_answer_as_known_before_an_update_was_published_does_not_rest_on_it()
    {
        Updated.AsKnownAt(Asked.Utc("2025-06-09T12:00:00Z")).At(Asked.Utc("2025-08-12T04:01:00Z"))
            .UpdatesBehind(UnitedStatesChina.Truce).Should().BeEmpty();
        // The announcement of the other side, of 10 November in Beijing, became known first.
        Instant first = Asked.Utc("2026-11-09T16:00:00Z");
        PolicySnapshot At(Instant known) => Updated.AsKnownAt(known).At(Asked.Utc("2026-10-01T00:00:00Z"));
        At(first - Duration.FromSeconds(1)).UpdatesBehind(UnitedStatesChina.Truce).Should().BeEmpty();
        At(first).UpdatesBehind(UnitedStatesChina.Truce).Should().ContainSingle();
    }

    [Fact]
    public void An_updated_register_and_its_snapshots_are_equal_after_a_round_trip_and_differ_from_those_without_it()
    {
        TradePolicyJson.ReadRegister(TradePolicyJson.Write(Updated)).Should().Be(Updated);
        PolicySnapshot snapshot = Updated.At(Asked.Utc("2026-11-24T12:00:00Z"));
        TradePolicyJson.ReadSnapshot(TradePolicyJson.Write(snapshot)).Should().Be(snapshot);
        snapshot.Should().NotBe(snapshot.WithUpdates());
        Updated.Should().NotBe(Asked.Register);
    }

    [Fact]
    public void An_update_reads_back_from_what_is_written()
    {
        RegisterUpdate update = TradePolicyJson.ReadUpdate(Extension, Asked.Register);
        TradePolicyJson.ReadUpdate(TradePolicyJson.Write(update), Asked.Register).Should().Be(update);
        Asked.Register.With(update).Should().Be(Updated);
    }

    [Fact]
    public void Several_updates_are_applied_in_order()
    {
        const string Next = """
            {
              "schema": "tradepolicy/1",
              "registerUpdate": {
                "name": "made-up withdrawal",
                "completeThrough": "2026-11-28T00:00:00Z",
                "instruments": [
                  {
                    "key": "made-up/second-order", "issuer": "President of the United States", "kind": "Executive Order",
                    "published": { "at": "2026-11-26T20:00:00Z" }
                  }
                ],
                "acts": [
                  {
                    "provision": "us/301/forced-labour/cn",
                    "acts": [
                      {
                        "act": "withdraw", "key": "made-up/withdrawal", "instrument": "made-up/second-order",
                        "target": "made-up/forced-labour/15", "from": { "local": "2026-11-27T00:01:00", "zone": "America/New_York" }
                      }
                    ]
                  }
                ]
              }
            }
            """;
        PolicyRegister register = UnitedStatesChina.Updated(
            KeyValuePair.Create("Extension.json", Extension), KeyValuePair.Create("next.json", Next));
        register.Updates.Select(update => update.Name).Should().Equal("made-up extension of November 2026", "made-up withdrawal");
        register.At(Asked.Utc("2026-11-27T05:00:59Z")).RateOf(ForcedLabour).Should().Be(AdValorem.Of(15m));
        register.At(Asked.Utc("2026-11-27T05:01:00Z")).RateOf(ForcedLabour).Should().Be(AdValorem.Of(12.5m));
        register.At(Asked.Utc("2026-11-24T12:00:00Z")).UpdatesBehind("us/301/list-1").Should().ContainSingle();
        Refusal.Of<PolicyJsonException>(() => UnitedStatesChina.Updated(
            KeyValuePair.Create("next.json", Next), KeyValuePair.Create("Extension.json", Extension)))
            .WithMessage("next.json*made-up/forced-labour/15*", "the act that it withdraws comes later");
    }

    [Theory]
    [InlineData("\"provision\": \"us/301/forced-labour/cn\"", "\"provision\": \"us/301/forced-labor/cn\"",
        "registerUpdate.acts[0].provision",
        "The register has no provision 'us/301/forced-labor/cn'. Did you mean 'us/301/forced-labour/cn'?")]
    [InlineData("\"truce\": \"us-cn-2025\"", "\"truce\": \"us-cn-2026\"",
        "registerUpdate.truceUpdates[0]", "The register has no truce 'us-cn-2026'. Did you mean 'us-cn-2025'? Its truces are us-cn-2025.")]
    [InlineData("\"adValorem\": \"15%\"", "\"adValorem\": \"15 percent\"",
        "registerUpdate.acts[0].acts[0].value.adValorem", "15 percent")]
    public void A_mistake_in_an_update_is_refused_at_its_place(string right, string wrong, string path, string message)
    {
        PolicyJsonException problem = Refusal.Of<PolicyJsonException>(
            () => UnitedStatesChina.Updated(KeyValuePair.Create("update.json", Extension.Replace(right, wrong)))).Which;
        problem.Document.Should().Be("update.json");
        problem.Path.Should().Be(path);
        problem.LineNumber.Should().BePositive();
        problem.Message.Should().Contain(message);
    }

    [Fact]
    public void An_update_that_is_given_twice_is_refused_with_its_name_and_place()
    {
        PolicyJsonException problem = Refusal.Of<PolicyJsonException>(() => UnitedStatesChina.Updated(
            KeyValuePair.Create("a.json", Extension), KeyValuePair.Create("b.json", Extension))).Which;
        problem.Message.Should().StartWith(
            "b.json: The register has the act 'made-up/forced-labour/15' on 'us/301/forced-labour/cn' already, by the update 'made-up " +
            "extension of November 2026': an update is given once. (at registerUpdate.acts[0], line ");
        string windowsAlone = Extension[..Extension.IndexOf("\"acts\"", StringComparison.Ordinal)].TrimEnd().TrimEnd(',') + "}}";
        Refusal.Of<PolicyJsonException>(() => UnitedStatesChina.Updated(
            KeyValuePair.Create("a.json", windowsAlone), KeyValuePair.Create("b.json", windowsAlone))).WithMessage(
            "b.json: The truce 'us-cn-2025' has the window of 'made-up/order' for US already, by the update 'made-up extension of " +
            "November 2026': an update is given once. (at registerUpdate.truceUpdates[0], line *");
    }

    [Theory]
    [InlineData(
        "\"party\": \"US\"", "\"party\": \"JP\"", "registerUpdate.truceUpdates[0]",
        "JP is no party to 'us-cn-2025'; its parties are US and CN.")]
    [InlineData("\"key\": \"made-up/forced-labour/15\"", "\"key\": \"forced-labour/cn/rate\"", "registerUpdate.acts[0]", null)]
    [InlineData("\"act\": \"enact\"", "\"act\": \"withdraw\"", "registerUpdate.acts[0].acts[0]", null)]
    public void What_does_not_fit_the_register_is_refused_at_its_place_and_without_names_of_parameters(
        string right, string wrong, string path, string? message)
    {
        if (message is null && wrong.Contains("rate", StringComparison.Ordinal))
            wrong = $"\"key\": \"{Asked.Register.Tariffs[ForcedLabour].Rates.Acts[0].Key}\"";
        PolicyJsonException problem = Refusal.Of<PolicyJsonException>(
            () => UnitedStatesChina.Updated(KeyValuePair.Create("update.json", Extension.Replace(right, wrong)))).Which;
        problem.Path.Should().Be(path);
        problem.LineNumber.Should().BePositive();
        problem.Message.Should().Contain(message ?? "update.json: ").And.NotContain("(Parameter");
    }

    [Fact]
    public void A_document_that_is_no_update_says_what_it_is()
    {
        Read(TradePolicyJson.Write(Asked.Register)).Should().StartWith(
            "update.json: The document is a register; expected an update of a register (registerUpdate).");
        Read(TradePolicyJson.Write(Asked.Register.At(Today))).Should()
            .StartWith("update.json: The document is a snapshot; expected an update");
    }

    [Fact]
    public void A_text_that_breaks_off_is_empty_or_has_a_comma_too_many_says_so_in_plain_words()
    {
        Read("").Should().StartWith("update.json: The text is not JSON: it is empty.");
        Read(Extension[..(Extension.Length / 2)]).Should()
            .StartWith("update.json: The text is not JSON: it ends too early. Is the file complete?");
        Read("{ \"schema\": \"tradepolicy/1\", }").Should().StartWith("update.json: The text is not JSON: there is a comma before '}'.");
        Read("{ \"schema\": [1,\n ] }").Should().StartWith("update.json: The text is not JSON: there is a comma before ']'.");
    }

    [Fact]
    public void The_status_of_a_truce_is_asked_of_the_truces_and_what_is_not_there_has_no_updates_behind_it()
    {
        Refusal.Of<KeyNotFoundException>(() => Updated.StatusOf(UnitedStatesChina.Truce, Today)).WithMessage(
            "'us-cn-2025' is a truce, which has a status for each party: ask Truces[\"us-cn-2025\"].StatusAt(party, instant).");
        PolicySnapshot snapshot = Updated.At(Asked.Utc("2026-11-24T12:00:00Z"));
        Refusal.Of<KeyNotFoundException>(() => snapshot.UpdatesBehind("us-cn")).WithMessage("There is no tariff, truce,*'us-cn'*");
        Refusal.Of<KeyNotFoundException>(() => snapshot.UpdatesBehind("us/fentanil/cn")).WithMessage("*Did you mean 'us/fentanyl/cn'?");
        Refusal.Of<UnknownTargetException>(() => Asked.Register.With(RegisterUpdate.Of("x").WithActs(
            "us/fentanil/cn", Asked.Register.Tariffs[Asked.Fentanyl].Rates.Acts[0]))).WithMessage("*Did you mean 'us/fentanyl/cn'?*");
    }

    [Fact]
    public void The_example_of_a_change_of_a_list_is_read_and_changes_what_is_exempt()
    {
        RegisterUpdate update = TradePolicyJson.ReadUpdate(Guide(4), UnitedStates.Register);
        update.Validate(UnitedStates.Register).Should().BeEmpty();
        PolicyRegister updated = UnitedStates.Register.With(update);
        CommodityList annex = updated.CommodityLists["us/goods/annex-ii"];
        CommodityCode toys = CommodityCode.Hts("9503.00.00.73");
        annex.Covers(toys, Asked.Utc("2026-12-01T05:00:00Z")).Should().Be(Coverage.NotCovered);
        annex.Covers(toys, Asked.Utc("2026-12-01T05:01:00Z")).Should().Be(Coverage.Covered);
        updated.Updates[^1].AffectedKeys.Should().Contain("us/reciprocal");
    }

    private static string Read(string json) => Refusal.Of<PolicyJsonException>(
        () => UnitedStatesChina.Updated(KeyValuePair.Create("update.json", json))).Which.Message;

    [Fact]
    public void What_a_careful_reader_should_know_of_an_update_is_found()
    {
        RegisterUpdate update = TradePolicyJson.ReadUpdate(Extension, Asked.Register);
        update.Validate(Asked.Register).Should().ContainSingle().Which.Kind.Should().Be(
            FindingKind.PassesEnds, "suspensions of controls and fees ran out with the truce of 2025");
        update.Validate(Updated).Should().ContainSingle().Which.Kind.Should().Be(FindingKind.UpdateNotNewer);
        update.WithCompleteThrough(Asked.Utc("2026-11-09T19:59:59Z")).Validate(Asked.Register)
            .Should().ContainSingle(finding => finding.Kind == FindingKind.InstrumentAfterHorizon);
        Asked.Register.With(update.WithCompleteThrough(UnitedStatesChina.CompleteThrough)).Knowledge.Should()
            .Be(Asked.Register.Knowledge, "an update that is not newer leaves the horizon where it is");
    }

    [Fact]
    public void The_document_of_the_guide_is_read_and_answers_for_the_day_after_the_sources()
    {
        PolicyRegister register = UnitedStatesChina.Updated(
            KeyValuePair.Create("guide", Guide(1)));
        PolicySnapshot snapshot = register.At(Asked.Utc("2026-11-26T00:00:00Z"));
        snapshot.Side(Economy.China).Status.Should().Be(TruceStatus.InForce);
        snapshot.RateOf(Asked.Additional).Should().Be(AdValorem.Of(16m), "24 points are off 40 % while the truce lasts");
    }

    [Theory]
    [InlineData("2026-12-01T05:00:59Z", "12.5%")]
    [InlineData("2026-12-01T05:01:00Z", "15%")]
    [InlineData("2026-12-10T05:01:00Z", "none")]
    [InlineData("2026-12-20T05:01:00Z", "15%")]
    [InlineData("2027-01-15T05:01:00Z", "12.5%")]
    public void The_acts_of_the_guide_answer_for_days_ahead_as_known_through_the_day_of_reading(string at, string rate)
    {
        RegisterUpdate update = TradePolicyJson.ReadUpdate(Guide(3), Asked.Register);
        update.Validate(Asked.Register).Select(finding => finding.Kind).Should().Equal(FindingKind.PassesEnds);
        PolicyRegister today = Asked.Register.With(update);
        Instant read = today.Knowledge.CompleteThrough!.Value;
        Instant day = Asked.Utc(at);
        today.At(day).Tariffs[ForcedLabour].IsBeyondHorizon.Should().BeTrue();
        PolicyRegister asKnown = today.AsKnownAt(read);
        asKnown.At(day).Tariffs[ForcedLabour].TryGetValue(out DutyRate? own);
        (own?.ToString() ?? "none").Should().Be(rate);
        CommodityScope goods = asKnown.Tariffs[ForcedLabour].Commodities.At(Asked.Utc("2026-12-02T00:00:00Z")).Value;
        goods.Covers(CommodityCode.Hts("7318.15.80.69")).Should().Be(Coverage.NotCovered);
        asKnown.StatusOf("us/301/list-4a", Asked.Utc("2026-12-15T05:00:59Z")).Should().Be(MeasureStatus.InForce);
        asKnown.StatusOf("us/301/list-4a", Asked.Utc("2026-12-15T05:01:00Z")).Should().Be(MeasureStatus.Ended);
    }

    /// <summary>A document of the guide, by its number.</summary>
    internal static string Guide(int document) =>
        TextOf("Updating.md").ReplaceLineEndings("\n").Split("```json\n")[document].Split("```")[0];

    private static string TextOf(string name)
    {
        using StreamReader reader = new(typeof(UpdatesTest).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
