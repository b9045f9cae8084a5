using System.Reflection;
using System.Runtime.CompilerServices;

namespace TradePolicy.Specimens.Tests;

/// <summary>What a type says of equality.</summary>
internal static class Equality
{
    /// <summary>Whether values of a type compare by what they hold.</summary>
    internal static bool IsPromisedBy(Type type) => type.GetMethod(nameof(Equals), [typeof(object)])!.DeclaringType is { } declaring
        && declaring != typeof(object) && declaring != typeof(ValueType);

    /// <summary>Whether a type is a record.</summary>
    internal static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    /// <summary>The answer of an operator of a type or of a base of it; null where there is no such operator.</summary>
    internal static bool? Answer(string name, Type type, object left, object right)
    {
        for (Type? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            MethodInfo? method = declaring.GetMethod(name, BindingFlags.Public | BindingFlags.Static, [declaring, declaring]);
            if (method is not null)
                return (bool)method.Invoke(null, [left, right])!;
        }

        return null;
    }

    /// <summary>Whether the compiler wrote a method.</summary>
    internal static bool IsWrittenByTheCompiler(MethodInfo method) => method.GetCustomAttribute<CompilerGeneratedAttribute>() is not null;
}
