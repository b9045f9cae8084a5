using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace TradePolicy.Specimens.Tests.BadInput;

/// <summary>What a sound call can be made of: the specimens, what stands in them, and a few texts and files.</summary>
internal sealed class Supply
{
    private const int MostOfAType = 60;
    private const int Deepest = 6;

    private readonly Dictionary<Type, List<object>> values = [];
    private readonly Dictionary<(Type Type, string Member), List<string>> texts = [];
    private readonly HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Type, object[]> byType = [];

    internal Supply()
    {
        foreach (object value in Examples.Values)
            Add(value);
        object[] made =
        [
            .. Catalogue.All.Select(specimen => specimen.Make()),
            .. Catalogue.All.SelectMany(specimen => specimen.Variants).Select(variant => variant.Make()),
        ];
        foreach (object value in made)
            Add(value);
        foreach (object value in made)
            Crawl(value, 0);
        foreach (PropertyInfo property in Catalogue.Libraries.Where(library => library != typeof(Data.UnitedStatesChina).Assembly)
            .SelectMany(library => library.GetExportedTypes()).Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)))
        {
            if (property.GetIndexParameters().Length == 0 && property.GetValue(null) is { } value)
                Crawl(value, Deepest - 1);
        }
    }

    /// <summary>The type of a specimen of a generic type.</summary>
    internal Type MadeOf(Type definition) =>
        values.Keys.SelectMany(BasesOf).FirstOrDefault(type => Catalogue.DefinitionOf(type) == definition)
        ?? definition.MakeGenericType([.. definition.GetGenericArguments().Select(_ => typeof(string))]);

    /// <summary>What may be handed to a parameter, the likeliest first, each made anew when it is asked for.</summary>
    internal IReadOnlyList<Func<object?>> For(EntryPoint entry, ParameterInfo parameter)
    {
        List<Func<object?>> found = [];
        found.AddRange(Examples.For(parameter));
        if (parameter.HasDefaultValue)
            found.Add(() => parameter.DefaultValue ?? DefaultOf(parameter.ParameterType));
        found.AddRange(Made(parameter.ParameterType, entry.Type, parameter.Name!));
        if (EntryPoint.TakesNull(parameter))
            found.Add(() => null);
        return found;
    }

    /// <summary>What a member may be called on.</summary>
    internal IReadOnlyList<Func<object?>> Receivers(Type type) => Made(type, type, "this");

    /// <summary>How a span, which cannot be boxed, is made of what can.</summary>
    internal static MethodInfo? HolderOf(Type type) => !type.IsByRefLike ? null
        : typeof(Supply).GetMethod(
            type.GetGenericTypeDefinition() == typeof(Span<>) ? nameof(Writable) : nameof(Readable),
            BindingFlags.NonPublic | BindingFlags.Static);

    /// <summary>What a type is without a value.</summary>
    internal static object? DefaultOf(Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is null && !type.IsByRefLike ? Activator.CreateInstance(type) : null;

    /// <summary>What a sequence type holds; null if it is none.</summary>
    internal static Type? ItemOf(Type type) => type == typeof(string) || type.IsAssignableTo(typeof(IDictionary)) ? null
        : type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericTypeDefinition() is { } definition
            && (definition == typeof(IEnumerable<>) || definition == typeof(IReadOnlyList<>) || definition == typeof(IReadOnlyCollection<>)
                || definition == typeof(IReadOnlySet<>) || definition == typeof(ICollection<>) || definition == typeof(IList<>))
            ? type.GetGenericArguments()[0]
            : null;

    /// <summary>A sequence as a type that takes it.</summary>
    internal static object As(Type type, Type item, IEnumerable<object?> items)
    {
        object?[] all = [.. items];
        Array array = Array.CreateInstance(item, all.Length);
        for (int at = 0; at < all.Length; at++)
            array.SetValue(all[at], at);
        return type.IsInstanceOfType(array) ? array : Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(item), array)!;
    }

    private static IEnumerable<Type> BasesOf(Type type)
    {
        for (Type? own = type; own is not null; own = own.BaseType)
            yield return own;
    }

    private static ReadOnlySpan<T> Readable<T>(object? held) => held switch
    {
        string text => (T[])(object)text.ToCharArray(),
        _ => (T[]?)held,
    };

    private static Span<T> Writable<T>(object? held) => (T[]?)held;

    private List<Func<object?>> Made(Type type, Type declaring, string name)
    {
        if (type.IsByRef)
            type = type.GetElementType()!;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            type = underlying;
        if (type == typeof(string))
            return [.. TextsFor(declaring, name.ToUpperInvariant()).Select(text => (Func<object?>)(() => text))];
        if (type.IsByRefLike)
        {
            Type of = type.GetGenericArguments()[0];
            return of != typeof(char)
                ? [() => of == typeof(byte) ? "{}"u8.ToArray() : As(of.MakeArrayType(), of, Made(of, declaring,
                    name).Take(2).Select(one => one()))]
                : type.GetGenericTypeDefinition() == typeof(Span<>) ? [() => new char[500]]
                : [.. TextsFor(declaring, name.ToUpperInvariant()).Select(text => (Func<object?>)(() => text)), () => ""];
        }

        if (type == typeof(Stream))
            return [() => new MemoryStream()];
        if (type == typeof(TextWriter))
            return [() => new StringWriter()];
        if (type.IsAssignableTo(typeof(Delegate)))
            return [() => DelegateOf(type, declaring, returnsNothing: false)];
        if (type.IsEnum)
            return [.. Enum.GetValues(type).Cast<object>().Select(value => (Func<object?>)(() => value))];
        if (ItemOf(type) is { } item)
        {
            List<Func<object?>> items = Made(item, declaring, name);
            return
            [
                .. items.Take(25).Select(one => (Func<object?>)(() => As(type, item, [one()]))),
                .. items.Zip(items.Skip(1)).Take(5).Select(two => (Func<object?>)(() => As(type, item, [two.First(), two.Second()]))),
                () => As(type, item, []),
                .. ValuesOf(type).Select(value => (Func<object?>)(() => value)),
            ];
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
        {
            Type[] of = type.GetGenericArguments();
            List<Func<object?>> keys = Made(of[0], declaring, "key"), held = Made(of[1], declaring, name);
            return keys.Count == 0 || held.Count == 0 ? [] : [() => Activator.CreateInstance(type, keys[0](), held[0]())];
        }

        if (type.FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal))
        {
            List<Func<object?>>[] parts = [.. type.GetGenericArguments().Select(part => Made(part, declaring, name))];
            return parts.Any(part => part.Count == 0) ? [] : [() => Activator.CreateInstance(type, [.. parts.Select(part => part[0]())])];
        }

        return [.. ValuesOf(type).Select(value => (Func<object?>)(() => value))];
    }

    /// <summary>A delegate that answers with a sound value, or with nothing.</summary>
    internal object DelegateOf(Type type, Type declaring, bool returnsNothing)
    {
        MethodInfo invoke = type.GetMethod("Invoke")!;
        ParameterExpression[] parameters = [.. invoke.GetParameters().Select(parameter => Expression.Parameter(parameter.ParameterType))];
        Expression body = invoke.ReturnType == typeof(void) ? Expression.Empty()
            : returnsNothing ? Expression.Default(invoke.ReturnType)
            : parameters.FirstOrDefault(parameter => parameter.Type == invoke.ReturnType)
                ?? (Expression)Expression.Constant(
                    Made(invoke.ReturnType, declaring, "result").FirstOrDefault()?.Invoke() ?? DefaultOf(invoke.ReturnType),
                        invoke.ReturnType);
        return Expression.Lambda(type, body, parameters).Compile();
    }

    private object[] ValuesOf(Type type) => byType.GetOrAdd(type, wanted =>
    [
        .. values.Where(held => held.Key.IsAssignableTo(wanted)).OrderBy(held => held.Key == wanted ? 0 : 1)
            .ThenBy(held => held.Key.ToString(), StringComparer.Ordinal).SelectMany(held => held.Value.Take(wanted == held.Key ? 60 : 4)),
    ]);

    private IEnumerable<string> TextsFor(Type declaring, string member) =>
        ((IEnumerable<string>)
        [
            .. texts.GetValueOrDefault((declaring, member)) ?? [],
            .. (values.GetValueOrDefault(declaring) ?? []).OfType<IFormattable>().Select(value => value.ToString(null, null)),
            .. texts.Where(held => held.Key.Member == member).SelectMany(held => held.Value.Take(2)).Take(20),
            .. Examples.Words,
            .. texts.Where(held => held.Key.Type == declaring).SelectMany(held => held.Value).Take(20),
        ]).Distinct(StringComparer.Ordinal).Take(MostOfAType);

    private void Add(object value)
    {
        List<object> held = values.TryGetValue(value.GetType(), out List<object>? there) ? there : values[value.GetType()] = [];
        if (held.Count < MostOfAType)
            held.Add(value);
    }

    private void Crawl(object value, int depth)
    {
        Type type = value.GetType();
        if (value is string || type.IsPrimitive || type.IsEnum || (!type.IsValueType && !seen.Add(value)))
            return;
        if (depth > 0 && (type.Assembly == typeof(Instant).Assembly || Catalogue.Libraries.Contains(type.Assembly))
            && (type.IsVisible || type.Assembly == typeof(Instant).Assembly))
            Add(value);
        if (depth == Deepest)
            return;
        if (value is IEnumerable items)
        {
            foreach (object item in items.Cast<object?>().Take(20).OfType<object>())
                Crawl(item, depth + 1);
        }

        if (!Catalogue.Libraries.Contains(type.Assembly))
            return;
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length > 0 || property.PropertyType.IsByRefLike)
                continue;
            object? held = Members.ValueOf(value, property.Name);
            if (held is string text)
            {
                (Type, string) key = (type, property.Name.ToUpperInvariant());
                List<string> there = texts.TryGetValue(key, out List<string>? list) ? list : texts[key] = [];
                if (there.Count < 10 && !there.Contains(text))
                    there.Add(text);
            }
            else if (held is not null and not Type)
            {
                Crawl(held, depth + 1);
            }
        }
    }
}
