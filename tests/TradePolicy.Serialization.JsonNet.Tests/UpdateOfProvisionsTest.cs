namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>Updates with acts on each provision that a register can have, and the ways in which documents are read.</summary>
public sealed class UpdateOfProvisionsTest
{
    private static readonly LegalInstrument Order = LegalInstrument.Create(
        "us/order", "President", "Order", Publication.At(Instant.FromUtc(2026, 1, 5, 12, 0)));

    private static readonly LegalWindow Window = LegalWindow.Starting(
        LegalMoment.At(new LocalDateTime(2026, 1, 10, 0, 1), DateTimeZoneProviders.Tzdb["America/New_York"]));

    private static readonly CommodityList Annex = CommodityList.Create(
        "us/annex", "Annex", CommodityListChange.Of(Order, Window.StatedStart!, [CommodityCode.Hts("8542")]));

    private static readonly PolicyRegister Register = PolicyRegister.Create(
        Knowledge.Complete,
        [
            Plain("us/a").WithExemptions(Exemption.Create("us/a/gifts", "Gifts", ExemptionTerms.Of(EntryCondition.Fact("gift")))),
            Plain("us/b").WithCommodities(Annex),
        ], []);

    [Fact]
    public void Acts_on_every_provision_of_a_tariff_read_back()
    {
        RegisterUpdate update = RegisterUpdate.Of("January")
            .WithActs("us/a", Enacted<DutyRate>("us/a", AdValorem.Of(12m)))
            .WithActs("us/a/origins", Enacted("us/a/origins", EconomyScope.Of(Economy.China)))
            .WithActs("us/a/commodities", Enacted("us/a/commodities", CommodityScope.Of(CommodityCode.Hs("9506"))))
            .WithActs("us/a/stacking", Enacted("us/a/stacking", Stacking.ReplacedBy("us/232")))
            .WithActs("us/a/headings", Enacted("us/a/headings", "9903.01.25"))
            .WithActs("us/a/gifts", Enacted("us/a/gifts", ExemptionTerms.Of(EntryCondition.Fact("present"))))
            .WithActs("us/b", LegalAct.End("us/b/end", "us/b", Order, Window.StatedStart!));
        string json = TradePolicyJson.Write(update);

        TradePolicyJson.ReadUpdate(json, Register).Should().Be(update);
        using (StringReader reader = new(json))
            TradePolicyJson.ReadUpdate(reader, Register).Should().Be(update);
        PolicyRegister updated = TradePolicyJson.Update(Register, Named(("january.json", json)));
        updated.Tariffs["us/a"].Rates.Acts.Should().HaveCount(2);
        updated.Tariffs["us/a"].Headings.Acts.Should().ContainSingle();
        updated.Should().Be(Register.With(update));
    }

    [Theory]
    [InlineData("us/a/heading", "Did you mean 'us/a/headings'? ")]
    [InlineData("us/a/gift", "Did you mean 'us/a/gifts'? ")]
    [InlineData("us/a/origin", "Did you mean 'us/a/origins'? ")]
    [InlineData("us/anex", "Did you mean 'us/annex'? ")]
    [InlineData("something-else", "")]
    public void A_provision_that_the_register_does_not_have_is_refused_with_the_one_that_was_meant(string provision, string hint)
    {
        string json = TradePolicyJson.Write(
            RegisterUpdate.Of("January").WithActs(provision, Enacted<DutyRate>(provision, AdValorem.Of(1m))));

        PolicyJsonException refusal = Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadUpdate(json, Register)).Which;
        refusal.Message.Should().StartWith(
            $"The register has no provision '{provision}'. {hint}A provision is a tariff, one of its origins, commodities, stacking "
            + "and headings (us/reciprocal/cn/headings), an exemption, an export control or another measure; what is new goes into "
            + "tariffs, exportControls or measures, with its acts.");
        refusal.Path.Should().Be("registerUpdate.acts[0].provision");
    }

    [Theory]
    [InlineData("cn/rare-earth", "cn/rare-earths")]
    [InlineData("us/visa", "us/visas")]
    public void A_control_or_a_measure_may_have_been_meant(string provision, string meant)
    {
        string json = TradePolicyJson.Write(
            RegisterUpdate.Of("January").WithActs(provision, Enacted<DutyRate>(provision, AdValorem.Of(1m))));

        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadUpdate(json, ControlSamples.Register))
            .WithMessage($"The register has no provision '{provision}'. Did you mean '{meant}'? A provision is a tariff, *");
    }

    [Fact]
    public void An_update_of_one_tariff_is_read_without_the_codes_of_the_list_of_another()
    {
        int timesRead = 0;
        CommodityList scanned = CommodityList.Create("us/scan", "Scan", CommodityListChange.Deferred(Order, Window.StatedStart!, () =>
        {
            timesRead++;
            return ([CommodityCode.Hts("8542")], []);
        }));
        PolicyRegister register = PolicyRegister.Create(
            Knowledge.Complete, [Plain("us/a").WithCommodities(scanned), Plain("us/b")], []);
        RegisterUpdate update = RegisterUpdate.Of("January").WithActs("us/b", Enacted<DutyRate>("us/b", AdValorem.Of(12m)));

        TradePolicyJson.ReadUpdate(TradePolicyJson.Write(update), register).Should().Be(update);
        timesRead.Should().Be(0);
        register.Tariffs["us/a"].Commodities.Provision.Should().Be("us/scan");
        timesRead.Should().Be(1);
    }

    [Fact]
    public void A_truce_that_the_register_does_not_have_is_refused_with_those_that_it_has()
    {
        string json = GoldenFile.Read("update.json").Replace("\"truce\": \"us-cn\"", "\"truce\": \"us-ch\"", StringComparison.Ordinal);

        PolicyJsonException refusal = Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadUpdate(json, GoldenTest.Covered)).Which;
        refusal.Message.Should().StartWith(
            "The register has no truce 'us-ch'. Did you mean 'us-cn'? Its truces are us-cn, eu-us. (at ");
        refusal.Path.Should().Be("registerUpdate.truceUpdates[0]");
    }

    [Fact]
    public void An_update_that_brings_a_control_which_the_register_has_does_not_fit_it()
    {
        string json = TradePolicyJson.Write(
            RegisterUpdate.Of("again").WithExportControls(ControlSamples.Register.ExportControls["jp/ban"]));

        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.Update(ControlSamples.Register, Named(("again.json", json))))
            .WithMessage("again.json: the update does not fit the register: *'jp/ban'*").WithInnerException<ArgumentException>();
    }

    [Fact]
    public void Several_updates_are_made_one_after_the_other_and_named_where_they_do_not_fit()
    {
        string first = TradePolicyJson.Write(RegisterUpdate.Of("January").WithActs("us/a", Enacted<DutyRate>("us/a", AdValorem.Of(12m))));

        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.Update(Register, Named(("one.json", first), ("two.json", first))))
            .WithMessage("two.json: *'us/a/enacted'*");
        Refusal.Of<PolicyJsonException>(() => TradePolicyJson.Update(Register, Named(("bad.json", "{}")))).WithMessage("bad.json: *");
        Refusal.Of<ArgumentNullException>(() => TradePolicyJson.Update(Register, Named<string>(("none.json", null!))))
            .WithMessage("The document 'none.json' is null.*");
        Refusal.Of<ArgumentNullException>(() => TradePolicyJson.Update(null!, Named(("one.json", first))));
        Refusal.Of<ArgumentNullException>(() => TradePolicyJson.ReadUpdate(first, null!));
        using StringReader reader = new(first);
        TradePolicyJson.Update(Register, Named<TextReader>(("one.json", reader))).Tariffs["us/a"].Rates.Acts.Should().HaveCount(2);
    }

    [Fact]
    public void Acts_that_do_not_fit_the_register_are_refused_where_they_stand_among_those_that_do()
    {
        PolicyRegister enacted = Register.With(RegisterUpdate.Of("January").WithActs("us/b", Enacted<DutyRate>("us/b", AdValorem.Of(12m))));
        string json = TradePolicyJson.Write(RegisterUpdate.Of("February")
            .WithActs("us/a", Enacted<DutyRate>("us/a", AdValorem.Of(12m))).WithActs("us/b", Enacted<DutyRate>("us/b", AdValorem.Of(13m))));

        PolicyJsonException refusal = Refusal.Of<PolicyJsonException>(() => TradePolicyJson.ReadUpdate(json, enacted)).Which;
        refusal.Message.Should().StartWith("The register has the act 'us/b/enacted' on 'us/b' already: take it out of the update. (at ");
        refusal.Path.Should().Be("registerUpdate.acts[1]");
    }

    [Fact]
    public void A_document_is_read_from_a_reader_as_from_its_text()
    {
        AllRead(TradePolicyJson.Write(DutySamples.Entry), TradePolicyJson.ReadEntry, TradePolicyJson.ReadEntry);
        AllRead(TradePolicyJson.Write(DutySamples.Declaration), TradePolicyJson.ReadDeclaration, TradePolicyJson.ReadDeclaration);
        AllRead(TradePolicyJson.Write(Samples.Certain), TradePolicyJson.ReadSnapshot, TradePolicyJson.ReadSnapshot);
        AllRead(TradePolicyJson.Write(NegotiationSamples.Log), TradePolicyJson.ReadNegotiations, TradePolicyJson.ReadNegotiations);
        AllRead(TradePolicyJson.Write(LicenceSamples.Long), TradePolicyJson.ReadLicence, TradePolicyJson.ReadLicence);
        AllRead(TradePolicyJson.Write(LicenceSamples.Record), TradePolicyJson.ReadLicensingRecord, TradePolicyJson.ReadLicensingRecord);
        AllRead(TradePolicyJson.Write(LicenceSamples.Export), TradePolicyJson.ReadProposedExport, TradePolicyJson.ReadProposedExport);

        static void AllRead<T>(string json, Func<string, T> ofText, Func<TextReader, T> ofReader)
        {
            using StringReader reader = new(json);
            ofReader(reader).Should().Be(ofText(json));
        }
    }

    [Fact]
    public void A_document_is_written_to_a_writer_as_to_its_text_and_hashed_as_what_it_says()
    {
        using StringWriter licence = new(), record = new(), records = new();
        TradePolicyJson.Write(LicenceSamples.Long, licence);
        TradePolicyJson.Write(LicenceSamples.Record, record);
        TradePolicyJson.Write([LicenceSamples.Record, LicenceSamples.Record], records);

        licence.ToString().Should().Be(TradePolicyJson.Write(LicenceSamples.Long));
        record.ToString().Should().Be(TradePolicyJson.Write(LicenceSamples.Record));
        using StringReader reader = new(records.ToString());
        TradePolicyJson.ReadLicensingRecords(reader).Should().Equal(LicenceSamples.Record, LicenceSamples.Record);
        string[] hashes =
        [
            TradePolicyJson.HashOf(LicenceSamples.Long), TradePolicyJson.HashOf(LicenceSamples.Record),
            TradePolicyJson.HashOf(LicenceSamples.Export), TradePolicyJson.HashOf(DutySamples.Entry),
            TradePolicyJson.HashOf(DutySamples.Declaration), TradePolicyJson.HashOf(NegotiationSamples.Log),
            TradePolicyJson.HashOf(Register),
        ];
        hashes.Should().OnlyHaveUniqueItems().And.OnlyContain(hash => hash.StartsWith("sha256:", StringComparison.Ordinal));
        hashes.Should().OnlyContain(hash => hash.Length == "sha256:".Length + 64);
        TradePolicyJson.HashOf(TradePolicyJson.ReadEntry(TradePolicyJson.Write(DutySamples.Entry))).Should().Be(hashes[3]);
    }

    private static KeyValuePair<string, T>[] Named<T>(params (string Name, T Text)[] documents) =>
        [.. documents.Select(document => KeyValuePair.Create(document.Name, document.Text))];

    private static Tariff Plain(string key) => Tariff.Create(
        key, Additional(key), Economy.UnitedStates, EconomyScope.All, [Enacted<DutyRate>(key, AdValorem.Of(5m), $"{key}/first")]);

    private static Enactment<T> Enacted<T>(string provision, T value, string? key = null)
        where T : notnull => LegalAct.Enact(key ?? $"{provision}/enacted", provision, Order, Window, value);
}
