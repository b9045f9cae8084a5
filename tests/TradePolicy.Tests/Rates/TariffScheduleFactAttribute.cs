namespace TradePolicy.Tests;

/// <summary>
/// A fact about the published tariff schedule of the United States; skipped, by name, where no copy of it lies beside the repository.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TariffScheduleFactAttribute : FactAttribute
{
    public TariffScheduleFactAttribute()
    {
        if (TariffSchedule.Folder is null)
            Skip = "There is no folder shared/hts beside the repository.";
    }
}
