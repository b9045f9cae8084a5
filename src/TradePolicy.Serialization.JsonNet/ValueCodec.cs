namespace TradePolicy;

/// <summary>How the values of a provision, and what suspensions leave of them, stand in JSON.</summary>
/// <typeparam name="T">What the provision holds.</typeparam>
internal sealed class ValueCodec<T>
    where T : notnull
{
    private const string SwitchedOff = "switchedOff";

    internal ValueCodec(
        Func<JsonInput, T> read,
        Action<JsonOutput, T> write,
        Func<JsonInput, SuspensionEffect<T>>? readEffect = null,
        Action<JsonOutput, SuspensionEffect<T>>? writeEffect = null)
    {
        Read = read;
        Write = write;
        ReadEffect = readEffect ?? (static input => ReadSwitchedOff(input, ""));
        WriteEffect = writeEffect ?? (static (output, _) => WriteSwitchedOff(output));
    }

    internal Func<JsonInput, T> Read { get; }

    internal Action<JsonOutput, T> Write { get; }

    internal Func<JsonInput, SuspensionEffect<T>> ReadEffect { get; }

    internal Action<JsonOutput, SuspensionEffect<T>> WriteEffect { get; }

    internal static SuspensionEffect<T> ReadSwitchedOff(JsonInput input, string otherwise) => input.String() == SwitchedOff
        ? SuspensionEffect<T>.SwitchesOff
        : throw input.Fail($"The effect of a suspension is {SwitchedOff}{otherwise}.");

    internal static void WriteSwitchedOff(JsonOutput output) => output.Value(SwitchedOff);
}
