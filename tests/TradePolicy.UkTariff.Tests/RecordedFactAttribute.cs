namespace TradePolicy.UkTariff.Tests;

/// <summary>A fact about the recorded tariffs; skipped, by name, where no copy of them lies beside the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RecordedFactAttribute : FactAttribute
{
    public RecordedFactAttribute()
    {
        if (Recorded.Folder is null)
            Skip = "There is no folder shared/uk-tariff beside the repository.";
    }
}
