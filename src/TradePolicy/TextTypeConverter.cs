using System.ComponentModel;
using System.Globalization;

namespace TradePolicy;

/// <summary>How Newtonsoft.Json and model binding write and read a value that has a text: as that text.</summary>
/// <param name="type">The type of the value, or a kind of it.</param>
internal sealed class TextTypeConverter<T>(Type type) : TypeConverter
    where T : ISpanParsable<T>, IFormattable
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override bool CanConvertTo(ITypeDescriptorContext? context, Type? destinationType) => destinationType == typeof(string);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? RoundTrip.Read<T>(text, type) : throw GetConvertFromException(value);

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        destinationType == typeof(string) && value is T own
            ? own.ToString(RoundTrip.Format, CultureInfo.InvariantCulture)
            : throw GetConvertToException(value, destinationType);
}
