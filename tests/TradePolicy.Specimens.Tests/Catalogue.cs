using System.ComponentModel;
using System.Reflection;
using System.Text.Json.Serialization;
using TradePolicy.Csv;
using TradePolicy.Data;
using TradePolicy.Hts;
using TradePolicy.Parquet;
using TradePolicy.Serialization;
using TradePolicy.Serialization.JsonNet;
using TradePolicy.Serialization.SystemTextJson;
using TradePolicy.UkTariff;

namespace TradePolicy.Specimens.Tests;

/// <summary>One of everything that the libraries can make.</summary>
public static class Catalogue
{
    /// <summary>The libraries.</summary>
    public static IReadOnlyList<Assembly> Libraries { get; } =
    [
        typeof(Tariff).Assembly, typeof(TradePolicyJson).Assembly, typeof(JsonNetSettings).Assembly, typeof(SystemTextJsonOptions).Assembly,
        typeof(UnitedStatesChina).Assembly,
        typeof(HtsRevision).Assembly, typeof(GoodsAnswer).Assembly, typeof(PanelCsv).Assembly,
        typeof(PanelParquet).Assembly,
    ];

    /// <summary>Every specimen.</summary>
    public static IReadOnlyList<Specimen> All { get; } =
    [
        .. typeof(Catalogue).Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(ISpecimens)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .SelectMany(type => ((ISpecimens)Activator.CreateInstance(type)!).All),
    ];

    /// <summary>The public types of which there can be a value:
    /// no static class, enumeration, exception, delegate, interface, abstract base or converter.</summary>
    public static IEnumerable<Type> Types => Libraries
        .SelectMany(library => library.GetExportedTypes())
        .Where(type => !type.IsInterface && !type.IsAbstract && !type.IsEnum
            && !type.IsAssignableTo(typeof(Exception)) && !type.IsAssignableTo(typeof(Delegate))
            && !type.IsAssignableTo(typeof(JsonConverter)) && !type.IsAssignableTo(typeof(TypeConverter)));

    /// <summary>A type without its arguments, so that any specimen of a generic type stands for it.</summary>
    public static Type DefinitionOf(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}
