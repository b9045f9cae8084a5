namespace TradePolicy.Specimens.Tests.BadInput;

/// <summary>Arguments with which an entry point does what it is for.</summary>
internal sealed class SoundCall
{
    private const int MostTries = 2_000;

    private readonly Func<object?>[] arguments;

    private SoundCall(Func<object?>[] arguments) => this.arguments = arguments;

    /// <summary>Makes an argument anew.</summary>
    internal Func<object?> this[int place] => arguments[place];

    /// <summary>
    /// Tries what there is until a call is accepted: the argument that an exception names is the next to be changed, or any if it names
    /// none.
    /// </summary>
    /// <returns>The call, if possible one that does not answer no; null, with the last exception, if none was accepted.</returns>
    internal static SoundCall? Of(EntryPoint entry, Supply supply, out Exception? refusal)
    {
        List<IReadOnlyList<Func<object?>>> choices = [];
        if (entry.HasReceiver)
            choices.Add(supply.Receivers(entry.Type));
        choices.AddRange(entry.Parameters.Select(parameter => supply.For(entry, parameter)));
        refusal = choices.Any(choice => choice.Count == 0) ? new InvalidOperationException("nothing to hand in") : null;
        if (refusal is not null)
            return null;

        int[] walk = new int[choices.Count];
        uint drawn = 17;
        uint Next() => (drawn = unchecked((drawn * 1_664_525) + 1_013_904_223)) >> 8;
        SoundCall? denied = null;
        for (int tries = 0; tries < MostTries; tries++)
        {
            // By turns on from the last try, and near the likeliest of all.
            bool isWalk = tries % 2 == 0;
            int[] at = isWalk ? walk : [.. choices.Select(choice => tries > 1 && Next() % 3 == 0 ? (int)(Next() % (uint)choice.Count) : 0)];
            Func<object?>[] arguments = [.. choices.Select((choice, place) => choice[at[place]])];
            int change = -1;
            try
            {
                if (entry.Call([.. arguments.Select(make => make())]) is not false)
                    return new SoundCall(arguments);
                denied ??= new SoundCall(arguments);
            }
            catch (Exception exception)
            {
                refusal = exception;
                change = exception is ArgumentException { ParamName: { } name }
                    ? Enumerable.Range(0, entry.Parameters.Count).FirstOrDefault(place => entry.Parameters[place].Name == name, -1)
                    : -1;
                if (change >= 0 && entry.HasReceiver)
                    change++;
            }

            // Now and then any of them, since the one that is named may be sound with another beside it.
            if (change < 0 || Next() % 4 == 0)
                change = (int)(Next() % (uint)choices.Count);
            if (isWalk)
                walk[change] = (walk[change] + 1) % choices[change].Count;
        }

        return denied;
    }
}
