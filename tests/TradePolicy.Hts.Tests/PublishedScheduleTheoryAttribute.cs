namespace TradePolicy.Hts.Tests;

/// <summary>
/// Facts about the published tariff schedule of the United States; skipped, by name, where no copy of it lies beside the repository.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublishedScheduleTheoryAttribute : TheoryAttribute
{
    public PublishedScheduleTheoryAttribute()
    {
        if (PublishedSchedule.Folder is null)
            Skip = "There is no folder shared/hts beside the repository.";
    }
}
