using System.Reflection;

namespace TradePolicy;

/// <summary>The files that the package carries.</summary>
internal static class DataFile
{
    internal static StreamReader Open(string name) => new(
        Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The package lacks its file {name}."));
}
