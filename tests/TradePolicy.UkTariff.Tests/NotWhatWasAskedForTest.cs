using System.Text;

namespace TradePolicy.UkTariff.Tests;

/// <summary>A download that was cut off, or that is a page about an error, is never a table or an answer without content.</summary>
public sealed class NotWhatWasAskedForTest
{
    private static readonly LocalDate Day = new(2026, 10, 1);

    private static readonly Dictionary<string, Func<Stream, IEnumerable<TariffFinding>>> Tables = new()
    {
        ["quotas, first come"] = table => QuotaRecords.ReadFirstComeTable(table).Findings,
        ["quotas, licensed"] = table => QuotaRecords.ReadLicensedTable(table).Findings,
        ["quotas of the Union"] = table => EuropeanQuotas.ReadTable(table).Findings,
        ["compositions"] = table => AgriculturalCompositions.ReadTable(table).Findings,
        ["components"] = table => AgriculturalComponents.ReadTable(table).Findings,
        ["global tariff"] = table => GlobalTariff.ReadTable(table, Day).Findings,
        ["goods"] = table => TariffGoods.ReadTable(table, Economy.UnitedKingdom).Findings,
        ["areas"] = table => TariffAreas.ReadTable(table).Findings,
    };

    private static readonly Dictionary<string, Action<Stream>> Answers = new()
    {
        ["goods"] = answer => GoodsAnswer.Read(answer, Economy.UnitedKingdom, Day),
        ["heading"] = answer => TariffGoods.ReadHeading(answer, Economy.UnitedKingdom, Day),
        ["quotas"] = answer => QuotaRecords.ReadAnswer(answer, Economy.UnitedKingdom, null),
        ["areas"] = answer => TariffAreas.ReadAnswer(answer, Economy.UnitedKingdom, Day),
        ["exchange rates"] = answer => MonthlyExchangeRates.ReadAnswer(answer),
        ["values"] = answer => SimplifiedProcedureValues.ReadAnswer(answer),
    };

    public static TheoryData<string> TableNames => [.. Tables.Keys];

    public static TheoryData<string> AnswerNames => [.. Answers.Keys];

    [Theory]
    [MemberData(nameof(TableNames))]
    public void A_file_of_nothing_and_one_without_the_columns_are_no_table(string name)
    {
        foreach (string text in new[] { "", "\n", "<html>\n<body>Service unavailable</body>\n" })
            Tables[name](StreamOf(text)).Should().Contain(finding => finding.Message.StartsWith("there is no column '"), "of '{0}'", text);
    }

    [Theory]
    [MemberData(nameof(AnswerNames))]
    public void What_is_no_JSON_is_no_answer(string name)
    {
        foreach (string text in new[] { "", "<html>", "{ \"data\": " })
            Refusal.Of<FormatException>(() => Answers[name](StreamOf(text)))
                .WithMessage("This is not an answer of the trade tariff service: *");
    }

    private static MemoryStream StreamOf(string text) => new(Encoding.UTF8.GetBytes(text));
}
