namespace TradePolicy.UkTariff.Tests;

/// <summary>Over all recorded answers and origins: no amount is certain where a condition, a code or a quota is open.</summary>
public sealed class CertaintyOfAnswersTest
{
    private static readonly string[] Origins =
        ["US", "NZ", "CA", "CN", "FR", "GB", "RU", "BY", "JE", "UA", "IN", "BD", "TR", "MA", "RS", "IL", "KP", "VN", "SM", "KR", "CL"];

    // Quantities and prices, so that what is left open is so for another reason.
    private const string Measured = "kg=2000 hl=10 strength=40 lpa=400 biodiesel=2 price=50 fx=0.9 expenses=0";

    [RecordedTheory]
    [MemberData(nameof(RecordedAnswers.Files), MemberType = typeof(RecordedAnswers))]
    public void An_amount_is_certain_only_if_no_document_code_or_quota_that_is_not_stated_changes_it(string file)
    {
        DutySchedule law = RecordedAnswers.ScheduleOf(file);
        GoodsAnswer answer = RecordedAnswers.Of(file);
        string[] documents =
            [.. answer.Measures.SelectMany(measure => measure.Conditions).Select(row => row.Document).OfType<string>().Distinct()];
        string[] codes = [.. answer.Measures.Select(measure => measure.AdditionalCode).OfType<string>().Distinct()];
        string[] quotas = [.. answer.Measures.Select(measure => measure.OrderNumber).OfType<string>().Distinct()];
        int compared = 0;
        foreach (string origin in Origins)
        {
            foreach (CustomsEntry entry in Claimed(Goods.Of(file, origin, "10000 GBP", Measured), law))
            {
                DutyAssessment open = law.Assess(entry);
                foreach (CustomsEntry stated in Stated(entry, documents, codes, quotas))
                {
                    compared++;
                    DutyAssessment closed = law.Assess(stated);
                    Agree(open.Total, closed.Total, $"total of {file} from {origin}, {stated}");
                    Agree(open.OtherCharges, closed.OtherCharges, $"other charges of {file} from {origin}, {stated}");
                    Agree(open.Taxes, closed.Taxes, $"taxes of {file} from {origin}, {stated}");
                }
            }
        }

        compared.Should().BeGreaterThan(20);
    }

    // By the rows alone: whatever the library makes of them, a row in force that is charged or claimed and turns on what is not stated.
    [RecordedTheory]
    [MemberData(nameof(RecordedAnswers.Files), MemberType = typeof(RecordedAnswers))]
    public void A_row_that_turns_on_a_document_or_a_code_leaves_its_amount_open(string file)
    {
        DutySchedule law = RecordedAnswers.ScheduleOf(file);
        foreach (TariffMeasure measure in RecordedAnswers.Of(file).Measures.Where(measure => measure.Use == MeasureUse.Tariff))
        {
            bool turns = measure.AdditionalCode is not null || measure.Conditions.Any(row => row.Document is not null);
            if (!turns)
                continue;
            foreach (string origin in Origins.Where(origin => measure.Origins!.Covers(Economy.Parse(origin), Goods.Noon(file))))
            {
                CustomsEntry entry = Goods.Of(file, origin, "10000 GBP", Measured);
                foreach (string claim in measure.PreferenceCodes.Take(1).Concat(measure.OrderNumber is { } number ? [number] : []))
                    entry = entry.WithClaim(claim);
                if (measure.OrderNumber is { } quota)
                    entry = entry.WithFact($"within quota {quota}");
                string key = $"{file[..2].Replace("fl", "uk")}/{entry.Commodity.Digits}/{measure.TypeId.ToLowerInvariant()}/{measure.Id}";
                DutyLayer? layer = law.Assess(entry).Possible.Single().Layers.SingleOrDefault(one => one.Tariff == key);
                layer.Should().NotBeNull($"{measure} is on goods from {origin}");
                layer!.State.Should().BeOneOf([LayerState.Unknown, LayerState.Replaced], $"{measure} from {origin} is {layer}");
            }
        }
    }

    [RecordedTheory]
    [MemberData(nameof(RecordedAnswers.Files), MemberType = typeof(RecordedAnswers))]
    public void An_answer_speaks_for_its_own_day_only(string file)
    {
        DutySchedule law = RecordedAnswers.ScheduleOf(file);
        CustomsEntry entry = Goods.Of(file, "US", "10000 GBP", Measured + " docs=C074,C075,N990 codes=2501,VATZ,X451,B999 claims=140");
        LocalDate day = RecordedAnswers.Days[file];
        Instant first = Goods.London(day.AtMidnight()), after = Goods.London(day.PlusDays(1).AtMidnight());
        Duration second = Duration.FromSeconds(1);
        bool Certain(Instant at) => law.Assess(entry.EnteredAt(at)) is { Total.IsCertain: true };
        new[] { first - second, first, after - second, after }.Select(Certain).Should().Equal(false, true, true, false);
        law.Assess(entry.EnteredAt(after)).OtherCharges.IsCertain.Should().BeFalse();
        law.Assess(entry.EnteredAt(after)).Taxes.IsCertain.Should().BeFalse();
    }

    [RecordedFact]
    public void An_answer_for_one_origin_says_nothing_of_another()
    {
        const string file = "uk/0201100021_2025-02-11";
        DutySchedule filtered = RecordedAnswers.Of(file).ForOnly(Economy.Parse("NZ")).Compile();
        filtered.Assess(Goods.Of(file, "NZ", "10000 GBP", "kg=2000")).Total.ToString().Should().Be("4140.00 GBP");
        filtered.Assess(Goods.Of(file, "US", "10000 GBP", "kg=2000")).Total.IsCertain.Should().BeFalse();
    }

    [RecordedFact]
    public void Of_an_answer_that_was_perhaps_cut_nothing_is_certain()
    {
        const string file = "flat/1516209821_2021";
        DutyAssessment assessed = RecordedAnswers.Of(file).PerhapsCut().Compile()
            .Assess(Goods.Of(file, "CA", "10000 GBP", "biodiesel=10 codes=B999 docs= expenses=0"));
        foreach (DutyAmount amount in new[] { assessed.Total, assessed.OtherCharges, assessed.Taxes })
            Owed.Is(amount, "open: measures may have been cut out", "the answer may have been cut");
    }

    // The members of 1035 are left out of the answer: who claims the preference has no certain duty, and who claims nothing has one.
    [RecordedTheory]
    [InlineData("ZA", "claims=300", "open: not read")]
    [InlineData("ZA", "", "4462.40 GBP")]
    [InlineData("US", "claims=400", "4462.40 GBP")]
    public void A_preference_that_was_not_read_is_open_to_whoever_claims_it(string origin, string stated, string duty) => Owed.Is(
        RecordedAnswers.ScheduleOf("uk/0201100029_2020-12-18")
            .Assess(Goods.Of("uk/0201100029_2020-12-18", origin, "10000 GBP", $"kg=2000 fx=0.9 {stated}")).Total,
        duty, "area 1035");

    [RecordedFact]
    public void An_answer_is_not_read_as_that_of_a_day_on_which_a_measure_of_it_is_not_in_force()
    {
        Refusal.Of<ArgumentException>(() => GoodsAnswer.Read(
                Recorded.Open("api/uk/0702000007_2020-07-22.json"), Economy.UnitedKingdom, new(2020, 7, 23)))
            .WithMessage("The answer is not about 2020-07-23, on which a measure of it is not in force (3783691: 490 *");
        Refusal.Of<ArgumentException>(() => GoodsAnswer.Read(
                Recorded.Open("api/uk/0702000007_2020-07-22.json"), Economy.UnitedKingdom, new(2020, 7, 20)))
            .WithMessage("The answer is not about 2020-07-20, *");
        GoodsAnswer.Read(Recorded.Open("api/uk/0702000007_2020-07-22.json"), Economy.UnitedKingdom, new(2020, 7, 21)).AsOf
            .Should().Be(new LocalDate(2020, 7, 21));
    }

    // The entry without a claim, and with the claims of each preference and quota.
    private static IEnumerable<CustomsEntry> Claimed(CustomsEntry entry, DutySchedule law) =>
        law.OptionsFor(entry).Select(option => option.Claims).Distinct()
            .Select(claims => claims.Aggregate(entry, static (made, claim) => made.WithClaim(claim))).Prepend(entry).Take(6);

    private static IEnumerable<CustomsEntry> Stated(CustomsEntry entry, string[] documents, string[] codes, string[] quotas)
    {
        CustomsEntry nothing = quotas.Aggregate(
            entry.WithDocuments().WithAdditionalCodes(), static (made, number) => made.WithFact($"within quota {number}", false));
        CustomsEntry within = quotas.Aggregate(nothing, static (made, number) => made.WithFact($"within quota {number}"));
        yield return nothing;
        yield return within.WithDocuments(documents);
        yield return within;
        foreach (string code in codes)
        {
            yield return nothing.WithAdditionalCodes(code);
            yield return nothing.WithAdditionalCodes(code).WithDocuments(documents);
        }
    }

    // What is certain before is the same after; what was open may become certain.
    private static void Agree(DutyAmount open, DutyAmount closed, string why)
    {
        if (open.IsCertain)
            closed.ToString().Should().Be(open.ToString(), why);
    }
}
