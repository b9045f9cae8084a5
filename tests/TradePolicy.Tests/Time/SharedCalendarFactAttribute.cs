namespace TradePolicy.Tests;

/// <summary>A fact about lists of holidays that are kept beside the repository and not in it; skipped where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedCalendarFactAttribute : FactAttribute
{
    public SharedCalendarFactAttribute()
    {
        if (Folder is null)
            Skip = "There is no folder shared/facts/calendars beside the repository.";
    }

    internal static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string folder = Path.Combine(at.FullName, "shared", "facts", "calendars");
            if (Directory.Exists(folder))
                return folder;
        }

        return null;
    }
}
