using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Newtonsoft.Json;

namespace TradePolicy.Specimens.Tests;

/// <summary>
/// Every value in a program that knows nothing of it: a serializer with its default settings writes a text that reads back to an equal
/// value, or throws the exception that names what writes it. Nothing is written that does not read back, and nothing ends the process.
/// </summary>
public sealed class DefaultSerializationTest
{
    public static TheoryData<Specimen> Specimens => [.. Catalogue.All];

    public static TheoryData<Type> Types =>
        [.. Catalogue.Libraries.SelectMany(library => library.GetExportedTypes()).Where(type => !type.IsEnum && !type.IsInterface
            && !(type.IsAbstract && type.IsSealed) && !type.IsAssignableTo(typeof(Exception)) && !type.IsAssignableTo(typeof(Delegate))
            && !type.IsAssignableTo(typeof(System.Text.Json.Serialization.JsonConverter)) && !type.IsAssignableTo(typeof(TypeConverter)))];

    [Theory]
    [MemberData(nameof(Specimens), DisableDiscoveryEnumeration = true)]
    public void Newtonsoft_Json_by_its_default_settings(Specimen specimen) => IsReadBackOrRefused(
        specimen, JsonConvert.SerializeObject, JsonConvert.DeserializeObject);

    [Theory]
    [MemberData(nameof(Specimens), DisableDiscoveryEnumeration = true)]
    public void System_Text_Json_by_its_default_settings(Specimen specimen) => IsReadBackOrRefused(
        specimen,
        value => System.Text.Json.JsonSerializer.Serialize(value, value.GetType()),
        (json, type) => System.Text.Json.JsonSerializer.Deserialize(json, type));

    [Theory]
    [MemberData(nameof(Specimens), DisableDiscoveryEnumeration = true)]
    public void As_a_key_of_a_dictionary(Specimen specimen)
    {
        Type dictionary = typeof(Dictionary<,>).MakeGenericType(specimen.Type, typeof(int));
        object Keyed(object value)
        {
            object keyed = Activator.CreateInstance(dictionary)!;
            dictionary.GetMethod("Add")!.Invoke(keyed, [value, 1]);
            return keyed;
        }

        object Key(object? keyed) => ((System.Collections.IDictionary)keyed!).Keys.Cast<object>().Single();

        IsReadBackOrRefused(
            specimen,
            value => JsonConvert.SerializeObject(Keyed(value)),
            (json, _) => Key(JsonConvert.DeserializeObject(json, dictionary)));
        IsReadBackOrRefused(
            specimen,
            value => System.Text.Json.JsonSerializer.Serialize(Keyed(value), dictionary),
            (json, _) => Key(System.Text.Json.JsonSerializer.Deserialize(json, dictionary)));
    }

    [Theory]
    [MemberData(nameof(Types), DisableDiscoveryEnumeration = true)]
    public void A_public_type_says_how_serializers_convert_it(Type type)
    {
        type.GetCustomAttribute<System.Text.Json.Serialization.JsonConverterAttribute>(inherit: false).Should().NotBeNull();
        type.GetCustomAttribute<TypeConverterAttribute>(inherit: true).Should().NotBeNull();
    }

    [Theory]
    [MemberData(nameof(Specimens), DisableDiscoveryEnumeration = true)]
    public void What_formats_itself_reads_its_text_in_any_culture(Specimen specimen)
    {
        if (specimen.Make() is not IFormattable value || TypeDescriptor.GetConverter(specimen.Type) is not { } converter)
            return;
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Foreign;
            string text = value.ToString("R", Foreign);
            converter.ConvertFrom(text).Should().Be(value);
            $"{value:R}".Should().Be(text);
        }
        catch (NotSupportedException exception)
        {
            exception.Message.Should().Contain("TradePolicyJson");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // A comma before decimals, another minus and another digit grouping, without a need for culture data.
    private static CultureInfo Foreign
    {
        get
        {
            CultureInfo foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            foreign.NumberFormat.NumberDecimalSeparator = ",";
            foreign.NumberFormat.NumberGroupSeparator = ".";
            foreign.NumberFormat.NegativeSign = "\u2212";
            return foreign;
        }
    }

    private static void IsReadBackOrRefused(Specimen specimen, Func<object, string> write, Func<string, Type, object?> read)
    {
        object made = specimen.Make();
        string json;
        try
        {
            json = write(made);
        }
        catch (Exception exception) when (exception.GetBaseException() is NotSupportedException refusal)
        {
            refusal.Message.Should().Contain("ConfigureForTradePolicy()").And.Contain("TradePolicy.Serialization");
            return;
        }

        object? back = read(json, specimen.Type);
        (back!.Equals(made) || Members.Alike(back, made)).Should().BeTrue("{0} is read back as {1}", json, back);
        json.Should().MatchRegex("^[\"\\[{]", "a value with a text is that text");
    }
}
