using System.ComponentModel;
using System.Globalization;

namespace TradePolicy;

/// <summary>
/// How Newtonsoft.Json meets a value that has no text: with an exception that says what writes it. It says that it converts texts, so that
/// it is asked at all.
/// </summary>
/// <param name="type">The type that names this converter.</param>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
public sealed class RefusingTypeConverter(Type type) : TypeConverter
{
    /// <summary>Texts, so that it is asked.</summary>
    /// <param name="context">Not used.</param>
    /// <param name="sourceType">The type to convert from.</param>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    /// <summary>Texts, so that it is asked.</summary>
    /// <param name="context">Not used.</param>
    /// <param name="destinationType">The type to convert to.</param>
    public override bool CanConvertTo(ITypeDescriptorContext? context, Type? destinationType) => destinationType == typeof(string);

    /// <summary>Refuses to read.</summary>
    /// <param name="context">Not used.</param>
    /// <param name="culture">Not used.</param>
    /// <param name="value">Not used.</param>
    /// <exception cref="NotSupportedException">Always; the message names the package and the call to use.</exception>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        throw DefaultSerialization.Refused(type);

    /// <summary>Refuses to write.</summary>
    /// <param name="context">Not used.</param>
    /// <param name="culture">Not used.</param>
    /// <param name="value">The value.</param>
    /// <param name="destinationType">Not used.</param>
    /// <exception cref="NotSupportedException">Always; the message names the package and the call to use.</exception>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        throw DefaultSerialization.Refused(value?.GetType() ?? type);
}
