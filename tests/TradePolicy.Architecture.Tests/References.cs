using Microsoft.CodeAnalysis;

namespace TradePolicy.Architecture.Tests;

/// <summary>Assemblies a compilation in a test may refer to.</summary>
internal static class References
{
    /// <summary>The framework's own, without the packages that the tests bring along.</summary>
    public static IReadOnlyList<MetadataReference> Framework { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Distinct(StringComparer.Ordinal)
            .Select(path => MetadataReference.CreateFromFile(path))
    ];

    /// <summary>Assemblies that lie beside the tests, by name.</summary>
    public static IEnumerable<MetadataReference> Named(params string[] names) =>
        names.Select(name => MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, name + ".dll")));
}
