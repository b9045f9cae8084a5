namespace TradePolicy.Tests;

/// <summary>Nomenclatures, control lists and groups of economies by their names, and what a scope of them says.</summary>
public sealed class ScopeNamesTest
{
    private static readonly Instant Now = LawZones.Utc("2025-06-09T12:00Z");

    [Theory]
    [InlineData("hs", "Harmonized System", null, 6)]
    [InlineData("hts", "Harmonized Tariff Schedule of the United States", "US", 10)]
    [InlineData("cn", "Customs Tariff of the People's Republic of China", "CN", 10)]
    [InlineData("taric", "Combined Nomenclature and TARIC", "EU", 10)]
    [InlineData("uk", "UK Integrated Tariff", "GB", 10)]
    public void A_nomenclature_is_known_by_its_key(string key, string name, string? economy, int digits)
    {
        Nomenclature.TryGetByKey(key, out Nomenclature? known).Should().BeTrue();
        (known!.Key, known.Name, known.Economy?.Code, known.MaxDigits, known.ToString()).Should().Be((key, name, economy, digits, key));
        Refusal.Of<ArgumentException>(() => Nomenclature.Of(key, "Mine", Economy.Canada, 10)).WithMessage($"'{key}' is the {name}.*")
            .WithParameterName("key");
    }

    [Fact]
    public void A_nomenclature_stands_by_its_own_property_as_well()
    {
        Nomenclature[] all =
        [
            Nomenclature.HarmonizedSystem, Nomenclature.UnitedStates, Nomenclature.China, Nomenclature.EuropeanUnion,
            Nomenclature.UnitedKingdom,
        ];

        all.Select(one => one.Key).Should().Equal("hs", "hts", "cn", "taric", "uk");
        Nomenclature.TryGetByKey("ca", out Nomenclature? none).Should().BeFalse();
        none.Should().BeNull();
        Refusal.Of<ArgumentNullException>(() => Nomenclature.TryGetByKey(null!, out _));
        Nomenclature.Of(Economy.UnitedKingdom).Should().Be(Nomenclature.UnitedKingdom);
        Nomenclature.Of(Economy.Canada).Should().BeNull();
        all.Where(one => one.FillsWithZeros).Should().Equal(Nomenclature.EuropeanUnion, Nomenclature.UnitedKingdom);
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    [InlineData(8, true)]
    [InlineData(10, true)]
    [InlineData(12, false)]
    public void The_longest_codes_have_six_eight_or_ten_digits(int digits, bool isAllowed)
    {
        Func<object?> making = () => Nomenclature.Of("ca", "Customs Tariff of Canada", Economy.Canada, digits);

        if (isAllowed)
            making().Should().BeOfType<Nomenclature>().Which.MaxDigits.Should().Be(digits);
        else
            Refusal.Of<ArgumentOutOfRangeException>(making)
                .WithMessage("The longest codes of a nomenclature have 6, 8 or 10 digits.*").WithParameterName("maxDigits");
    }

    [Theory]
    [InlineData("cn", "Export Control List of Dual-Use Items of the People's Republic of China", "CN")]
    [InlineData("us", "Commerce Control List of the United States (15 CFR part 774, supplement 1)", "US")]
    [InlineData("eu", "Annex I to Regulation (EU) 2021/821", "EU")]
    [InlineData("uk", "UK Strategic Export Control Lists", "GB")]
    public void A_control_list_is_known_by_its_key(string key, string name, string economy)
    {
        ControlList.TryGetByKey(key, out ControlList? known).Should().BeTrue();
        (known!.Key, known.Name, known.Economy.Code, known.ToString()).Should().Be((key, name, economy, name));
        Refusal.Of<ArgumentException>(() => ControlList.Of(key, "Mine", Economy.Canada)).WithMessage($"'{key}' is the {name}.*");
    }

    [Fact]
    public void A_control_list_of_ones_own_has_a_key_of_its_own()
    {
        ControlList own = ControlList.Of("ca", "Export Control List of Canada", Economy.Canada);

        (own.Key, own.ToString(), own.Economy).Should().Be(("ca", "Export Control List of Canada", Economy.Canada));
        own.Should().Be(ControlList.Of("ca", "Export Control List of Canada", Economy.Canada));
        own.GetHashCode().Should().Be(ControlList.Of("ca", "Export Control List of Canada", Economy.Canada).GetHashCode());
        ControlList.TryGetByKey("ca", out _).Should().BeFalse();
        ((ControlList[])[ControlList.China, ControlList.UnitedStates, ControlList.EuropeanUnion, ControlList.UnitedKingdom])
            .Select(list => list.Key).Should().Equal("cn", "us", "eu", "uk");
        Refusal.Of<ArgumentNullException>(() => ControlList.TryGetByKey(null!, out _));
        Refusal.Of<ArgumentNullException>(() => ControlList.Of("ca", "Canada", null!));
        Refusal.Of<ArgumentNullException>(() => Nomenclature.Of("ca", "Canada", null!, 10));
        Refusal.Of<ArgumentNullException>(() => ControlCode.TryParse("1C905", (ControlList)null!, out _));
        Refusal.Of<ArgumentNullException>(() => EconomyGroup.EuropeanUnion.Contains(null!, Now));
        Refusal.Of<ArgumentNullException>(() => EconomyScope.All.Covers(null!, Now));
    }

    [Theory]
    [InlineData("BE DE FR IT LU NL", "1957-12-31T22:59Z", "1957-12-31T23:00Z")]
    [InlineData("DK GB IE", "1972-12-31T22:59Z", "1972-12-31T23:00Z")]
    [InlineData("GR", "1980-12-31T22:59Z", "1980-12-31T23:00Z")]
    [InlineData("ES PT", "1985-12-31T22:59Z", "1985-12-31T23:00Z")]
    [InlineData("AT FI SE", "1994-12-31T22:59Z", "1994-12-31T23:00Z")]
    [InlineData("CY CZ EE HU LT LV MT PL SI SK", "2004-04-30T21:59Z", "2004-04-30T22:00Z")]
    [InlineData("BG RO", "2006-12-31T22:59Z", "2006-12-31T23:00Z")]
    [InlineData("HR", "2013-06-30T21:59Z", "2013-06-30T22:00Z")]
    public void A_member_of_the_Union_is_one_from_the_day_of_its_accession_in_Brussels(string codes, string before, string from)
    {
        foreach (Economy member in codes.Split(' ').Select(Economy.Parse))
        {
            EconomyGroup.EuropeanUnion.Contains(member, LawZones.Utc(before)).Should().BeFalse(member.Code);
            EconomyGroup.EuropeanUnion.Contains(member, LawZones.Utc(from)).Should().BeTrue(member.Code);
            EconomyGroup.EuropeanUnion.Contains(member, Now).Should().Be(member.Code != "GB", member.Code);
        }
    }

    [Fact]
    public void A_group_has_members_and_the_Union_stands_for_itself_in_no_other()
    {
        EconomyGroup quad = EconomyGroup.Of(
            "quad", "The Quad", GroupMembership.Of(Economy.Japan), GroupMembership.Of(Economy.UnitedStates));

        (EconomyGroup.EuropeanUnion.Key, EconomyGroup.EuropeanUnion.ToString()).Should().Be(("eu", "European Union"));
        EconomyGroup.EuropeanUnion.Memberships.Should().HaveCount(28);
        EconomyGroup.EuropeanUnion.Contains(Economy.EuropeanUnion, Now).Should().BeTrue();
        quad.Contains(Economy.EuropeanUnion, Now).Should().BeFalse();
        quad.Contains(Economy.Japan, Instant.MinValue).Should().BeTrue();
        quad.Contains(Economy.Canada, Now).Should().BeFalse();
        Refusal.Of<ArgumentException>(() => EconomyGroup.Of("quad", "The Quad")).WithMessage("A group has members.*")
            .WithParameterName("memberships");
        Refusal.Of<ArgumentException>(() => EconomyGroup.Of("quad", "The Quad", GroupMembership.Of(Economy.Japan), null!));
        quad.GetHashCode().Should().Be(EconomyGroup.Of("quad", "Quad", GroupMembership.Of(Economy.Japan)).GetHashCode());
    }

    [Fact]
    public void A_membership_is_shown_with_its_time()
    {
        GroupMembership.Of(Economy.Japan).ToString().Should().Be("JP");
        GroupMembership.Of(Economy.Japan, new Interval(LawZones.Utc("2020-01-01T00:00Z"), null)).ToString()
            .Should().StartWith("JP during 2020-01-01");
        GroupMembership.Of(Economy.Japan, new Interval(null, LawZones.Utc("2020-01-01T00:00Z"))).ToString().Should().StartWith("JP during");
        Refusal.Of<ArgumentException>(() => GroupMembership.Of(Economy.EuropeanUnion))
            .WithMessage("EU is a group itself; name its members.*").WithParameterName("economy");
    }

    [Fact]
    public void A_scope_of_economies_says_whom_it_covers()
    {
        EconomyGroup quad = EconomyGroup.Of("quad", "The Quad", GroupMembership.Of(Economy.Japan));

        EconomyScope.All.ToString().Should().Be("all economies");
        EconomyScope.All.Except(Economy.Canada).And(Economy.China).ToString().Should().Be("all economies except CA, including CN");
        EconomyScope.Of(Economy.EuropeanUnion, Economy.Japan).Except(Economy.Parse("DE")).ToString()
            .Should().Be("JP, European Union except DE");
        EconomyScope.OfGroups(quad).AndGroups(EconomyGroup.EuropeanUnion).ToString().Should().Be("European Union, The Quad");
        EconomyScope.All.Except(Economy.Canada).ExceptGroups(quad).ToString().Should().Be("all economies except CA, The Quad");
        EconomyScope.All.Except(Economy.EuropeanUnion).ToString().Should().Be("all economies except European Union");
    }

    [Fact]
    public void A_scope_of_economies_names_each_once_and_none_on_both_sides()
    {
        EconomyGroup quad = EconomyGroup.Of("quad", "The Quad", GroupMembership.Of(Economy.Japan));

        Refusal.Of<ArgumentException>(() => EconomyScope.OfGroups(quad).ExceptGroups(quad))
            .WithMessage("The Quad is both included and excluded.*");
        Refusal.Of<ArgumentException>(() => EconomyScope.Of([])).WithParameterName("economies")
            .WithMessage("A scope names at least one economy or group; EconomyScope.All is all of them.*");
        Refusal.Of<ArgumentException>(() => EconomyScope.OfGroups([])).WithParameterName("groups");
        EconomyScope.OfGroups(quad, quad).Groups.Should().ContainSingle();
        EconomyScope.All.Except(Economy.Mexico, Economy.Canada, Economy.Mexico).ExcludedEconomies
            .Should().Equal(Economy.Canada, Economy.Mexico);
    }

    [Fact]
    public void An_exclusion_from_a_group_is_idle_if_the_group_never_has_it()
    {
        EconomyGroup quad = EconomyGroup.Of("quad", "The Quad", GroupMembership.Of(Economy.Japan));
        EconomyGroup old = EconomyGroup.Of(
            "old", "Old", GroupMembership.Of(Economy.Parse("HR"), new Interval(null, LawZones.Utc("2010-01-01T00:00Z"))));

        EconomyScope.Of(Economy.EuropeanUnion).Except(Economy.China, Economy.Parse("FR")).UnusedExclusions.Should().Equal("CN");
        EconomyScope.Of(Economy.EuropeanUnion).ExceptGroups(quad, old).UnusedExclusions.Should().Equal("Old", "The Quad");
        EconomyScope.OfGroups(quad).ExceptGroups(EconomyGroup.Of("jp", "Japan", GroupMembership.Of(Economy.Japan))).UnusedExclusions
            .Should().BeEmpty();
        EconomyScope.All.Except(Economy.China).UnusedExclusions.Should().BeEmpty();
        EconomyGroup two = EconomyGroup.Of("two", "Two", GroupMembership.Of(Economy.Japan), GroupMembership.Of(Economy.Canada));
        EconomyGroup others = EconomyGroup.Of("others", "Others", GroupMembership.Of(Economy.Mexico), GroupMembership.Of(Economy.Canada));
        EconomyScope.OfGroups(two).ExceptGroups(others).UnusedExclusions.Should().BeEmpty("one member is in both");
    }

    [Fact]
    public void A_scope_changes_when_a_member_comes_or_goes()
    {
        EconomyScope.Of(Economy.China).ChangeInstants.Should().BeEmpty();
        EconomyScope.Of(Economy.EuropeanUnion).ChangeInstants.Should().HaveCount(9).And.BeInAscendingOrder()
            .And.StartWith(LawZones.Utc("1957-12-31T23:00Z")).And.EndWith(LawZones.Utc("2020-01-31T23:00Z"));
        EconomyScope.All.Except(Economy.EuropeanUnion).ChangeInstants.Should().HaveCount(9);
        EconomyScope.OfGroups(EconomyGroup.Of("quad", "The Quad", GroupMembership.Of(Economy.Japan))).ChangeInstants.Should().BeEmpty();
        EconomyScope.All.Except(Economy.EuropeanUnion).CoversWhenever(Economy.China).Should().BeTrue();
        EconomyScope.All.Except(Economy.EuropeanUnion).CoversWhenever(Economy.Parse("DE")).Should().BeNull();
        EconomyScope.Of(Economy.China).CoversWhenever(Economy.Canada).Should().BeFalse();
    }

    [Fact]
    public void Scopes_of_economies_are_equal_when_they_name_the_same()
    {
        EconomyGroup quad = EconomyGroup.Of("quad", "The Quad", GroupMembership.Of(Economy.Japan));
        EconomyScope[] different =
        [
            EconomyScope.All, EconomyScope.Of(Economy.China), EconomyScope.OfGroups(quad), EconomyScope.All.Except(Economy.China),
            EconomyScope.All.ExceptGroups(quad), EconomyScope.All.And(Economy.China), EconomyScope.All.AndGroups(quad),
            EconomyScope.All.Except(Economy.Canada),
        ];

        different.Should().AllSatisfy(one => different.Count(one.Equals).Should().Be(1));
        different.Select(scope => scope.GetHashCode()).Should().OnlyHaveUniqueItems();
        EconomyScope again = EconomyScope.All.Except(Economy.China);
        again.Should().Be(different[3]);
        again.GetHashCode().Should().Be(different[3].GetHashCode());
        again.Equals((EconomyScope?)null).Should().BeFalse();
    }

    [Fact]
    public void A_scope_of_goods_says_which_it_covers()
    {
        CommodityCode[] seven = [.. Enumerable.Range(1, 7).Select(number => CommodityCode.Hs($"0{number}"))];

        CommodityScope.All.ToString().Should().Be("all goods");
        CommodityScope.Of(seven[..6]).ToString().Should().Be("01, 02, 03, 04, 05, 06");
        CommodityScope.Of(seven).ToString().Should().Be("01, 02, 03, 04, 05 and 2 more");
        CommodityScope.All.Except(CommodityCode.Hs("8507")).And(CommodityCode.Hs("8507.60")).ToString()
            .Should().Be("all goods except 8507, including 8507.60");
        CommodityScope.Of(seven[0], CommodityCode.Hts("01"), seven[1]).Included.Should().HaveCount(2);
        Refusal.Of<ArgumentException>(() => CommodityScope.Of())
            .WithMessage("A scope names at least one code; CommodityScope.All is all goods.*").WithParameterName("codes");
    }

    [Fact]
    public void Scopes_of_goods_are_equal_when_they_name_the_same()
    {
        CommodityScope[] different =
        [
            CommodityScope.All, CommodityScope.Of(CommodityCode.Hs("01")), CommodityScope.Of(CommodityCode.Hs("02")),
            CommodityScope.All.Except(CommodityCode.Hs("01")), CommodityScope.All.And(CommodityCode.Hs("01")),
        ];

        different.Should().AllSatisfy(one => different.Count(one.Equals).Should().Be(1));
        different.Select(scope => scope.GetHashCode()).Should().OnlyHaveUniqueItems();
        CommodityScope again = CommodityScope.Of(CommodityCode.Hs("01"));
        again.Should().Be(different[1]);
        again.GetHashCode().Should().Be(different[1].GetHashCode());
        again.Equals((CommodityScope?)null).Should().BeFalse();
    }

    [Fact]
    public void Codes_of_one_number_are_in_order_of_their_nomenclature_and_edition()
    {
        CommodityCode[] ordered =
        [
            CommodityCode.China("9506.62"), CommodityCode.Hs("9506.62"), CommodityCode.Hts("9506.62"),
            CommodityCode.Hts("9506.62", "2024"), CommodityCode.Hts("9506.62", "2025"),
        ];

        ordered.Reverse().Order().Should().Equal(ordered);
        ordered[0].CompareTo(null).Should().Be(1);
        (ordered[0] < ordered[1], ordered[1] < ordered[0], ordered[0] > ordered[1], ordered[1] > ordered[0])
            .Should().Be((true, false, false, true));
        (ordered[0] <= CommodityCode.China("9506.62"), ordered[0] >= CommodityCode.China("9506.62"), ordered[1] <= ordered[0])
            .Should().Be((true, true, false));
        (ordered[0] < CommodityCode.China("9506.62"), ordered[0] > CommodityCode.China("9506.62")).Should().Be((false, false));
        ordered[0].GetHashCode().Should().Be(CommodityCode.China("9506.62").GetHashCode());
    }

    [Fact]
    public void Control_codes_are_in_order_of_their_list_and_their_text()
    {
        ControlCode[] ordered =
            [ControlCode.China("1C902"), ControlCode.China("1C905"), ControlCode.China("1C905.a"), ControlCode.UnitedStates("1C902")];

        ordered.Reverse().Order().Should().Equal(ordered);
        ordered[0].CompareTo(null).Should().Be(1);
        (ordered[0] < ordered[1], ordered[1] < ordered[0], ordered[0] > ordered[1], ordered[1] > ordered[0])
            .Should().Be((true, false, false, true));
        (ordered[0] <= ControlCode.China("1C902"), ordered[0] >= ControlCode.China("1C902"), ordered[1] <= ordered[0])
            .Should().Be((true, true, false));
        (ordered[0] < ControlCode.China("1C902"), ordered[0] > ControlCode.China("1C902"), ordered[0] >= ordered[1])
            .Should().Be((false, false, false));
    }

    [Fact]
    public void A_commodity_code_is_written_with_dots_bare_or_so_that_it_reads_back()
    {
        CommodityCode code = CommodityCode.Hts("9506.62.40.40", "2025");

        code.ToString("D", null).Should().Be("9506.62.40.40");
        code.ToString("G", null).Should().Be("9506.62.40.40");
        code.ToString("", null).Should().Be("9506.62.40.40");
        code.ToString("B", null).Should().Be("9506624040");
        code.ToString("R", null).Should().Be("hts:9506.62.40.40@2025");
        Refusal.Of<FormatException>(() => code.ToString("X", null)).WithMessage(
            "'X' is not a format of a commodity code: use D (9506.62.40.40), B (9506624040) or R (hts:9506.62.40.40).");
        Span<char> room = stackalloc char[10];
        code.TryFormat(room, out int written, "B").Should().BeTrue();
        room[..written].ToString().Should().Be("9506624040");
        code.TryFormat(room[..9], out written, "B").Should().BeFalse();
        written.Should().Be(0);
    }

    [Fact]
    public void A_code_that_is_refused_says_what_would_be_right()
    {
        Refusal.Of<FormatException>(() => CommodityCode.Parse("9506.62.40")).WithMessage(
            "'9506.62.40' is not a commodity code: it has 8 digits, and codes of the Harmonized System have at most 6. "
            + "A code of one nomenclature has its key before it, as in hts:9506.62.40, with one of hs, hts, cn, taric and uk.");
        Refusal.Of<FormatException>(() => CommodityCode.Parse("xx:9506.62")).WithMessage(
            "'xx:9506.62' is not a commodity code: 'xx' is not the key of a nomenclature: hs, hts, cn, taric or uk.");
        Refusal.Of<FormatException>(() => CommodityCode.Hts(new string('1', 33))).WithMessage("*it has 33 characters.");
        CommodityCode.TryParse(new string(' ', 11) + "9506.62", Nomenclature.UnitedStates, out _).Should().BeFalse();
        CommodityCode.Hts("9506.62" + new string(' ', 21) + ".40").Digits.Should().Be("95066240");
        CommodityCode.TryParse(null, Nomenclature.UnitedStates, out CommodityCode? none).Should().BeFalse();
        none.Should().BeNull();
        CommodityCode.TryParse("9506.62", Nomenclature.UnitedStates, out CommodityCode? read).Should().BeTrue();
        read.Should().Be(CommodityCode.Hts("9506.62"));
        CommodityCode.TryParse("hts:9506.62", out read).Should().BeTrue();
        CommodityCode.TryParse("x", out none).Should().BeFalse();
        CommodityCode.TryParse("x", Nomenclature.UnitedStates, out none).Should().BeFalse();
        CommodityCode.Hts("9903.01.25").ChapterNumber.Should().Be(99);
        CommodityCode.TryParse("hts:@2025", out none).Should().BeFalse();
        CommodityCode.TryParse(":9506", out none).Should().BeFalse();
        Refusal.Of<ArgumentException>(() => CommodityCode.Hts("9506.62", " "));
        Refusal.Of<ArgumentNullException>(() => CommodityCode.TryParse("9506.62", (Nomenclature)null!, out _));
    }

    [Fact]
    public void A_control_code_is_written_so_that_it_reads_back()
    {
        ControlCode code = ControlCode.China("1C905.a.4");

        code.ToString("G", null).Should().Be("1C905.a.4");
        code.ToString("", null).Should().Be("1C905.a.4");
        code.ToString("R", null).Should().Be("cn:1C905.a.4");
        code.Text.Should().Be("1C905.a.4");
        Refusal.Of<FormatException>(() => code.ToString("X", null)).WithMessage(
            "'X' is not a format of a control code: use G (1C905.a.4) or R (cn:1C905.a.4).");
        Refusal.Of<FormatException>(() => ControlCode.Parse("1C905")).WithMessage(
            "'1C905' is not a control code: expected a text such as cn:1C905.a.4, with one of cn, us, eu and uk before the code.");
        Refusal.Of<FormatException>(() => ControlCode.Parse("cn:EAR99")).WithMessage(
            "'cn:EAR99' is not a control code: a code is an entry such as 1C905 or ML1, and may have paragraphs after it, as in 1C905.a.4; "
            + "an item that is on no entry, such as EAR99, is stated by ExportItem.WithNoCodeOn.");
        Refusal.Of<FormatException>(() => ControlCode.China("EAR99")).WithMessage(
            "'EAR99' is not a control code. A code is an entry such as 1C905 or ML1, and may have paragraphs after it, as in 1C905.a.4; "
            + "an item that is on no entry, such as EAR99, is stated by ExportItem.WithNoCodeOn.");
        Span<char> room = stackalloc char[9];
        code.TryFormat(room, out int written).Should().BeTrue();
        written.Should().Be(9);
        ControlCode.TryParse(null, ControlList.China, out _).Should().BeFalse();
        ControlCode.TryParse("cn:1C905", out ControlCode? read).Should().BeTrue();
        read.Should().Be(ControlCode.China("1C905"));
        code.GetHashCode().Should().Be(ControlCode.China("1c905.A.4").GetHashCode());
    }

    [Theory]
    [InlineData("1C905.aaaaa", true)]
    [InlineData("1C905.aaaaaa", false)]
    [InlineData("ABC1", true)]
    [InlineData("ABCD1", false)]
    [InlineData("ML12345", true)]
    [InlineData("ML123456", false)]
    [InlineData("ML", false)]
    [InlineData("1C9055", false)]
    [InlineData("1C9x5", false)]
    [InlineData("11905", false)]
    [InlineData("ML1x", false)]
    [InlineData("ear99", false)]
    [InlineData("1C905.a-b", false)]
    [InlineData("1Cx05", false)]
    [InlineData("ML1x2", false)]
    [InlineData("ML-1", false)]
    [InlineData("M1", true)]
    [InlineData("1C905.a.4.a.4.a.4.a.4.a.4.a.4.a.4.a.4.ab", true)]
    [InlineData("1C905.a.4.a.4.a.4.a.4.a.4.a.4.a.4.a.4.abc", false)]
    public void An_entry_and_its_paragraphs_have_the_form_of_the_lists(string text, bool isCode) =>
        ControlCode.TryParse(text, ControlList.China, out _).Should().Be(isCode);
}
