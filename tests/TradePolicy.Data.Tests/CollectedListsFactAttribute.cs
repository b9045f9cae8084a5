namespace TradePolicy.Data.Tests;

/// <summary>A fact about the lists of goods as they were collected; skipped, by name, where they are not beside the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CollectedListsFactAttribute : FactAttribute
{
    public CollectedListsFactAttribute()
    {
        if (Folder is null)
            Skip = "There is no folder shared/facts/us-regime/codes beside the repository.";
    }

    /// <summary>The folder with a file of codes for each programme; null where there is none.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string found = Path.Combine(folder.FullName, "shared", "facts", "us-regime", "codes");
            if (Directory.Exists(found))
                return found;
        }

        return null;
    }
}
