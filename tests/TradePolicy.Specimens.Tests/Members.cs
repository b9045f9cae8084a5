using System.Collections;
using System.Reflection;

namespace TradePolicy.Specimens.Tests;

/// <summary>The members of a type and what they hold.</summary>
internal static class Members
{
    /// <summary>The public properties that store something, those of the bases too.</summary>
    internal static IEnumerable<PropertyInfo> WithFieldsOf(Type type) =>
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.DeclaringType!.Assembly == type.Assembly
        where property.DeclaringType!.GetField(
            $"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance) is not null
        select property;

    /// <summary>The fields of a value that no property is named for, those of the bases too.</summary>
    internal static IEnumerable<FieldInfo> OtherFieldsOf(Type type)
    {
        for (Type? declaring = type; declaring?.Assembly == type.Assembly; declaring = declaring.BaseType)
        {
            foreach (FieldInfo field in declaring.GetFields(
                BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                if (type.GetProperty(NameOf(field)) is null)
                    yield return field;
            }
        }
    }

    /// <summary>The name of a field, or of the property that it is the store of.</summary>
    internal static string NameOf(FieldInfo field) => field.Name.Split('>')[0].TrimStart('<');

    /// <summary>What a property holds; the kind of the exception where it throws.</summary>
    internal static object? ValueOf(object value, string member)
    {
        PropertyInfo property = value.GetType().GetProperty(member)
            ?? throw new ArgumentException($"{value.GetType()} has no member {member}.", nameof(member));
        try
        {
            return property.GetValue(value);
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException!.GetType();
        }
    }

    /// <summary>Whether both are equal, sequences item by item.</summary>
    internal static bool Alike(object? left, object? right) => (left, right) switch
    {
        (string, _) => left.Equals(right),
        (IEnumerable one, IEnumerable other) => one.Cast<object?>().SequenceEqual(other.Cast<object?>()),
        _ => Equals(left, right),
    };
}
