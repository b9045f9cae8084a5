using System.ComponentModel;
using System.Globalization;

namespace TradePolicy;

/// <summary>
/// How Newtonsoft.Json meets a value that has no text: with an exception that says what writes it. It says that it converts texts, so that
/// it is asked at all.
/// </summary>
/// <param name="type">The type that names this converter.</param>
internal sealed class RefusingTypeConverter(Type type) : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override bool CanConvertTo(ITypeDescriptorContext? context, Type? destinationType) => destinationType == typeof(string);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => throw Refusal.Of(type);

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        throw Refusal.Of(value?.GetType() ?? type);
}
