using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace TradePolicy.Specimens.Tests.BadInput;

/// <summary>A public constructor, method, operator or indexer that takes something, and how it is called with values in boxes.</summary>
internal sealed class EntryPoint
{
    private const int MostItems = 1_000;

    private static readonly NullabilityInfoContext Nullability = new();

    private readonly Func<object?[], object?> call;

    private EntryPoint(Type type, MethodBase member)
    {
        Type = type;
        Member = member;
        Parameters = [.. member.GetParameters().Where(parameter => !parameter.IsOut)];
        call = Compiled();
    }

    /// <summary>The type of which it is called, with its arguments if it is generic.</summary>
    internal Type Type { get; }

    internal MethodBase Member { get; }

    /// <summary>What is handed in; what only comes out is left aside.</summary>
    internal IReadOnlyList<ParameterInfo> Parameters { get; }

    /// <summary>Whether it is called on a value, which is then the first of its arguments.</summary>
    internal bool HasReceiver => !Member.IsStatic && !Member.IsConstructor;

    /// <summary>What the table calls it, with the names of what it is handed.</summary>
    internal string Name
    {
        get
        {
            string name = Member.IsConstructor ? "new"
                : Member.Name == "get_Item" ? "this[]"
                : Member.Name.StartsWith("op_", StringComparison.Ordinal) ? Member.Name[3..]
                : Member.Name;
            return $"{ShortNameOf(Catalogue.DefinitionOf(Type))}.{name}({string.Join(", ", Parameters.Select(Shown))})";
        }
    }

    /// <summary>All of the libraries, by name.</summary>
    internal static IEnumerable<EntryPoint> All(Supply supply) =>
        from library in Catalogue.Libraries
        from type in library.GetExportedTypes()
        where !type.IsEnum && !type.IsAssignableTo(typeof(Delegate)) && !type.IsInterface
            && !type.IsAssignableTo(typeof(System.Text.Json.Serialization.JsonConverter))
            && !type.IsAssignableTo(typeof(System.ComponentModel.TypeConverter))
        let made = type.ContainsGenericParameters ? supply.MadeOf(type) : type
        from member in made.GetMembers(
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).OfType<MethodBase>()
        where IsAsked(member)
        select new EntryPoint(made, Closed(member));

    /// <summary>Calls it. A task is awaited, and a sequence that is made as it is read is read.</summary>
    internal object? Call(object?[] arguments)
    {
        object? result = call(arguments);
        if (result is Task task)
        {
            task.GetAwaiter().GetResult();
            return null;
        }

        if (result is IEnumerable items and not string and not ICollection)
        {
            int count = 0;
            foreach (object? item in items)
            {
                if (++count == MostItems)
                    break;
            }
        }

        return result;
    }

    /// <summary>Whether the annotations let null in.</summary>
    internal static bool TakesNull(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        if (type.IsByRef)
            type = type.GetElementType()!;
        if (type.IsValueType)
            return Nullable.GetUnderlyingType(type) is not null;
        lock (Nullability)
        {
            NullabilityInfo info = Nullability.Create(parameter);
            return info.WriteState == NullabilityState.Nullable;
        }
    }

    /// <summary>Whether the type of a parameter, or of its items, is the user's own.</summary>
    internal static bool IsOfUsersType(ParameterInfo parameter)
    {
        MethodBase member = (MethodBase)parameter.Member;
        return member.Module.ResolveMethod(member.MetadataToken)!.GetParameters()[parameter.Position].ParameterType is var type
            && (type.IsGenericParameter || (Supply.ItemOf(type) ?? typeof(object)).IsGenericParameter);
    }

    /// <summary>A type as one would write it in C#, without namespaces.</summary>
    internal static string ShortNameOf(Type type)
    {
        if (type.IsByRef)
            return ShortNameOf(type.GetElementType()!);
        if (type.IsArray)
            return $"{ShortNameOf(type.GetElementType()!)}[]";
        if (Nullable.GetUnderlyingType(type) is { } value)
            return $"{ShortNameOf(value)}?";
        string name = type.Name.Split('`')[0] switch
        {
            nameof(String) => "string",
            nameof(Int32) => "int",
            nameof(Int64) => "long",
            nameof(Decimal) => "decimal",
            nameof(Boolean) => "bool",
            nameof(Char) => "char",
            nameof(Byte) => "byte",
            nameof(Object) => "object",
            string own => own,
        };
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(ShortNameOf))}>" : name;
    }

    private static string Shown(ParameterInfo parameter) =>
        $"{ShortNameOf(((parameter.Member as MethodInfo)?.IsGenericMethod == true
            ? ((MethodInfo)parameter.Member).GetGenericMethodDefinition().GetParameters()[parameter.Position]
            : parameter).ParameterType)} {parameter.Name}";

    // Equality, hashing and copying are those of records; getters, texts and enumerators take nothing.
    private static bool IsAsked(MethodBase member) =>
        member.GetParameters().Any(parameter => !parameter.IsOut)
        && member.Name is not ("Equals" or "op_Equality" or "op_Inequality" or "PrintMembers")
        && !member.IsDefined(typeof(CompilerGeneratedAttribute))
        && !member.Name.StartsWith("add_", StringComparison.Ordinal)
        && !member.Name.StartsWith("remove_", StringComparison.Ordinal);

    private static MethodBase Closed(MethodBase member)
    {
        if (member is not MethodInfo { IsGenericMethodDefinition: true } method)
            return member;
        foreach (Type argument in (Type[])[typeof(string), typeof(DutyRate), typeof(Enactment<DutyRate>), typeof(PolicyRegister),
            typeof(Tariff), typeof(int)])
        {
            try
            {
                return method.MakeGenericMethod([.. method.GetGenericArguments().Select(_ => argument)]);
            }
            catch (ArgumentException)
            {
                // Its constraints ask for another.
            }
        }

        throw new InvalidOperationException($"No type is known to call {method} with.");
    }

    private Func<object?[], object?> Compiled()
    {
        ParameterExpression given = Expression.Parameter(typeof(object?[]), "given");
        List<ParameterExpression> locals = [];
        List<Expression> steps = [];
        int next = 0;
        Expression Next(Type type)
        {
            Expression boxed = Expression.ArrayIndex(given, Expression.Constant(next++));
            return Supply.HolderOf(type) is { } holder
                ? Expression.Call(holder.MakeGenericMethod(type.GetGenericArguments()), boxed)
                : Expression.Convert(boxed, type);
        }

        Expression? receiver = HasReceiver ? Next(Type) : null;
        List<Expression> arguments = [];
        foreach (ParameterInfo parameter in Member.GetParameters())
        {
            if (!parameter.ParameterType.IsByRef)
            {
                arguments.Add(Next(parameter.ParameterType));
                continue;
            }

            ParameterExpression local = Expression.Variable(parameter.ParameterType.GetElementType()!);
            locals.Add(local);
            if (!parameter.IsOut)
                steps.Add(Expression.Assign(local, Next(local.Type)));
            arguments.Add(local);
        }

        Expression made = Member is ConstructorInfo constructor
            ? Expression.New(constructor, arguments)
            : Expression.Call(receiver, (MethodInfo)Member, arguments);
        steps.Add(made.Type == typeof(void) || made.Type.IsByRefLike
            ? Expression.Block(made, Expression.Constant(null))
            : Expression.Convert(made, typeof(object)));
        return Expression.Lambda<Func<object?[], object?>>(Expression.Block(typeof(object), locals, steps), given).Compile();
    }
}
