using System.Reflection;
using System.Xml.Linq;

namespace TradePolicy.Specimens.Tests.BadInput;

/// <summary>Which exceptions the documentation of a member names.</summary>
internal static class Documentation
{
    private static readonly Dictionary<string, XElement> Members = Catalogue.Libraries
        .Select(library => XDocument.Load(Path.ChangeExtension(library.Location, ".xml")))
        .SelectMany(document => document.Descendants("member"))
        .DistinctBy(member => member.Attribute("name")!.Value)
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>Whether an exception, or a base of it other than <see cref="Exception"/>, is named.</summary>
    internal static bool Names(MethodBase member, Type exception)
    {
        HashSet<string> named = [.. Named(DefinitionOf(member), [])];
        for (Type? type = exception; type is not null && type != typeof(Exception); type = type.BaseType)
        {
            if (named.Contains($"T:{type.FullName}"))
                return true;
        }

        return false;
    }

    private static IEnumerable<string> Named(MethodBase member, HashSet<string> seen) =>
        Members.TryGetValue(IdOf(member), out XElement? found) ? Named(found, member, seen) : OfTheFramework(member);

    private static IEnumerable<string> Named(XElement found, MethodBase? member, HashSet<string> seen)
    {
        if (!seen.Add(found.Attribute("name")!.Value))
            yield break;
        foreach (XElement exception in found.Elements("exception"))
            yield return exception.Attribute("cref")!.Value;
        foreach (XElement inherited in found.Elements("inheritdoc"))
        {
            if (inherited.Attribute("cref")?.Value is { } from)
            {
                if (Members.TryGetValue(from, out XElement? other))
                {
                    foreach (string name in Named(other, null, seen))
                        yield return name;
                }

                continue;
            }

            if (member is not MethodInfo method)
                continue;
            MethodInfo declared = DefinitionOf(method.GetBaseDefinition()) as MethodInfo ?? method;
            foreach (string name in declared != method ? Named(declared, seen) : OfTheFramework(method))
                yield return name;
        }
    }

    // What the interfaces of the framework say of their members.
    private static IEnumerable<string> OfTheFramework(MethodBase member) => member.Name switch
    {
        "Parse" => ["T:System.ArgumentNullException", "T:System.FormatException", "T:System.OverflowException"],
        "CompareTo" => ["T:System.ArgumentException"],
        "ToString" or "TryFormat" => ["T:System.FormatException"],
        "get_Item" => ["T:System.ArgumentOutOfRangeException", "T:System.Collections.Generic.KeyNotFoundException"],
        _ => [],
    };

    private static MethodBase DefinitionOf(MethodBase member)
    {
        if (member is MethodInfo { IsGenericMethod: true } generic)
            member = generic.GetGenericMethodDefinition();
        return member.DeclaringType is { IsConstructedGenericType: true } type
            ? type.GetGenericTypeDefinition().GetMembers(
                BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance).OfType<MethodBase>()
                .Single(own => own.MetadataToken == member.MetadataToken)
            : member;
    }

    private static string IdOf(MethodBase member)
    {
        string type = member.DeclaringType!.FullName!.Replace('+', '.');
        if (member.Name == "get_Item")
            return $"P:{type}.Item({Listed(member)})";
        string name = member.IsConstructor ? "#ctor" : member.Name;
        string arity = member.IsGenericMethod ? $"``{member.GetGenericArguments().Length}" : "";
        string returned = member.Name is "op_Implicit" or "op_Explicit" ? $"~{IdOf(((MethodInfo)member).ReturnType)}" : "";
        return $"M:{type}.{name}{arity}{(member.GetParameters().Length == 0 ? "" : $"({Listed(member)})")}{returned}";
    }

    private static string Listed(MethodBase member) =>
        string.Join(',', member.GetParameters().Select(parameter => IdOf(parameter.ParameterType)));

    private static string IdOf(Type type)
    {
        if (type.IsByRef)
            return $"{IdOf(type.GetElementType()!)}@";
        if (type.IsArray)
            return $"{IdOf(type.GetElementType()!)}[]";
        if (type.IsGenericMethodParameter)
            return $"``{type.GenericParameterPosition}";
        if (type.IsGenericTypeParameter)
            return $"`{type.GenericParameterPosition}";
        if (!type.IsGenericType)
            return type.FullName!.Replace('+', '.');
        string name = type.GetGenericTypeDefinition().FullName!;
        return $"{name[..name.IndexOf('`')].Replace('+', '.')}{{{string.Join(',', type.GetGenericArguments().Select(IdOf))}}}";
    }
}
