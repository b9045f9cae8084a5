using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace TradePolicy.UkTariff.Tests;

/// <summary>What holds of every answer: its form and its order change nothing, and papers only help.</summary>
public sealed class AnswerPropertyTest
{
    private const string Measured = "kg=2000 hl=10 strength=40 lpa=400 biodiesel=2 price=50 fx=0.9 expenses=0";

    private static readonly string[] Origins =
        ["US", "NZ", "CA", "CN", "FR", "GB", "RU", "JE", "UA", "IN", "BD", "TR", "MA", "AU", "KR", "AL"];

    private static readonly Gen<string> Files = OneOf([.. RecordedAnswers.Days.Keys]);

    [RecordedTheory]
    [MemberData(nameof(RecordedAnswers.Files), MemberType = typeof(RecordedAnswers))]
    public void An_answer_with_links_and_the_same_with_nested_objects_read_alike(string file)
    {
        JsonNode recorded = JsonNode.Parse(Recorded.Open($"api/{file}.json"))!;
        JsonObject other = recorded["data"] is null ? AnswerForms.Linked(recorded.AsObject()) : AnswerForms.Nested(recorded);
        GoodsAnswer read = GoodsAnswer.Read(
            new MemoryStream(Encoding.UTF8.GetBytes(other.ToJsonString())), RecordedAnswers.TariffOf(file), RecordedAnswers.Days[file]);
        read.Measures.Select(measure => measure.ToString())
            .Should().Equal(RecordedAnswers.Of(file).Measures.Select(measure => measure.ToString()));
        read.Should().Be(RecordedAnswers.Of(file));
    }

    [Fact]
    public void A_small_answer_reads_alike_in_both_forms() =>
        SmallAnswer.Read(AnswerForms.Linked(SmallAnswer.Of())).Should().Be(SmallAnswer.Read(SmallAnswer.Of()));

    [Fact]
    public void The_order_of_the_measures_changes_nothing() =>
        Gen.Select(Gen.Shuffle(Enumerable.Range(0, 14).ToArray()), OneOf(["US", "NZ", "FR", "CN", "RU", "MA"]), Stated).Sample(
            (order, origin, stated) =>
            {
                JsonObject shuffled = SmallAnswer.Of();
                JsonNode[] measures = [.. shuffled["import_measures"]!.AsArray().Select(measure => measure!.DeepClone())];
                shuffled["import_measures"] = new JsonArray([.. order.Select(place => measures[place])]);
                Says(SmallAnswer.Read(shuffled), stated(SmallAnswer.Goods(origin)))
                    .Should().BeEquivalentTo(Says(SmallAnswer.Read(SmallAnswer.Of()), stated(SmallAnswer.Goods(origin))));
            });

    [RecordedFact]
    public void More_documents_never_close_an_option_or_make_it_dearer_unless_a_row_says_so() =>
        Gen.Select(Files, OneOf(Origins), Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue]).Sample((file, origin, first, second) =>
        {
            GoodsAnswer answer = RecordedAnswers.Of(file);
            string[] helping = [.. DocumentsOf(answer).Except(Forbidding(answer))];
            string[] some = Subset(helping, first), more = [.. some.Union(Subset(helping, second))];
            CustomsEntry goods = WithinQuotas(Goods.Of(file, origin, "10000 GBP", Measured + " codes="), answer);
            Dictionary<string, DutyOption> before = OptionsOf(file, goods.WithDocuments(some));
            Dictionary<string, DutyOption> after = OptionsOf(file, goods.WithDocuments(more));
            after.Keys.Should().BeEquivalentTo(before.Keys);
            foreach ((string key, DutyOption option) in before)
            {
                if (option.Needs.Count == 0)
                    after[key].Needs.Should().BeEmpty($"{key} with {string.Join(',', more)} on {goods}");
                if (option.IsCertain)
                {
                    after[key].IsCertain.Should().BeTrue($"{key} with {string.Join(',', more)} on {goods}");
                    after[key].Amount.Value.Amount.Should().BeLessThanOrEqualTo(option.Amount.Value.Amount);
                }
            }

            foreach (ImportControls.ImportControlAnswer paper in answer.PapersFor(goods.WithDocuments(some))
                .Where(paper => paper.State == ImportControls.ImportControlState.Allowed))
                paper.Control.AnswerFor(goods.WithDocuments(more)).State.Should().Be(ImportControls.ImportControlState.Allowed);
        }, iter: 300);

    [RecordedFact]
    public void The_first_option_is_the_cheapest_of_the_certain_ones_each_as_assessed_with_its_claims() =>
        Gen.Select(Files, OneOf(Origins), Gen.Int[0, int.MaxValue], Gen.Bool).Sample((file, origin, some, isWithin) =>
        {
            GoodsAnswer answer = RecordedAnswers.Of(file);
            CustomsEntry goods = Goods.Of(file, origin, "10000 GBP", Measured + " codes=2501")
                .WithDocuments(Subset(DocumentsOf(answer), some));
            if (isWithin)
                goods = WithinQuotas(goods, answer);
            DutySchedule law = RecordedAnswers.ScheduleOf(file);
            ValueList<DutyOption> options = law.OptionsFor(goods);
            decimal[] certain =
            [
                .. options.Where(option => option.Needs.Count == 0)
                    .Select(option => law.Assess(option.Claims.Aggregate(goods, static (made, claim) => made.WithClaim(claim))))
                    .Where(owed => owed.Total.IsCertain && owed.OtherCharges.IsCertain)
                    .Select(owed => owed.Total.Value.Amount + owed.OtherCharges.Value.Amount),
            ];
            options.Count(option => option.IsCertain).Should().Be(certain.Length);
            options.Take(certain.Length).Select(option => option.Amount.Value.Amount).Should().Equal(certain.Order());
        }, iter: 300);

    private static Gen<Func<CustomsEntry, CustomsEntry>> Stated => OneOf<Func<CustomsEntry, CustomsEntry>>(
    [
        goods => goods,
        goods => goods.WithDocuments().WithAdditionalCodes(),
        goods => goods.WithDocuments("9081", "9041", "9001").WithAdditionalCodes("B999").WithClaim("300"),
        goods => goods.WithDocuments("D008", "9014").WithAdditionalCodes("B107", "VATZ", "X451")
            .With(Quantity.Of(2m, MeasurementUnit.Tonne, "biodiesel content"), Quantity.Of(3m, MeasurementUnit.LitreOfPureAlcohol)),
        goods => goods.WithDocuments("N853").WithClaim("320").WithClaim("050343").WithFact("within quota 050343")
            .WithEntryPrice(Money.Of(60m, "EUR"), Quantity.Of(100m, MeasurementUnit.Kilogram)),
    ]);

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    // Amounts, options and papers, whose order is that of the measures where nothing else tells them apart.
    private static IEnumerable<string> Says(GoodsAnswer answer, CustomsEntry entry)
    {
        DutySchedule law = answer.Compile();
        DutyAssessment owed = law.Assess(entry);
        return new[] { owed.Total, owed.OtherCharges, owed.Taxes }.Select(Say)
            .Concat(law.OptionsFor(entry).Select(
                option => $"{option.Tariff.Key} {Say(option.Amount)} {option.Needs.Count} {option.IsCertain}"))
            .Concat(answer.PapersFor(entry).Select(paper => paper.ToString()));
    }

    private static string Say(DutyAmount amount) =>
        amount.IsCertain ? amount.ToString() : string.Join("; ", amount.Reasons.Select(fact => fact.Message).Order(StringComparer.Ordinal));

    private static Dictionary<string, DutyOption> OptionsOf(string file, CustomsEntry entry) =>
        RecordedAnswers.ScheduleOf(file).OptionsFor(entry).ToDictionary(option => option.Tariff.Key);

    private static CustomsEntry WithinQuotas(CustomsEntry goods, GoodsAnswer answer) => answer.Measures
        .Select(measure => measure.OrderNumber).OfType<string>().Distinct()
        .Aggregate(goods, static (made, number) => made.WithFact($"within quota {number}"));

    private static string[] DocumentsOf(GoodsAnswer answer) =>
    [
        .. answer.Measures.SelectMany(measure => measure.Conditions).Select(row => row.Document).OfType<string>().Distinct()
            .Order(),
    ];

    // A row by whose document something does not apply.
    private static IEnumerable<string> Forbidding(GoodsAnswer answer) => answer.Measures.SelectMany(measure => measure.Conditions)
        .Where(row => row is { Document: not null, Action: MeasureAction.DoesNotApply }).Select(row => row.Document!);

    private static string[] Subset(string[] all, int seed)
    {
        Random random = new(seed);
        return [.. all.Where(_ => random.Next(3) == 0)];
    }
}
