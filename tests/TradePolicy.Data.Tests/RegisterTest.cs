using NodaTime.Text;
using TradePolicy.Serialization;

namespace TradePolicy.Data.Tests;

public sealed class RegisterTest
{
    /// <summary>The time stamps of the pages of the White House, as they were collected, with signing date and title.</summary>
    public static TheoryData<string, string, string, string> Orders => new()
    {
        { "14195", "2025-02-01", "2025-02-01T08:42:17-05:00",
            "Imposing Duties to Address the Synthetic Opioid Supply Chain in the People's Republic of China" },
        { "14228", "2025-03-03", "2025-03-03T16:33:56-05:00",
            "Further Amendment to Duties Addressing the Synthetic Opioid Supply Chain in the People's Republic of China" },
        { "14257", "2025-04-02", "2025-04-02T17:37:45-04:00",
            "Regulating Imports with a Reciprocal Tariff to Rectify Trade Practices that Contribute to Large and Persistent Annual " +
            "United States Goods Trade Deficits" },
        { "14259", "2025-04-08", "2025-04-08T20:01:20-04:00",
            "Amendment to Reciprocal Tariffs and Updated Duties as Applied to Low-Value Imports from the People's Republic of China" },
        { "14266", "2025-04-09", "2025-04-09T23:30:00-04:00",
            "Modifying Reciprocal Tariff Rates to Reflect Trading Partner Retaliation and Alignment" },
        { "14298", "2025-05-12", "2025-05-12T18:31:16-04:00",
            "Modifying Reciprocal Tariff Rates to Reflect Discussions with the People's Republic of China" },
        { "14334", "2025-08-11", "2025-08-11T20:00:16-04:00",
            "Further Modifying Reciprocal Tariff Rates to Reflect Ongoing Discussions with The People's Republic of China" },
        { "14357", "2025-11-04", "2025-11-04T17:29:19-05:00",
            "Modifying Duties Addressing the Synthetic Opioid Supply Chain in the People's Republic of China" },
        { "14358", "2025-11-04", "2025-11-04T17:53:40-05:00",
            "Modifying Reciprocal Tariff Rates Consistent with the Economic and Trade Arrangement Between the United States and the " +
            "People's Republic of China" },
        { "14389", "2026-02-20", "2026-02-20T19:12:16-05:00", "Ending Certain Tariff Actions" },
    };

    /// <summary>What is known of the other instruments: a day in the zone of their issuer.</summary>
    public static TheoryData<string, string, string> DayOnly => new()
    {
        { "cn/ctc-2025-4", "2025-04-04", "Asia/Shanghai" },
        { "cn/ctc-2025-5", "2025-04-09", "Asia/Shanghai" },
        { "cn/ctc-2025-6", "2025-04-11", "Asia/Shanghai" },
        { "cn/ctc-2025-7", "2025-05-13", "Asia/Shanghai" },
        { "cn/ctc-2025-8", "2025-08-12", "Asia/Shanghai" },
        { "cn/ctc-2025-10", "2025-11-05", "Asia/Shanghai" },
        { "cn/mofcom-statement-2026-09-28", "2026-09-28", "Asia/Shanghai" },
        { "joint/geneva-2025", "2025-05-12", "Europe/Zurich" },
        { "joint/stockholm-2025", "2025-08-11", "America/New_York" },
        { "us/cit-vos-2025", "2025-05-28", "America/New_York" },
        { "us/cafc-vos-stay-2025", "2025-05-29", "America/New_York" },
        { "us/scotus-learning-resources-2026", "2026-02-20", "America/New_York" },
        { "us/treasury-statement-2026-09-23", "2026-09-23", "America/New_York" },
    };

    // The one to run first after a change of a file: a mistake in one fails nearly every other test too.
    [Fact]
    public void The_files_of_the_register_are_read() => UnitedStatesChina.Register.Tariffs.Should().NotBeEmpty();

    [Fact]
    public void The_files_of_the_package_make_the_register_that_one_document_makes() =>
        TradePolicyJson.ReadRegister(TradePolicyJson.Write(UnitedStatesChina.Register)).Should().Be(UnitedStatesChina.Register);

    [Fact]
    public void The_register_is_read_once() => UnitedStatesChina.Register.Should().BeSameAs(UnitedStatesChina.Register);

    [Fact]
    public void It_holds_the_programmes_of_both_sides_and_the_truce_complete_through_7_October_2026()
    {
        PolicyRegister register = UnitedStatesChina.Register;
        register.Tariffs.Select(tariff => tariff.Programme.Key).Distinct().Should().BeEquivalentTo(
            ["us/ieepa-synthetic-opioids", "us/ieepa-reciprocal", "us/122", "us/232/steel", "us/232/aluminium", "us/232/copper",
             "us/232/metals", "us/russian-aluminium", "us/301", "us/301/forced-labour", "us/301/maritime",
                "cn/additional", "cn/energy", "cn/farm", "cn/301"]);
        register.Truces.Keys.Should().Equal(UnitedStatesChina.Truce);
        register.Knowledge.Should().Be(Knowledge.Through(Asked.Utc("2026-10-07T00:00:00Z")));
        UnitedStatesChina.CompleteThrough.Should().Be(Asked.Utc("2026-10-07T00:00:00Z"));
        UnitedStatesChina.Version.Should().BeGreaterThan(UnitedStatesChina.CompleteThrough.InUtc().Date);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void An_executive_order_was_published_when_its_page_says_so(string number, string signed, string page, string title)
    {
        LegalInstrument order = UnitedStatesChina.Register.Instruments[$"us/eo-{number}"];
        order.Published.Should().Be(Publication.At(OffsetDateTimePattern.ExtendedIso.Parse(page).Value.ToInstant()));
        order.Signed.Should().Be(LocalDatePattern.Iso.Parse(signed).Value);
        (order.Issuer, order.Kind, order.Number, order.Title).Should()
            .Be(("President of the United States", "Executive Order", number, title));
    }

    [Theory]
    [MemberData(nameof(DayOnly))]
    public void Of_other_instruments_only_the_day_of_publication_is_held(string key, string day, string zone) =>
        UnitedStatesChina.Register.Instruments[key].Published.Should()
            .Be(Publication.On(LocalDatePattern.Iso.Parse(day).Value, DateTimeZoneProviders.Tzdb[zone]));

    [Fact]
    public void Of_the_message_that_ended_collection_only_the_span_is_held()
    {
        Publication published = UnitedStatesChina.Register.Instruments["us/csms-67834313"].Published;
        published.Should().Be(Publication.Between(Asked.Utc("2026-02-21T00:12:16Z"), Asked.Utc("2026-02-24T05:00:00Z")));
    }

    [Fact]
    public void Every_instrument_has_its_evidence() =>
        UnitedStatesChina.Register.Instruments.Where(instrument => instrument.Evidence is null).Should().BeEmpty();

    [Fact]
    public void Only_instruments_that_leave_the_goods_of_China_as_they_were_have_no_act()
    {
        PolicyRegister register = UnitedStatesChina.Register;
        IEnumerable<string> acting = register.Tariffs.SelectMany(
            tariff => tariff.Rates.Acts.Concat(tariff.Headings.Acts).Concat(tariff.Stacking.Acts)
                .Concat(tariff.Exemptions.SelectMany(exemption => exemption.Terms.Acts))).Select(act => act.Instrument.Key)
            .Concat(register.CommodityLists.SelectMany(list => list.Changes).Select(change => change.Instrument.Key))
            .Concat(register.Truces.SelectMany(truce => truce.Announcements).Select(announcement => announcement.Instrument.Key))
            .Concat(register.ExportControls.SelectMany(control => control.History.Acts).Select(act => act.Instrument.Key))
            .Concat(register.OtherMeasures.SelectMany(measure => measure.History.Acts).Select(act => act.Instrument.Key))
            .Concat(register.OtherMeasures.SelectMany(measure => measure.Threats)
                .SelectMany(threat => new[] { threat.Statement, threat.DroppedBy }).OfType<LegalInstrument>()
                .Select(instrument => instrument.Key));
        register.Instruments.Keys.Except(acting)
            .Should().BeEquivalentTo(
                ["us/eo-14316", "us/cit-atmus-2026", "us/cafc-vos-stay-2025-06-10", "us/scotus-certiorari-2025"]);
    }

    [Fact]
    public void The_orders_have_each_the_time_stamp_of_their_page_among_their_disclosures() =>
        UnitedStatesChina.Register.Instruments.Where(instrument => instrument.Kind == "Executive Order" && instrument.Published.IsExact)
            .Should()
            .OnlyContain(
                order => order.Disclosures.Any(
                    disclosure => disclosure.Kind == DisclosureKind.WebPage && disclosure.Time.Equals(order.Published)));

    [Fact]
    public void A_known_gap_touches_what_the_register_holds()
    {
        PolicyRegister register = UnitedStatesChina.Register;
        string[] held = [.. register.Tariffs.Keys, .. register.ExportControls.Keys, .. register.OtherMeasures.Keys];
        UnitedStatesChina.KnownGaps.Should().NotBeEmpty();
        UnitedStatesChina.KnownGaps.SelectMany(gap => gap.AffectedKeys).Except(held).Should().BeEmpty();
        register.Tariffs.Where(tariff => tariff.Requirement is not null).Select(tariff => tariff.Key)
            .Except(UnitedStatesChina.KnownGaps.SelectMany(gap => gap.AffectedKeys))
            .Should().BeEmpty("what asks for a fact has goods that are not carried");
    }

    [Theory]
    [InlineData("us/eo-14195", "90 FR 9121")]
    [InlineData("us/eo-14228", "90 FR 11463")]
    [InlineData("us/eo-14257", "90 FR 15041")]
    [InlineData("us/eo-14259", "90 FR 15509")]
    [InlineData("us/eo-14266", "90 FR 15625")]
    [InlineData("us/eo-14298", "90 FR 21831")]
    [InlineData("us/eo-14334", null)]
    [InlineData("us/eo-14357", "90 FR 50725")]
    [InlineData("us/eo-14358", "90 FR 50729")]
    [InlineData("us/eo-14389", "91 FR 9437")]
    [InlineData("us/scotus-learning-resources-2026", "607 U.S. 229")]
    public void An_instrument_is_cited_by_its_place_in_the_journal_where_that_is_confirmed(string key, string? citation) =>
        UnitedStatesChina.Register.Instruments[key].Citation.Should().Be(citation);

    [Theory]
    [InlineData("us/cafc-vos-stay-2025-06-10", "2025-06-10")]
    [InlineData("us/scotus-certiorari-2025", "2025-09-09")]
    public void Rulings_that_left_the_duties_as_they_were_are_held_and_change_no_answer(string key, string day)
    {
        LegalInstrument ruling = UnitedStatesChina.Register.Instruments[key];
        ruling.Published.Should().Be(Publication.On(LocalDatePattern.Iso.Parse(day).Value, DateTimeZoneProviders.Tzdb["America/New_York"]));
        foreach (LegalView view in Enum.GetValues<LegalView>())
        {
            AdditionalRate before = UnitedStatesChina.Register.AsKnownAt(ruling.Published.Earliest - Duration.FromSeconds(1))
                .At(Asked.Utc("2025-05-20T12:00:00Z"), view).OnChina();
            AdditionalRate after = UnitedStatesChina.Register.AsKnownAt(ruling.Published.Latest).At(Asked.Utc("2025-05-20T12:00:00Z"), view)
                .OnChina();
            after.Value.Should().Be(before.Value);
        }
    }

    [Fact]
    public void No_source_names_a_page_or_a_host() =>
        UnitedStatesChina.Register.Instruments.Select(instrument => instrument.Source ?? "")
            .Should().NotContain(source => source.Contains("://") || source.Contains("www."));

    [Theory]
    [InlineData("reciprocal/34-written", "sec. 3(b)")]
    [InlineData("reciprocal/84-removed", "sec. 2")]
    [InlineData("reciprocal/125-removed", "sec. 2")]
    public void Executive_Order_14298_removes_the_raised_rates_in_section_2_and_writes_34_in_section_3(string act, string pinpoint)
    {
        LegalAct found = UnitedStatesChina.Register.Tariffs[Asked.Reciprocal].Rates.Acts.Single(each => each.Key == act);
        (found.Instrument.Key, found.Pinpoint).Should().Be(("us/eo-14298", pinpoint));
    }

    [Fact]
    public void A_careful_reader_is_told_what_the_Chinese_counting_rules_leave_open_and_of_nothing_else() =>
        UnitedStatesChina.Register.Validate().Select(finding => (finding.Kind, finding.IsCertain, string.Join(" ", finding.Records)))
            .Should().BeEquivalentTo(
            [
                (FindingKind.Overlap, false, "cn/ctc-2025-7 cn/ctc-2025-8"),
                (FindingKind.Gap, false, "cn/ctc-2025-8 cn/ctc-2025-10"),
                (FindingKind.Overlap, false, "cn/ctc-2025-8 cn/ctc-2025-10"),
                (FindingKind.PartiesDiffer, false, "us-cn-2025/us us-cn-2025/cn"),
            ]);

    [Fact]
    public void The_sides_may_differ_for_an_hour_in_2025_and_as_known_before_the_horizon_for_eleven_in_2026()
    {
        UnitedStatesChina.Register.Validate().Count(finding => finding.Kind == FindingKind.PartiesDiffer)
            .Should().Be(1, "what either side does beyond the horizon is not known");
        string[] messages =
        [
            .. Asked.KnownAt("2026-10-07T00:00:00Z").Validate().Where(finding => finding.Kind == FindingKind.PartiesDiffer)
                .Select(finding => finding.Message)
        ];
        messages.Should().HaveCount(2);
        messages[0]
            .Should().Contain("2025-11-10T04:01:00Z").And.Contain("2025-11-10T05:01:00Z").And.Contain("holds for US")
            .And.Contain("may or may not hold for CN");
        messages[1]
            .Should().Contain("2026-11-10T05:01:00Z").And.Contain("2026-11-10T16:00:00Z").And.Contain("does not hold for US")
            .And.Contain("may or may not hold for CN");
    }
}
