using System.Text;

namespace TradePolicy.Serialization;

/// <summary>UTF-8 that refuses half a surrogate pair, instead of writing another character in its place.</summary>
internal static class StrictUtf8
{
    internal static Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
