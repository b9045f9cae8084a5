namespace TradePolicy.UkTariff.Tests;

/// <summary>What is owed on goods of a recorded answer, compared with what was worked out from the rows of the file.</summary>
internal static class Owed
{
    /// <summary>
    /// The duty, the other charges and the taxes: "4140.00 GBP" where they are certain, "open: document 9014" where a reason that names
    /// this leaves them open.
    /// </summary>
    public static void On(string file, string origin, string value, string stated, string duty, string others, string taxes, string why)
    {
        DutyAssessment owed = RecordedAnswers.ScheduleOf(file).Assess(Goods.Of(file, origin, value, stated));
        Is(owed.Total, duty, $"duty: {why}");
        Is(owed.OtherCharges, others, $"other charges: {why}");
        Is(owed.Taxes, taxes, $"taxes: {why}");
    }

    /// <summary>An amount as <see cref="On"/> writes it.</summary>
    public static void Is(DutyAmount amount, string expected, string why)
    {
        if (!expected.StartsWith("open: ", StringComparison.Ordinal))
        {
            amount.ToString().Should().Be(expected, why);
            return;
        }

        amount.IsCertain.Should().BeFalse(why);
        string.Join("; ", amount.Reasons).Should().Contain(expected["open: ".Length..], why);
    }
}
