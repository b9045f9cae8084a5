using System.Text.Json;

namespace TradePolicy.Serialization.SystemTextJson;

/// <summary>
/// What the callers of the serializer expect, so that a web service answers 400. The serializer adds the path, line and position in the
/// whole document when it is thrown; the message then tells them, with the way on within the policy document.
/// </summary>
/// <param name="refusal">The refusal of the policy document.</param>
/// <param name="tokenLength">How many bytes before its position the serializer began to read the token that is refused.</param>
internal sealed class DocumentRefusal(PolicyJsonException refusal, long tokenLength) : JsonException(refusal.Message, refusal)
{
    public override string Message
    {
        get
        {
            if (Path is null)
                return refusal.Message;
            string place = refusal.Path.Length == 0 ? " (at the top)" : $" (at {refusal.Path})";
            return refusal.Message.EndsWith(place, StringComparison.Ordinal)
                ? $"{refusal.Message[..^place.Length]} (at {WholePath}{Position})"
                : $"{refusal.Message} (at {Path}{Position})";
        }
    }

    private string WholePath => refusal.Path.Length == 0 || refusal.Path[0] == '[' ? Path + refusal.Path : $"{Path}.{refusal.Path}";

    // Both count from 1; a name and what follows it may stand on several lines.
    private string Position => BytePositionInLine >= tokenLength
        ? $", line {LineNumber + 1}, position {BytePositionInLine - tokenLength + 1}"
        : $", line {LineNumber + 1}";
}
