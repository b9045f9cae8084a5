using System.Reflection;
using System.Runtime.Loader;

namespace TradePolicy.Data.Tests;

/// <summary>The packages, and these tests, loaded once more: nothing that other tests asked has been read in them.</summary>
internal sealed class FreshPackages() : AssemblyLoadContext("fresh packages")
{
    /// <summary>What a static property of a type has.</summary>
    internal object Get(string package, string type, string property) => LoadFromAssemblyName(new(package))
        .GetType(type, throwOnError: true)!.GetProperty(property)!.GetValue(null)!;

    /// <summary>A static method of a type of these tests.</summary>
    internal Func<int, string[]> Method(Type type, string name) => LoadFromAssemblyName(type.Assembly.GetName())
        .GetType(type.FullName!, throwOnError: true)!.GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!
        .CreateDelegate<Func<int, string[]>>();

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name!.StartsWith("TradePolicy", StringComparison.Ordinal)
            ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, $"{assemblyName.Name}.dll"))
            : null;
}
